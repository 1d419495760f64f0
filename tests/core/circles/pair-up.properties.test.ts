import { pairUp, personId } from "@alongside/core";
import type { PersonId } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const group = (count: number): PersonId[] => Array.from({ length: count }, (_, place) => personId(`p${String(place)}`));
const meetings = (pairings: readonly (readonly PersonId[])[]): string[] =>
  pairings.flatMap((people) => people.flatMap((one, place) => people.slice(place + 1).map((other) => [one, other].sort().join(" "))));

describe("pairs, round after round", () => {
  it("C16: repeats nobody in an even, unchanged group until everybody met everybody", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(200), (half, first) => {
        const joined = group(half * 2);
        const met = Array.from({ length: half * 2 - 1 }, (_, turn) => meetings(pairUp(joined, first + turn))).flat();
        expect(new Set(met).size).toBe(met.length);
        expect(met).toHaveLength(half * (half * 2 - 1));
      }),
    );
  });

  it("C16: gives everybody who takes part exactly one pair, three once when the number is odd, nobody alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.nat(500), fc.uniqueArray(fc.nat(39)), (count, round, skip) => {
        const skipping = new Set(skip.map((place) => personId(`p${String(place)}`)));
        const joined = group(count);
        const taking = joined.filter((person) => !skipping.has(person));
        const pairings = pairUp(joined, round, skipping);
        expect(pairings.flat().sort()).toEqual(taking.length < 2 ? [] : [...taking].sort());
        expect(pairings.filter(({ length }) => length === 3)).toHaveLength(taking.length >= 3 && taking.length % 2 === 1 ? 1 : 0);
        expect(pairings.every(({ length }) => length === 2 || length === 3)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("C16: lets everybody in an odd group be the third in turn, and not always with the same pair", () => {
    const joined = group(9);
    const trios = Array.from({ length: 9 }, (_, round) => pairUp(joined, round).find(({ length }) => length === 3)!);
    expect(new Set(trios.map((trio) => trio[2])).size).toBe(9);
    expect(new Set(trios.flat()).size).toBe(9);
  });

  it("C16: turns those on who are left over, so that two who always come do not always get each other", () => {
    const joined = group(12);
    const skipping = new Set(group(12).filter((_, place) => place % 2 === 1));
    const met = new Set(Array.from({ length: 11 }, (_, round) => meetings(pairUp(joined, round, skipping))).flat());
    expect(met.size).toBeGreaterThan(10);
  });

  it("C16: is the same for whoever works it out, and refuses what is no number of a round", () => {
    expect(pairUp(group(7), 3)).toEqual(pairUp(group(7), 3));
    expect(pairUp(group(3), 0)).toHaveLength(1);
    for (const round of [-1, 0.5, Number.NaN]) expect(() => pairUp(group(4), round)).toThrow(RangeError);
  });
});
