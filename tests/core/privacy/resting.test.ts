import { addDays, itemId, personId, placeId } from "@alongside/core";
import type { RecordContents, RecordKind, SuggestionQuestion } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, TODAY, draft, gateOf } from "../../builders/records.ts";

const PAGE = itemId("17");
const asked = (...people: string[]): SuggestionQuestion => ({
  words: ["wheel", "truing"],
  item: PAGE,
  place: placeId("FLEET"),
  candidates: people.map((person) => ({ person: personId(person), items: [PAGE] })),
});

interface Way {
  readonly name: string;
  readonly write: readonly (readonly [RecordKind, RecordContents[RecordKind]])[];
  /** questions that reached them this week */
  readonly asks?: number;
}

const WAYS: readonly Way[] = [
  { name: "steps back from everything", write: [["stepBack", { from: "everything" }]] },
  { name: "steps back from the page", write: [["stepBack", { from: "item", item: PAGE }]] },
  { name: "steps back from the topic", write: [["stepBack", { from: "topic", topic: "Truing" }]] },
  { name: "is quiet until tomorrow", write: [["rhythm", { capacity: "any", quietUntil: addDays(TODAY, 1) }]] },
  { name: "is quiet until today", write: [["rhythm", { capacity: "any", quietUntil: TODAY }]] },
  { name: "takes none for now", write: [["rhythm", { capacity: "none" }]] },
  { name: "takes one a week and got one", write: [["rhythm", { capacity: "one" }]], asks: 1 },
  { name: "takes a few a week and got three", write: [["rhythm", { capacity: "some" }]], asks: 3 },
];

async function worldWith({ write, asks = 0 }: Omit<Way, "name">) {
  const vault = inMemoryVault();
  const ben = gateOf(vault, { person: "ben" });
  await ben.save(draft("offer", { word: "ask", topic: "wheel truing", audience: "site" }));
  for (const [kind, content] of write) expect((await ben.save(draft(kind, content))).ok).toBe(true);
  for (let number = 0; number < asks; number += 1)
    await gateOf(vault, { person: `asker${String(number)}` }).save(draft("ask", { ...GOOD_CONTENT.ask, addressed: personId("ben") }));
  return vault;
}

describe("R11: resting cannot be told from not being found", () => {
  it("names somebody who does not rest, and their offer", async () => {
    const answer = await gateOf(await worldWith({ write: [] }), { person: "nora" }).forQuestion(asked("ann", "ben", "cem"));
    expect(answer).toMatchObject({ named: ["ann", "ben", "cem"], offers: [{ person: "ben" }] });
  });

  it.each(WAYS)("when somebody $name, the answer is that of a world without them, at every repeated ask", async (way) => {
    const without = await gateOf(inMemoryVault(), { person: "nora" }).forQuestion(asked("ann", "cem"));
    const gate = gateOf(await worldWith(way), { person: "nora" });
    for (let time = 0; time < 3; time += 1)
      expect(JSON.stringify(await gate.forQuestion(asked("ann", "ben", "cem")))).toBe(JSON.stringify(without));
  });

  it.each([
    ["another page", [["stepBack", { from: "item", item: itemId("99") }]]],
    ["another topic", [["stepBack", { from: "topic", topic: "payroll" }]]],
    ["a quiet time that is over", [["rhythm", { capacity: "any", quietUntil: addDays(TODAY, -2) }]]],
    ["one a week and nobody asked", [["rhythm", { capacity: "one" }]]],
  ] as const)("names somebody again for %s", async (_case, write) => {
    const answer = await gateOf(await worldWith({ write }), { person: "nora" }).forQuestion(asked("ben"));
    expect(answer.named).toEqual(["ben"]);
  });

  it("names somebody again a week after the questions", async () => {
    const vault = await worldWith({ write: [["rhythm", { capacity: "one" }]], asks: 1 });
    const on = (days: number) => gateOf(vault, { person: "nora", today: addDays(TODAY, days) }).forQuestion(asked("ben"));
    expect([(await on(6)).named, (await on(7)).named]).toEqual([[], ["ben"]]);
  });

  it("does not name somebody when nothing but pages they stepped back from would be the reason", async () => {
    const vault = await worldWith({ write: [["stepBack", { from: "item", item: PAGE }]] });
    const gate = gateOf(vault, { person: "nora" });
    const about = (items: readonly string[]) =>
      gate.forQuestion({ ...asked(), item: null, candidates: [{ person: personId("ben"), items: items.map(itemId) }] });
    expect([(await about(["17"])).named, (await about(["17", "18"])).named]).toEqual([[], ["ben"]]);
  });
});

describe("a place that is switched off", () => {
  it("R12: gives nobody there, and everybody elsewhere", async () => {
    const vault = await worldWith({ write: [] });
    const on = (places: readonly string[]) => gateOf(vault, { person: "nora", switchedOn: places }).forQuestion(asked("ben"));
    expect(await on(["WORK"])).toMatchObject({ named: [], offers: [], switchedOff: true });
    expect(await on(["FLEET"])).toMatchObject({ named: ["ben"], switchedOff: false });
  });
});

describe("trust", () => {
  it("R15: changes the answer of its owner alone", async () => {
    const vault = inMemoryVault();
    await gateOf(vault, { person: "nora" }).save(draft("trust", { person: personId("ben"), forWhat: "wheels" }));
    expect((await gateOf(vault, { person: "nora" }).forQuestion(asked("ben"))).trusted).toEqual([{ person: "ben", forWhat: "wheels" }]);
    expect((await gateOf(vault, { person: "ben" }).forQuestion(asked("ben"))).trusted).toEqual([]);
    expect((await gateOf(vault, { person: "ann" }).forQuestion(asked("ben"))).trusted).toEqual([]);
  });
});
