import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CIRCLE_SIZES, formGroups } from "@alongside/core";
import type { Volunteer } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { volunteersOf } from "../../builders/circle-instance.ts";
import { judge } from "../../builders/circle-oracle.ts";
import { generateRound } from "../../builders/circle-round.ts";
import { plainWordForms as wordForms } from "../../builders/evidence.ts";
import { bestWorthByTrying, someVolunteers } from "../../builders/volunteers.ts";

const seed = fc.integer({ min: 0, max: 1_000_000 });

/** The worth of one circle about its best topic; 0 when it cannot be. */
function worthOfBestTopic(all: readonly Volunteer[], members: readonly Volunteer[]): number {
  const worths = ["torque", "wheels", "brakes"].map((topic) => {
    const { faults, worth } = judge(all, [{ topic, members: members.map(({ person }) => person) }], CIRCLE_SIZES);
    return faults.length === 0 ? worth : 0;
  });
  return Math.max(...worths);
}

describe("laws of forming circles", () => {
  it("C1–C4: what must never be broken never is", () => {
    let circlesSeen = 0;
    fc.assert(
      fc.property(someVolunteers(30), seed, (volunteers, chosen) => {
        const { circles } = formGroups(volunteers, { seed: chosen, wordForms, moves: 2_000 });
        circlesSeen += circles.length;
        expect(judge(volunteers, circles, CIRCLE_SIZES).faults).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(circlesSeen).toBeGreaterThan(50);
  });

  it("C11: says of nothing that it is the best possible when another grouping is better", () => {
    let provenSeen = 0;
    fc.assert(
      fc.property(someVolunteers(9), seed, (volunteers, chosen) => {
        const { circles, isBestPossible } = formGroups(volunteers, { seed: chosen, wordForms, moves: 500 });
        const best = bestWorthByTrying(volunteers, (members) => worthOfBestTopic(volunteers, members));
        const { worth } = judge(volunteers, circles, CIRCLE_SIZES);
        expect(worth).toBeLessThanOrEqual(best + 1e-9);
        if (isBestPossible) expect(worth).toBeCloseTo(best, 9);
        provenSeen += isBestPossible && circles.length > 0 ? 1 : 0;
      }),
      { numRuns: 60 },
    );
    expect(provenSeen).toBeGreaterThan(5);
  });

  it("C12: the same seed and moves give the same circles, whatever ran in between", () => {
    const run = (volunteers: readonly Volunteer[], chosen: number) => formGroups(volunteers, { seed: chosen, wordForms, moves: 2_000 });
    fc.assert(
      fc.property(someVolunteers(40), seed, seed, (volunteers, one, other) => {
        const first = run(volunteers, one);
        run(volunteers, other);
        expect(run(volunteers, one)).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });

  it("C12: works with nothing that may differ from machine to machine", () => {
    const folder = fileURLToPath(new URL("../../../core/src/circles/formation/", import.meta.url));
    const sources = readdirSync(folder).map(
      (file) => [file, readFileSync(folder + file, "utf8").replaceAll(/\/\*\*[^]*?\*\//gu, "")] as const,
    );
    expect(sources.length).toBeGreaterThan(15);
    const allowed = /\bMath\.(?!(?:min|max|floor|ceil|imul|clz32)\b)|\*\*|\bDate\b|\bperformance\b|\bIntl\b|localeCompare|toLocale/u;
    expect(sources.filter(([, source]) => allowed.test(source)).map(([file]) => file)).toEqual([]);
  });

  it("C1–C4: hold for an invented round of many time zones, in which hardly anybody stays without a place", () => {
    const instance = generateRound({ people: 300, seed: 4, zones: "even" });
    const volunteers = volunteersOf(instance);
    const { circles } = formGroups(volunteers, { seed: 7, wordForms, moves: 60_000 });
    expect(judge(volunteers, circles, CIRCLE_SIZES).faults).toEqual([]);
    expect(circles.flatMap(({ members }) => members).length).toBeGreaterThan(280);
  });
});
