import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NumberedCircle } from "../../../core/src/circles/formation/anneal.ts";
import type { LinearProgram } from "../../../core/src/circles/formation/linear-program.ts";
import { addCircles, circlesInUse, linearProgram, solve } from "../../../core/src/circles/formation/linear-program.ts";
import { seededChance } from "../../../core/src/circles/formation/seeded-chance.ts";

const PEOPLE = 30;
/** More than rounding and the perturbed right-hand side make of values of up to a thousand. */
const CLOSE = 0.1;

const someCircles = fc.array(
  fc.record({
    topic: fc.constant(0),
    members: fc.uniqueArray(fc.nat(PEOPLE - 1), { minLength: 3, maxLength: 6 }),
    value: fc.integer({ min: 0, max: 1_000 }),
  }),
  { minLength: 1, maxLength: 120, size: "max" },
);

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

function takeIn(program: LinearProgram, circles: readonly NumberedCircle[]): void {
  addCircles(program, circles);
  Array.from(solve(program));
}

describe("the linear program over known circles", () => {
  it("ends where prices and shares prove each other, also when circles are taken in later", () => {
    fc.assert(
      fc.property(someCircles, someCircles, fc.nat(1_000_000), (first, later, seed) => {
        const program = linearProgram(PEOPLE, seededChance(seed));
        for (const circles of [first, later]) {
          takeIn(program, circles);
        }
        const { prices, basis, level } = program;
        const priceOf = ({ members }: NumberedCircle): number => sum(members.map((member) => prices[member] ?? 0));
        for (const price of prices) expect(price).toBeGreaterThanOrEqual(-CLOSE);
        for (const circle of program.circles) expect(priceOf(circle)).toBeGreaterThanOrEqual(circle.value - CLOSE);
        const shares = [...basis].flatMap((column, row) => {
          const circle = program.circles[column];
          return circle === undefined ? [] : [{ circle, share: level[row] ?? 0 }];
        });
        for (let person = 0; person < PEOPLE; person += 1) {
          const given = shares.filter(({ circle }) => circle.members.includes(person)).map(({ share }) => share);
          expect(sum(given)).toBeLessThanOrEqual(1.001);
        }
        const worth = sum(shares.map(({ circle, share }) => share * circle.value));
        expect(Math.abs(worth - sum(prices))).toBeLessThanOrEqual(CLOSE * 10);
        for (const circle of circlesInUse(program)) expect(Math.abs(priceOf(circle) - circle.value)).toBeLessThanOrEqual(CLOSE);
      }),
      { numRuns: 150 },
    );
  });

  it("uses first what it takes most of", () => {
    const program = linearProgram(4, seededChance(1));
    const circles = [
      { topic: 0, members: [0, 1], value: 10 },
      { topic: 0, members: [1, 2], value: 10 },
      { topic: 0, members: [0, 2], value: 10 },
      { topic: 1, members: [3], value: 1 },
      { topic: 1, members: [0, 3], value: 0 },
    ];
    takeIn(program, circles);
    const used = circlesInUse(program);
    expect(used[0]).toBe(circles[3]);
    expect(new Set(used.slice(1))).toEqual(new Set(circles.slice(0, 3)));
    expect(sum(program.prices)).toBeCloseTo(16, 3);
  });
});
