import {
  WALK_LIMITS,
  bestColumns,
  easeScores,
  nearnessOf,
  nearnessWithTrust,
  randomWalkScores,
  toSparseTable,
  walkNeighbourhood,
} from "@alongside/core";
import type { ScoreAll } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aGraph } from "./graphs.ts";
import type { Row } from "./small-walk.ts";
import { LOOKED_AT, readAll, recall, walkIn } from "./small-walk.ts";

describe("the bounded walk", () => {
  it("W1: finds at least 95 percent of what P3alpha and EASE-R over the whole graph find, 90 of RP3beta, over five random graphs", () => {
    const found = [1, 2, 3, 4, 5].map((seed) => {
      const graph = aGraph(seed);
      const table = toSparseTable(graph.train, graph.items);
      const whole = (scores: ScoreAll) => recall(graph, (person) => bestColumns(scores(person), LOOKED_AT, graph.train[person]));
      const [p3alpha, ease] = [whole(randomWalkScores(table)), whole(easeScores(table, { lambda: 20 }))];
      const rp3beta = whole(randomWalkScores(table, { beta: 0.3 }));
      return { p3alpha, ease, rp3beta, walk: recall(graph, (person) => walkIn(graph, person)) };
    });
    const mean = (method: "p3alpha" | "ease" | "rp3beta" | "walk"): number =>
      found.reduce((sum, each) => sum + each[method], 0) / found.length;
    expect(Math.min(mean("p3alpha"), mean("ease"), mean("rp3beta"))).toBeGreaterThan(0.2);
    expect(mean("walk")).toBeGreaterThanOrEqual(Math.max(0.95 * mean("p3alpha"), 0.95 * mean("ease"), 0.9 * mean("rp3beta")));
  });

  it("W2: never reads more than 830 rows", () => {
    for (const seed of [1, 2]) {
      const graph = aGraph(seed);
      for (const person of graph.train.keys()) {
        const { own, rows, widelyUsed } = readAll(graph, person);
        expect(own.length + rows.length + widelyUsed.length).toBeLessThanOrEqual(830);
      }
    }
    expect(WALK_LIMITS.rowsTogether + WALK_LIMITS.widelyUsed).toBe(830);
  });

  it("W3: with nobody near the widely used rows stand in their order", () => {
    const widelyUsed = [5, 3, 9].map((item, at): Row => ({ item, named: [100 + at], contributors: 30 - at }));
    const rated = walkNeighbourhood({ asker: 1, own: [], near: new Map(), followed: [], rows: [], widelyUsed, anywhere: widelyUsed });
    expect(rated.map(({ item }) => item)).toEqual([5, 3, 9]);
  });

  it("W4: names on a row count for everybody who was met, not for the people followed alone", () => {
    const own: Row[] = [{ item: 1, named: [1, 2, 3], contributors: 3 }];
    const near = nearnessOf(own, { asker: 1, rowsOf: () => null });
    const rows: Row[] = [
      { item: 10, named: [2], contributors: 2 },
      { item: 11, named: [2, 3], contributors: 2 },
    ];
    const rated = walkNeighbourhood({ asker: 1, own, near, followed: [2], rows, widelyUsed: [], anywhere: [] });
    expect(rated.map(({ item }) => item)).toEqual([11, 10]);
  });

  it("nothing read gives nothing", () => {
    expect(walkNeighbourhood({ asker: 1, own: [], near: new Map(), followed: [], rows: [], widelyUsed: [], anywhere: [] })).toEqual([]);
  });
});

const graph = fc.array(fc.uniqueArray(fc.nat({ max: 14 }), { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 12 });

describe("laws of the walk", () => {
  it("W5: the order of what was read changes nothing, own rows are never rated, and every rating is above 0", () => {
    let rated = 0;
    fc.assert(
      fc.property(graph, fc.infiniteStream(fc.nat()), (lists, turns) => {
        const read = readAll({ items: 15, train: lists, test: [] }, 0);
        const shuffled = <Value>(values: readonly Value[]): Value[] => {
          const order = new Map(values.map((value) => [value, turns.next().value ?? 0]));
          return [...values].sort((a, b) => order.get(a)! - order.get(b)!);
        };
        const first = walkNeighbourhood(read);
        const again = walkNeighbourhood({
          ...read,
          own: shuffled(read.own),
          rows: shuffled(read.rows),
          widelyUsed: shuffled(read.widelyUsed),
        });
        expect(again.map(({ item }) => item)).toEqual(first.map(({ item }) => item));
        expect(first.every(({ item, rating }) => rating > 0 && Number.isFinite(rating) && !lists[0]!.includes(item))).toBe(true);
        rated += first.length;
      }),
      { numRuns: 200, seed: 21 },
    );
    expect(rated).toBeGreaterThan(500);
  });

  it("W6: trust makes nobody more than half as near again, and stands never above shared work where nothing is shared", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { maxLength: 8 }),
        fc.subarray([0, 1, 2, 3, 20, 21]),
        fc.nat({ max: 30 }),
        (values, trusted, ownRows) => {
          const near = new Map(values.map((value, person) => [person, value]));
          const result = nearnessWithTrust(near, trusted, ownRows);
          for (const [person, value] of result) {
            const shared = near.get(person);
            if (shared !== undefined) expect(value / shared).toBeLessThanOrEqual(1.5 + 1e-9);
            else {
              expect(ownRows).toBeLessThan(10);
              expect(value).toBeLessThanOrEqual(values.length === 0 ? 1 : Math.min(...values));
            }
          }
          for (const person of near.keys()) expect(result.has(person)).toBe(true);
        },
      ),
      { seed: 22 },
    );
  });
});
