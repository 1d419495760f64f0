import {
  addDays,
  beginCircle,
  beginRound,
  dayHere,
  dayIn,
  dayOf,
  draftToGoOn,
  isLapsed,
  personId,
  placeId,
  readContent,
  roundDraftOf,
} from "@alongside/core";
import type { CircleDraft, Day, RecordContents, RecordKind, StoredRecord } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../../builders/evidence.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, day, draft, gateOf } from "../../builders/records.ts";
import { aSuite, stoppedClock } from "../../builders/suite.ts";

const FLEET = placeId("FLEET");
const ADA = personId("ada");
/** Every zone of the database, and the two in which a day ends last and begins first. */
const ZONES = [...Intl.supportedValuesOf("timeZone"), "Etc/GMT+12", "Etc/GMT-14"];
const DAY_OVER = { ok: false, error: { kind: "fields", problems: [{ field: "until", problem: "day-over" }] } };

const zone = fc.constantFrom(...ZONES);
const moment = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2034, 11, 31) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString());

/** Whatever somebody chooses a last day for. */
const UNTIL: readonly (readonly [RecordKind, (until: Day) => object])[] = [
  ["stepBack", (until) => ({ from: "everything", until })],
  ["circle", (until) => ({ ...GOOD_CONTENT.circle, firstOn: until, until })],
  ["round", (until) => ({ ...GOOD_CONTENT.round, startsOn: until, until })],
  ["coffee", (pausedUntil) => ({ ...GOOD_CONTENT.coffee, since: pausedUntil, pausedUntil })],
];

/** The suite of somebody at a point in time, before a store that goes by UTC. */
function suiteAt(now: string) {
  const records = gateOf(inMemoryVault(), { person: "ada", open: ["FLEET"], today: dayOf(instant(now)) });
  return aSuite({ asker: "ada", records, clock: stoppedClock(now) }).suite;
}

function circleUntil(until: Day, where: string): CircleDraft {
  return {
    ...beginCircle({ id: "c1", seatId: "s1", topic: "Cold mornings", place: FLEET, zone: where, today: until }),
    firstOn: until,
    until,
  };
}

describe("R16: whose day it is", () => {
  it("sees all zones, and days that are others than that of UTC", () => {
    expect(ZONES.length).toBeGreaterThan(300);
    const at = instant("2026-12-01T10:30:00Z");
    expect([dayIn("Etc/GMT+12", at), dayIn("Etc/UTC", at), dayIn("Etc/GMT-14", at)]).toEqual(["2026-11-30", "2026-12-01", "2026-12-02"]);
    expect(dayIn("Mars/Olympus", at)).toBe("2026-12-01");
  });

  it("the store refuses no day that is today anywhere, and what holds until then holds", () => {
    fc.assert(
      fc.property(zone, moment, (where, now) => {
        const [until, today] = [dayIn(where, instant(now)), dayOf(instant(now))];
        for (const [kind, content] of UNTIL)
          expect([kind, readContent(kind, content(until), { owner: ADA, today }).ok]).toEqual([kind, true]);
        const stepBack = { kind: "stepBack", owner: ADA, id: "b1", version: 1, writtenOn: today, content: { from: "everything", until } };
        expect(isLapsed(stepBack as StoredRecord, today)).toBe(false);
      }),
    );
  });

  it("the store refuses what is over everywhere for a whole day", () => {
    const today = day("2026-11-24");
    for (const [kind, content] of UNTIL)
      expect(readContent(kind, content(addDays(today, -2)), { owner: ADA, today })).toMatchObject({ error: [{ problem: "day-over" }] });
  });

  it("the form of a circle takes the day that it is where the circle meets, and refuses the one before", async () => {
    await fc.assert(
      fc.asyncProperty(zone, moment, async (where, now) => {
        const today = dayIn(where, instant(now));
        expect(await suiteAt(now).circles.propose(circleUntil(today, where))).toMatchObject({
          ok: true,
          value: { content: { until: today } },
        });
        expect(await suiteAt(now).circles.propose(circleUntil(addDays(today, -1), where))).toEqual(DAY_OVER);
      }),
    );
  });

  it("the form with which somebody goes on with a circle refuses a day that is over where it meets, too", async () => {
    const [now, where] = ["2026-11-24T09:00:00Z", "Pacific/Auckland"];
    const today = dayIn(where, instant(now));
    const { circles } = suiteAt(now);
    const proposed = await circles.propose(circleUntil(today, where));
    if (!proposed.ok) throw new Error(proposed.error.kind);
    const goingOn = draftToGoOn(proposed.value, "mine");
    expect(await circles.takeHosting({ ...goingOn, until: addDays(today, -1) })).toEqual(DAY_OVER);
    expect(await circles.takeHosting(goingOn)).toMatchObject({ error: { kind: "gone" } });
  });

  it("the form of a round takes the day of who opens it, and refuses the one before; that circles are out is written afterwards as well", async () => {
    const now = "2026-11-24T09:00:00Z";
    const today = dayHere(instant(now));
    const begun = (until: Day) => ({ ...beginRound({ id: "n1", topic: "Winter", place: FLEET, today }), until });
    const { rounds } = suiteAt(now).circles;
    expect(await rounds.open(begun(addDays(today, -1)))).toEqual(DAY_OVER);
    expect(await rounds.open(begun("" as Day))).toMatchObject({ error: { problems: [{ field: "until", problem: "required" }] } });
    const opened = await rounds.open(begun(today));
    if (!opened.ok) throw new Error(opened.error.kind);
    const over = { ...roundDraftOf(opened.value), until: addDays(today, -1), isPublished: true };
    expect((await rounds.open(over)).ok).toBe(true);
  });

  it("whoever rests until a day rests as long as it is that day anywhere", async () => {
    const until = day("2026-11-24");
    const resting: readonly (readonly [RecordKind, RecordContents[RecordKind]])[] = [
      ["stepBack", { from: "everything", until }],
      ["rhythm", { capacity: "any", quietUntil: until }],
    ];
    for (const [kind, content] of resting) {
      const vault = inMemoryVault();
      await gateOf(vault, { person: "ben" }).save(draft(kind, content));
      const question = { words: ["winter"], item: null, place: null, candidates: [{ person: personId("ben"), items: [] }] };
      const named = async (today: string) => (await gateOf(vault, { person: "nora", today }).forQuestion(question)).named;
      expect([await named("2026-11-25"), await named("2026-11-26")]).toEqual([[], ["ben"]]);
    }
  });

  it("a seat can be taken, and a word given, in the evening of the last day in the west", async () => {
    const vault = inMemoryVault();
    const gate = (person: string, today: string) => gateOf(vault, { person, open: ["FLEET"], today });
    const last = day("2026-11-24");
    const [circle, round] = [
      { ...GOOD_CONTENT.circle, firstOn: last, until: last },
      { ...GOOD_CONTENT.round, until: last },
    ];
    await gate("hanna", last).save({ kind: "circle", id: "r1", version: null, content: circle });
    await gate("hanna", last).save({ kind: "round", id: "n1", version: null, content: round });
    const seat = { ...GOOD_CONTENT.membership, until: last };
    const word = { ...GOOD_CONTENT.volunteer, round: "n1", addressed: personId("hanna"), until: last };
    for (const [today, isTaken] of [
      ["2026-11-26", false],
      ["2026-11-25", true],
    ] as const) {
      expect((await gate("bo", today).save({ kind: "membership", id: "m1", version: null, content: seat })).ok).toBe(isTaken);
      expect((await gate("bo", today).save({ kind: "volunteer", id: "n1", version: null, content: word })).ok).toBe(isTaken);
    }
  });
});
