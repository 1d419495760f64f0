import { personId, seatsOf } from "@alongside/core";
import type { Joining } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const person = fc.constantFrom("a", "b", "c", "d", "e", "f").map(personId);
const step = fc.record({ person, does: fc.constantFrom("join" as const, "leave" as const) });
const count = fc.integer({ min: 1, max: 7 });

/** What is stored after people joined and left, each change taken by the server in its turn. */
function storedAfter(steps: readonly { readonly person: Joining["person"]; readonly does: "join" | "leave" }[]): Joining[] {
  const stored = new Map<string, Joining>();
  for (const [order, { person, does }] of steps.entries()) {
    if (does === "leave") stored.delete(person);
    else if (!stored.has(person)) stored.set(person, { person, order });
  }
  return [...stored.values()];
}

describe("seats of a circle", () => {
  it("C17: gives the last seat to one of two, in whatever order their steps reach the server", () => {
    const orders = fc.shuffledSubarray(["ada sends", "bo sends", "ada reads", "bo reads"], { minLength: 4 });
    fc.assert(
      fc.property(orders, count, (turns, places) => {
        const before = Array.from({ length: places - 1 }, (_, order) => ({ person: personId(`p${String(order)}`), order }));
        const stored: Joining[] = [...before];
        const seen: ReturnType<typeof seatsOf>[] = [];
        for (const [turn, what] of turns.entries()) {
          const [name = "", does] = what.split(" ");
          if (does === "sends") stored.push({ person: personId(name), order: places + turn });
          else seen.push(seatsOf(stored, places));
        }
        const end = seatsOf(stored, places);
        const first = turns.indexOf("ada sends") < turns.indexOf("bo sends") ? "ada" : "bo";
        expect(end.seated).toEqual([...before.map(({ person }) => person), first]);
        expect(end.waiting).toEqual([first === "ada" ? "bo" : "ada"]);
        // Whoever was seen to have a seat before still has it: a later one never takes it.
        for (const { seated } of seen) expect(end.seated).toEqual(expect.arrayContaining([...seated]));
      }),
    );
  });

  it("C17: agrees with a plain model in which each one takes the next place and those behind move up", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), count, (steps, places) => {
        const line: string[] = [];
        for (const { person, does } of steps) {
          if (does === "leave" && line.includes(person)) line.splice(line.indexOf(person), 1);
          if (does === "join" && !line.includes(person)) line.push(person);
        }
        expect(seatsOf(storedAfter(steps), places)).toEqual({
          seated: line.slice(0, places),
          waiting: line.slice(places),
          free: Math.max(0, places - line.length),
        });
      }),
      { numRuns: 500 },
    );
  });

  it("C17: does not depend on the order in which records are read, nor on one that is read twice", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), count, fc.nat(), (steps, places, turn) => {
        const stored = storedAfter(steps);
        const from = stored.length === 0 ? 0 : turn % stored.length;
        const turned = [...stored.slice(from), ...stored];
        expect(seatsOf(turned, places)).toEqual(seatsOf(stored, places));
      }),
    );
  });

  it("C17: has seats, or is a mistake", () => {
    for (const places of [0, -1, 1.5, Number.NaN]) expect(() => seatsOf([], places)).toThrow(RangeError);
  });
});
