import { addDays, coffeeEnds, ofKind, personId, placeId, weekOf } from "@alongside/core";
import type { Coffee, RecordOf } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { TODAY, draft, gateOf } from "../../builders/records.ts";
import { aSuite, stoppedClock } from "../../builders/suite.ts";

const FLEET = placeId("FLEET");
const { monday, sunday } = weekOf(TODAY);

/** What people do about coffee, each in their own name and through the gate. */
function aPlace() {
  const vault = inMemoryVault();
  const gate = (person: string, { open = ["FLEET"], today = TODAY }: { readonly open?: readonly string[]; readonly today?: string } = {}) =>
    gateOf(vault, { person, open, today });
  const coffee = (person: string, wish: { readonly open?: readonly string[]; readonly today?: string } = {}): Coffee =>
    aSuite({ asker: person, records: gate(person, wish), clock: stoppedClock(`${wish.today ?? TODAY}T09:00:00Z`) }).suite.circles.coffee;
  const join = async (person: string, today: string = TODAY): Promise<RecordOf<"coffee">> => {
    const joined = await coffee(person, { today }).takePart(FLEET, `of-${person}`);
    if (!joined.ok) throw new Error(joined.error.kind);
    return joined.value;
  };
  const others = async (person: string, today: string = TODAY) => {
    const seen = await coffee(person, { today }).inPlace(FLEET);
    return seen.kind === "meeting" ? seen.others : seen.kind;
  };
  return { vault, gate, coffee, join, others };
}

describe("suite.circles.coffee", () => {
  it("C39: shows nobody before one takes part, then nobody else, then the one who came as well", async () => {
    const { coffee, join, others } = aPlace();
    await join("ada");
    expect(await others("ada")).toBe("waiting");
    expect(await coffee("ada").inPlace(FLEET)).toMatchObject({ isAlone: true });
    expect(await coffee("bo").inPlace(FLEET)).toEqual({ kind: "outside" });
    await join("bo");
    expect([await others("ada"), await others("bo")]).toEqual([["bo"], ["ada"]]);
  });

  it("C37: a place whose readers one is not among has no pairs, and nobody of it is paired elsewhere", async () => {
    const { coffee, join, gate, others } = aPlace();
    await join("ada");
    await join("bo");
    expect(await coffee("eve", { open: [] }).inPlace(FLEET)).toEqual({ kind: "outside" });
    expect(await coffee("eve", { open: [] }).takePart(FLEET, "c")).toMatchObject({ error: { kind: "place-closed" } });
    const elsewhere = coffee("eve", { open: ["OTHER"] });
    expect((await elsewhere.takePart(placeId("OTHER"), "c")).ok).toBe(true);
    expect(await elsewhere.inPlace(placeId("OTHER"))).toMatchObject({ kind: "waiting", isAlone: true });
    expect(await others("ada")).toEqual(["bo"]);
    expect(await gate("eve", { open: [] }).find({ of: "place", place: FLEET })).toEqual([]);
  });

  it("C37: taking part twice, here and in another window, is taking part once", async () => {
    const { coffee, join, gate } = aPlace();
    const mine = await join("ada");
    expect(await coffee("ada").takePart(FLEET, "another")).toMatchObject({ ok: true, value: { id: mine.id } });
    expect(await gate("ada").find({ of: "me" })).toHaveLength(1);
  });

  it("C38: sits one week out and is in again by itself on Monday, in the same place of the line", async () => {
    const { coffee, join, others } = aPlace();
    for (const person of ["ada", "bo", "cleo", "dan"]) await join(person, addDays(monday, -7));
    const [before] = await Promise.all([others("ada")]);
    const mine = (await coffee("ada").mine()).parts[0]!;
    expect((await coffee("ada").pause(mine)).ok).toBe(true);
    expect(await coffee("ada").inPlace(FLEET)).toMatchObject({ kind: "paused", mine: { content: { pausedUntil: sunday } } });
    for (const person of ["bo", "cleo", "dan"]) expect(await others(person)).not.toContain("ada");
    const next = addDays(monday, 7);
    expect(await others("ada", next)).toHaveLength(1);
    // From a window that does not know of the pause: the latest word holds.
    expect((await coffee("ada").goOn(mine)).ok).toBe(true);
    expect(await others("ada")).toEqual(before);
    const { order } = (await coffee("ada").mine()).parts[0]!;
    expect(order).toBe(mine.order);
  });

  it("C38: stopping leaves nothing, and coming back is coming last", async () => {
    const { coffee, join, others, vault } = aPlace();
    await join("ada", addDays(monday, -7));
    await join("bo", addDays(monday, -7));
    const mine = (await coffee("ada").mine()).parts[0]!;
    expect((await coffee("ada").leave(mine)).ok).toBe(true);
    expect((await coffee("ada").leave(mine)).ok).toBe(true);
    expect(vault.dump()).not.toContain("ada#coffee");
    expect(await others("bo")).toBe("waiting");
    const again = await coffee("ada").takePart(FLEET, "again");
    expect(again).toMatchObject({ ok: true, value: { content: { since: TODAY } } });
    expect((await coffee("ada").mine()).parts[0]!.order).toBeGreaterThan(mine.order!);
  });

  it("C38: the day of coming is today's, cannot be claimed and does not change; nor does the place", async () => {
    const { gate, join } = aPlace();
    const early = draft("coffee", { place: FLEET, since: addDays(TODAY, -2) });
    expect(await gate("eve").save(early)).toMatchObject({ error: { problems: [{ field: "since", problem: "not-allowed" }] } });
    const late = draft("coffee", { place: FLEET, since: addDays(TODAY, 2) });
    expect(await gate("eve").save(late)).toMatchObject({ error: { problems: [{ field: "since", problem: "day-too-late" }] } });
    const { id } = await join("ada");
    const later = draft("coffee", { place: FLEET, since: addDays(TODAY, 1) }, { id, version: 1 });
    expect(await gate("ada").save(later)).toMatchObject({ error: { problems: [{ field: "since" }] } });
    const moved = draft("coffee", { place: placeId("OTHER"), since: TODAY }, { id, version: 1 });
    expect(await gate("ada", { open: ["FLEET", "OTHER"] }).save(moved)).toMatchObject({ error: { problems: [{ field: "place" }] } });
    const over = draft("coffee", { place: FLEET, since: TODAY, pausedUntil: addDays(TODAY, -2) }, { id, version: 1 });
    expect(await gate("ada").save(over)).toMatchObject({ error: { problems: [{ field: "pausedUntil", problem: "day-over" }] } });
  });

  it("C40: ends after half a year in which nothing was said, is asked about four weeks before, and goes on from the day it is said", async () => {
    const { coffee, join, others } = aPlace();
    const mine = await join("ada");
    await join("bo");
    const last = addDays(TODAY, 182);
    expect([coffeeEnds(mine, addDays(last, -29)), coffeeEnds(mine, addDays(last, -28))]).toEqual([null, last]);
    expect(await others("ada", addDays(last, 1))).toBe("outside");
    const on = addDays(last, -3);
    const goneOn = await coffee("ada", { today: on }).goOn(mine);
    if (!goneOn.ok) throw new Error("refused");
    expect(coffeeEnds(goneOn.value, on)).toBeNull();
    expect(await coffee("ada", { today: addDays(last, 1) }).inPlace(FLEET)).toMatchObject({ kind: "waiting", isAlone: true });
  });

  it("C40: an entry for a place that was closed to its owner can still be removed", async () => {
    const { coffee, join, vault } = aPlace();
    await join("ada");
    const shut = coffee("ada", { open: [] });
    expect(await shut.inPlace(FLEET)).toEqual({ kind: "outside" });
    const [mine] = (await shut.mine()).parts;
    expect((await shut.leave(mine!)).ok).toBe(true);
    expect(vault.dump()).not.toContain("ada#coffee");
  });
});

describe("recently met", () => {
  it("C41: is read by its owner alone, written once a week and person, and gone after a year", async () => {
    const { coffee, gate } = aPlace();
    expect((await coffee("ada").remember(personId("bo"), "m1")).ok).toBe(true);
    expect(await coffee("ada").remember(personId("bo"), "m2")).toMatchObject({ ok: true, value: { id: "m1" } });
    expect((await coffee("ada", { today: addDays(monday, 7) }).remember(personId("bo"), "m3")).ok).toBe(true);
    expect((await coffee("ada").mine()).met.map(({ content }) => content.week)).toEqual([addDays(monday, 7), monday]);
    for (const person of ["bo", "cleo"]) {
      for (const query of [{ of: "me" }, { of: "others-to-me" }, { of: "place", place: FLEET }] as const)
        expect(await gate(person).find(query)).toEqual([]);
    }
    const late = await gate("ada", { today: addDays(TODAY, 366) }).find({ of: "me" });
    expect(ofKind(late, "met").map(({ id }) => id)).toEqual(["m3"]);
  });

  it("C41: changes nobody's pair", async () => {
    const { coffee, join, others } = aPlace();
    const people = ["ada", "bo", "cleo", "dan"];
    for (const person of people) await join(person, addDays(monday, -7));
    const before = await Promise.all(people.map((person) => others(person)));
    for (const person of ["bo", "cleo", "dan"]) await coffee("ada").remember(personId(person), `m-${person}`);
    expect(await Promise.all(people.map((person) => others(person)))).toEqual(before);
  });

  it("C41, R10: goes when the one it names erases everything, and not with oneself as the other", async () => {
    const { coffee, gate } = aPlace();
    expect(await coffee("ada").remember(personId("ada"), "m")).toMatchObject({ error: { problems: [{ problem: "yourself" }] } });
    await coffee("ada").remember(personId("bo"), "m1");
    expect((await gate("bo").eraseMine()).ok).toBe(true);
    expect((await coffee("ada").mine()).met).toEqual([]);
  });
});
