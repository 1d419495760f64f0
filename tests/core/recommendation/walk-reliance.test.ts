import { walkNeighbourhood } from "@alongside/core";
import { describe, expect, it } from "vitest";
import type { SmallGraph } from "./graphs.ts";
import { aGraph, aGraphWithoutInterests } from "./graphs.ts";
import type { Row } from "./small-walk.ts";
import { LOOKED_AT, recall, walkIn, widelyUsedIn } from "./small-walk.ts";

const recallOf = (graph: SmallGraph, recommend: typeof walkIn): number => recall(graph, (person) => recommend(graph, person));

/** Everybody keeps so many things; what is to be found stays. */
const thinned = (graph: SmallGraph, keep: number): SmallGraph => ({ ...graph, train: graph.train.map((list) => list.slice(0, keep)) });

describe("W9: the walk is not under what is widely used", () => {
  const places = [
    { people: 30, items: 60, each: 6 },
    { people: 200, items: 600, each: 3 },
    { people: 200, items: 600, each: 10 },
  ];

  it.each(places)("where nobody has interests, and nothing is better: $people people with $each things each", (place) => {
    for (const seed of [1, 2, 3]) {
      const graph = aGraphWithoutInterests(seed, place);
      const widelyUsed = recallOf(graph, widelyUsedIn);
      expect(widelyUsed).toBeGreaterThan(0.3);
      expect(recallOf(graph, walkIn)).toBeGreaterThanOrEqual(0.99 * widelyUsed);
    }
  });

  it("with two things each it is what is widely used, in order", () => {
    for (const seed of [1, 2, 3]) {
      const graph = thinned(aGraphWithoutInterests(seed, { people: 200, items: 600, each: 2 }), 2);
      for (const person of graph.train.keys())
        expect(walkIn(graph, person).slice(0, LOOKED_AT)).toEqual(widelyUsedIn(graph, person).slice(0, LOOKED_AT));
    }
  });

  it("where people have interests it finds more, and never less with few things", () => {
    for (const seed of [1, 2, 3]) {
      const graph = aGraph(seed);
      expect(recallOf(graph, walkIn)).toBeGreaterThan(1.5 * recallOf(graph, widelyUsedIn));
      for (const keep of [2, 3, 5]) {
        const few = thinned(graph, keep);
        expect(recallOf(few, walkIn)).toBeGreaterThanOrEqual(recallOf(few, widelyUsedIn));
      }
    }
  });

  it("where everybody has the same there is one order for all", () => {
    const everything = Array.from({ length: 40 }, (_none, item) => item);
    const train = everything.map((person) => everything.filter((item) => item !== person));
    const graph = { items: 40, train, test: everything.map((person) => [person]) };
    expect(recallOf(graph, walkIn)).toBe(1);
  });
});

describe("W10: votes count by how far near people agree", () => {
  const me = 0;
  const own = (named: readonly number[]): Row[] =>
    [1, 2, 3, 4].map((item) => ({ item, named: [me, ...named], contributors: 1 + named.length }));
  const near = new Map([10, 11, 12].map((person) => [person, 1]));
  const widelyUsed: Row[] = [50, 51, 52].map((item, at) => ({ item, named: [20, 21, 22, 23, 24, 25], contributors: 30 - at }));
  const orderFor = (rows: readonly Row[], list: readonly Row[] = widelyUsed): number[] =>
    walkNeighbourhood({ asker: me, own: own([10, 11, 12]), near, followed: [10, 11, 12], rows, widelyUsed: list, anywhere: list }).map(
      ({ item }) => item,
    );

  it("near people who have things together are followed before what is widely used", () => {
    const together = [10, 11, 12].flatMap((finder) =>
      [30, 31].map((item): Row => ({ item, named: [10, 11, 12], contributors: 3, foundWith: finder })),
    );
    expect(orderFor(together).slice(0, 2)).toEqual([30, 31]);
  });

  it("where nothing was read whoever is near there is nothing to hold them against, and their votes decide", () => {
    const rows: Row[] = [
      { item: 30, named: [10], contributors: 2, foundWith: 10 },
      { item: 31, named: [10, 11], contributors: 2, foundWith: 10 },
    ];
    expect(orderFor(rows, [])).toEqual([31, 30]);
  });

  it("one near person of somebody with two things says nothing yet", () => {
    const few: Row[] = [
      { item: 1, named: [me, 10], contributors: 2 },
      { item: 2, named: [me], contributors: 1 },
    ];
    const rows: Row[] = [{ item: 30, named: [10], contributors: 1, foundWith: 10 }];
    const rated = walkNeighbourhood({
      asker: me,
      own: few,
      near: new Map([[10, 5]]),
      followed: [10],
      rows,
      widelyUsed,
      anywhere: widelyUsed,
    });
    expect(rated.map(({ item }) => item)).toEqual([50, 51, 52, 30]);
  });
});
