import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { circlesOf } from "../../../core/src/circles/formation/anneal.ts";
import { emptyTable } from "../../../core/src/circles/formation/circle-table.ts";
import { valueOfMembers } from "../../../core/src/circles/formation/circle-value.ts";
import { tryDissolving } from "../../../core/src/circles/formation/dissolve-circle.ts";
import { LITTLE_PATIENCE, growFrom } from "../../../core/src/circles/formation/new-circle.ts";
import { readRound } from "../../../core/src/circles/formation/round-numbers.ts";
import { seededChance } from "../../../core/src/circles/formation/seeded-chance.ts";
import { plainWordForms as wordForms } from "../../builders/evidence.ts";
import { someVolunteers } from "../../builders/volunteers.ts";

describe("taking a circle apart", () => {
  it("leaves nobody without a place, loses nothing where nothing may be lost, and keeps count of what circles are worth", () => {
    let dissolved = 0;
    fc.assert(
      fc.property(someVolunteers(40), fc.nat(1_000_000), fc.constantFrom(0, 40), (volunteers, seed, temperature) => {
        const numbers = readRound({ volunteers, sizes: { smallest: 3, largest: 6 }, wordForms });
        const annealing = { table: emptyTable(numbers), chance: seededChance(seed), byHourThousandths: 700, temperature };
        growFrom(annealing, [...volunteers.keys()], { isWhole: true, patience: LITTLE_PATIENCE });
        const begun = circlesOf(annealing.table);
        const placed = new Set(begun.flatMap(({ members }) => members));
        for (let move = 0; move < 50; move += 1) {
          const before = annealing.table.total;
          tryDissolving(annealing);
          if (temperature === 0) expect(annealing.table.total).toBeGreaterThanOrEqual(before);
        }
        const circles = circlesOf(annealing.table);
        const members = circles.flatMap((circle) => circle.members);
        expect(members.length).toBe(placed.size);
        expect(new Set(members)).toEqual(placed);
        const worth = circles.map((circle) => valueOfMembers(numbers, circle.topic, circle.members));
        expect(worth).toEqual(circles.map(({ value }) => value));
        expect(annealing.table.total).toBe(worth.reduce((sum, value) => sum + value, 0));
        dissolved += begun.length - circles.length;
      }),
      { numRuns: 100 },
    );
    expect(dissolved).toBeGreaterThan(10);
  });
});
