import { circlesAmong, currentCircle, eraseLapsed, ofKind, personId, placeId, seatingOf } from "@alongside/core";
import type { RecordRef, RecordVault, StoredRecord } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { circleWorld } from "../../builders/circles.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, draft } from "../../builders/records.ts";

/** A vault whose every step waits until the scheduler lets it through: every order of steps can happen. */
function scheduled(vault: RecordVault, scheduler: fc.Scheduler): RecordVault {
  const step = async <Value>(name: string, call: () => Promise<Value>): Promise<Value> => {
    await scheduler.schedule(Promise.resolve(), `${name} begins`);
    const answer = await call();
    await scheduler.schedule(Promise.resolve(), `${name} answers`);
    return answer;
  };
  return {
    lists: (owners) => step("lists", () => vault.lists(owners)),
    owners: (after) => step("owners", () => vault.owners(after)),
    get: (refs) => step("get", () => vault.get(refs)),
    find: (query) => step("find", () => vault.find(query)),
    commit: (change) => step("commit", () => vault.commit(change)),
  };
}

const seating = (records: readonly StoredRecord[]) => {
  const circle = currentCircle("r1", records);
  return circle === null ? null : seatingOf(circle, ofKind(records, "membership"));
};

it("C17: of several who take the last seat at once one sits, the others wait in the order of the store, in every interleaving", async () => {
  let waited = 0;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 3 }), async (scheduler, people) => {
      const vault = inMemoryVault();
      const calm = circleWorld(vault);
      await calm.propose("ada", { seats: "4" });
      for (const person of ["p1", "p2", "p3"]) await calm.join(person);
      const racing = circleWorld(scheduled(vault, scheduler));
      const names = ["bo", "cleo", "dan"].slice(0, people);
      const looks: Promise<readonly StoredRecord[]>[] = [];
      const joined = names.map((name) => racing.join(name));
      for (let look = 0; look < 3; look += 1) looks.push(racing.inPlace("sam"));
      await scheduler.waitIdle();
      expect((await Promise.all(joined)).every(({ ok }) => ok)).toBe(true);
      const end = seating(await calm.inPlace("sam"))!;
      expect(end.seated.slice(0, 3)).toEqual(["p1", "p2", "p3"]);
      expect([...end.seated.slice(3), ...end.waiting].sort()).toEqual([...names].sort());
      expect(end.seated).toHaveLength(4);
      waited += end.waiting.length;
      // Whoever was seen to sit, or to wait before another, still does.
      for (const look of looks) {
        const seen = seating(await look);
        if (seen === null) continue;
        const order = [...end.seated, ...end.waiting];
        expect([...seen.seated, ...seen.waiting]).toEqual(order.slice(0, seen.seated.length + seen.waiting.length));
      }
    }),
    { numRuns: 150, seed: 21 },
  );
  expect(waited).toBeGreaterThan(150);
});

const PEOPLE = ["bo", "cleo", "dan", "eve", "fay", "gus", "hal"] as const;
const step = fc.record({
  person: fc.constantFrom(...PEOPLE),
  does: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("join", "join twice at once", "get the place") },
    { weight: 2, arbitrary: fc.constantFrom("leave", "listen") },
    { weight: 1, arbitrary: fc.constantFrom("stop listening", "erase", "lose the place") },
  ),
});

/** What a circle would be on paper. */
interface Paper {
  readonly line: string[];
  readonly listeners: string[];
  readonly shutOut: Set<string>;
}

async function act({ person, does }: { readonly person: string; readonly does: string }, paper: Paper, vault: RecordVault): Promise<void> {
  const isOut = paper.shutOut.has(person);
  const mine = circleWorld(vault).gate(person, isOut ? [] : ["FLEET"]);
  const take = (part: "seat" | "listener") => mine.save(draft("membership", { ...GOOD_CONTENT.membership, part }, { id: part }));
  const giveUp = (part: "seat" | "listener") => mine.remove(`${person}#membership#${part}` as RecordRef);
  const add = (list: string[]): void => {
    if (!isOut && !list.includes(person)) list.push(person);
  };
  const drop = (...lists: string[][]): void => {
    for (const list of lists) if (list.includes(person)) list.splice(list.indexOf(person), 1);
  };
  switch (does) {
    case "join":
      expect((await take("seat")).ok).toBe(!isOut);
      add(paper.line);
      break;
    case "join twice at once":
      expect((await Promise.all([take("seat"), take("seat")])).every(({ ok }) => ok === !isOut)).toBe(true);
      add(paper.line);
      break;
    case "listen":
      expect((await take("listener")).ok).toBe(!isOut);
      add(paper.listeners);
      break;
    case "leave":
      await giveUp("seat");
      drop(paper.line);
      break;
    case "stop listening":
      await giveUp("listener");
      drop(paper.listeners);
      break;
    case "erase":
      await mine.eraseMine();
      drop(paper.line, paper.listeners);
      break;
    case "lose the place":
      paper.shutOut.add(person);
      break;
    default:
      paper.shutOut.delete(person);
  }
}

describe("a circle, held against one on paper", () => {
  it("C17, C19, C21: shows after every step what the paper shows, to those who can open its place, and nothing to others", async () => {
    let waiting = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 30, size: "max" }),
        fc.constantFrom("4" as const, "5" as const),
        async (steps, seats) => {
          const vault = inMemoryVault();
          await circleWorld(vault).propose("ada", { seats });
          const paper: Paper = { line: [], listeners: [], shutOut: new Set() };
          for (const one of steps) {
            await act(one, paper, vault);
            const size = Number(seats);
            const listening = [...paper.listeners].filter((person) => !paper.line.includes(person));
            const expected = { seated: paper.line.slice(0, size), waiting: paper.line.slice(size), listening };
            waiting += expected.waiting.length;
            expect(seating(await circleWorld(vault).inPlace("sam"))).toMatchObject(expected);
            for (const person of paper.shutOut) {
              const query = { of: "place", place: placeId("FLEET") } as const;
              expect(circlesAmong(await circleWorld(vault).gate(person, []).find(query))).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 120, seed: 22 },
    );
    expect(waiting).toBeGreaterThan(100);
  });

  it("C19: who joined and left again leaves nothing that others can read, whatever happened in between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, alsoListens) => {
        const vault = inMemoryVault();
        const world = circleWorld(vault);
        await world.propose("ada");
        const paper: Paper = { line: [], listeners: [], shutOut: new Set() };
        await world.join("zoe");
        if (alsoListens) await world.listen("zoe");
        for (const one of steps) await act(one, paper, vault);
        await world.leave("zoe");
        await world.gate("zoe").remove("zoe#membership#listener" as RecordRef);
        const seen = await world.inPlace("sam");
        expect(JSON.stringify(seen)).not.toContain("zoe");
        expect(vault.dump()).not.toContain("zoe");
        expect(seating(seen)?.seated).toEqual(paper.line.slice(0, 6));
      }),
      { numRuns: 60, seed: 23 },
    );
  });

  it("C21: thirty days after the end no membership is left, by the daily erasing alone, however it was used", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const vault = inMemoryVault();
        await circleWorld(vault).propose("ada");
        const paper: Paper = { line: [], listeners: [], shutOut: new Set() };
        for (const one of steps) await act(one, paper, vault);
        await eraseLapsed(vault, "2027-03-14" as never);
        expect(vault.dump().includes("membership")).toBe(paper.line.length + paper.listeners.length > 0);
        await eraseLapsed(vault, "2027-03-15" as never);
        expect(vault.dump()).not.toContain("membership");
        for (const person of PEOPLE) expect(vault.dump()).not.toContain(personId(person));
      }),
      { numRuns: 40, seed: 24 },
    );
  });
});
