import { addDays, coffeePairs, coffeeSeen, personId, placeId, weekOf } from "@alongside/core";
import type { Day, PersonId, RecordOf } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../builders/records.ts";

type Coffee = RecordOf<"coffee">;

const MONDAY = day("2026-11-23");
const WEEK = weekOf(MONDAY);

/** Somebody who takes part: how many days before Monday, or after it, they came, and whether they sit this week out. */
interface Wish {
  readonly came: number;
  readonly pauses: boolean;
}

function taking(wishes: readonly Wish[]): Coffee[] {
  return wishes.map(({ came, pauses }, place) => ({
    kind: "coffee",
    owner: personId(`p${String(place)}`),
    id: `c${String(place)}`,
    version: 1,
    writtenOn: MONDAY,
    order: place + 1,
    content: { place: placeId("FLEET"), since: addDays(MONDAY, came), ...(pauses ? { pausedUntil: WEEK.sunday } : {}) },
  }));
}

/** In the order of the line, as the days of the store have it: who came later stands behind. */
const people = fc
  .array(fc.record({ came: fc.integer({ min: -60, max: 6 }), pauses: fc.boolean() }), { maxLength: 24 })
  .map((wishes) => taking([...wishes].sort((one, other) => one.came - other.came)));
const weeks = fc.nat(300).map((weeks) => weekOf(addDays(MONDAY, weeks * 7)));

const asText = (pairs: readonly (readonly PersonId[])[]): string[] => pairs.map((pair) => [...pair].sort().join(" ")).sort();
const sitsOut = ({ content }: Coffee, monday: Day): boolean => content.pausedUntil !== undefined && content.pausedUntil >= monday;

describe("the pairs of a week", () => {
  it("C37: are the same for everybody, in whatever order the entries were read", () => {
    fc.assert(
      fc.property(
        people.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))),
        weeks,
        ([records, shuffled], week) => {
          const pairs = asText(coffeePairs(records, week));
          expect(asText(coffeePairs(shuffled, week))).toEqual(pairs);
          const today = addDays(week.monday, 3);
          const seen = shuffled.map(({ owner }) => ({ owner, seen: coffeeSeen(shuffled, { person: owner, today }) }));
          const met = seen.flatMap(({ owner, seen: mine }) => (mine.kind === "meeting" ? [[owner, ...mine.others]] : []));
          expect([...new Set(asText(met))]).toEqual(pairs);
        },
      ),
    );
  });

  it("C37: hold everybody who takes part and does not sit out once, in twos and one three, and leave at most one over", () => {
    fc.assert(
      fc.property(people, weeks, (records, week) => {
        const pairs = coffeePairs(records, week);
        const paired = pairs.flat();
        const free = records.filter((record) => !sitsOut(record, week.monday)).map(({ owner }) => owner);
        expect(new Set(paired).size).toBe(paired.length);
        expect(paired.every((person) => free.includes(person))).toBe(true);
        expect(free.length - paired.length).toBeLessThanOrEqual(1);
        expect(pairs.every(({ length }) => length === 2 || length === 3)).toBe(true);
        expect(pairs.filter(({ length }) => length === 3).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("C38: stay as they are when somebody comes within the week", () => {
    fc.assert(
      fc.property(people, fc.nat(6), (records, came) => {
        const newcomer = { ...taking([{ came, pauses: false }])[0]!, owner: personId("new"), order: 1_000 };
        const [before, after] = [coffeePairs(records, WEEK), coffeePairs([...records, newcomer], WEEK)];
        expect(asText(after)).toEqual(expect.arrayContaining(asText(before)));
      }),
    );
  });

  it("C38: let whoever sits out keep their seat: nobody else's pair of that week is another one, but of those who have nobody left", () => {
    const all = taking(Array.from({ length: 12 }, () => ({ came: -60, pauses: false })));
    const before = coffeePairs(all, WEEK);
    const one = all[4]!;
    const after = coffeePairs(
      all.map((record) => (record === one ? { ...one, content: { ...one.content, pausedUntil: WEEK.sunday } } : record)),
      WEEK,
    );
    const untouched = asText(before.filter((pair) => !pair.includes(one.owner)));
    // The one who has nobody left makes one of the pairs three.
    expect(asText(after).filter((pair) => untouched.includes(pair))).toHaveLength(untouched.length - 1);
    const next = weekOf(addDays(MONDAY, 7));
    expect(asText(coffeePairs(all, next))).toEqual(asText(coffeePairs([...all].reverse(), next)));
  });

  it("C38: two who come on the same day meet at once; a third waits for the next, and for Monday", () => {
    const came = { came: 2, pauses: false };
    expect(coffeePairs(taking([came]), WEEK)).toEqual([]);
    expect(asText(coffeePairs(taking([came, came]), WEEK))).toEqual(["p0 p1"]);
    expect(asText(coffeePairs(taking([came, came, came]), WEEK))).toEqual(["p0 p1"]);
    expect(asText(coffeePairs(taking([came, came, came, came]), WEEK))).toEqual(["p0 p1", "p2 p3"]);
    expect(asText(coffeePairs(taking([came, came, came]), weekOf(addDays(MONDAY, 7))))).toEqual(["p0 p1 p2"]);
    // Somebody who was alone so far does not wait for Monday.
    expect(asText(coffeePairs(taking([{ came: -30, pauses: false }, came]), WEEK))).toEqual(["p0 p1"]);
  });

  it("C37: count a person once, by the earlier of two entries", () => {
    const [one, other, third] = taking(Array.from({ length: 3 }, () => ({ came: -10, pauses: false })));
    const twice = { ...third!, owner: one!.owner };
    expect(asText(coffeePairs([twice, other!, one!], WEEK))).toEqual(["p0 p1"]);
    expect(coffeeSeen([one!, twice], { person: one!.owner, today: MONDAY })).toMatchObject({ kind: "waiting", isAlone: true });
  });
});

describe("a week", () => {
  it("C37: goes from Monday to Sunday, and its number grows by one each week, across years", () => {
    fc.assert(
      fc.property(fc.nat(60_000), (days) => {
        const today = addDays(day("1970-01-01"), days);
        const { monday, sunday, number } = weekOf(today);
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(monday <= today && today <= sunday).toBe(true);
        expect(weekOf(sunday)).toEqual(weekOf(monday));
        expect(weekOf(addDays(sunday, 1)).number).toBe(number + 1);
        expect(Number.isInteger(number) && number >= 0).toBe(true);
      }),
    );
    expect([weekOf(day("2026-12-31")).monday, weekOf(day("2027-01-03")).sunday]).toEqual(["2026-12-28", "2027-01-03"]);
  });
});
