import { rowOf, sizePowers, transposeTable } from "@alongside/core";
import type { ScoreAll, SparseTable } from "@alongside/core";

/** Everybody gets what most people have. */
export function popularityScores(table: SparseTable): ScoreAll {
  const counts = sizePowers(transposeTable(table), 1);
  return () => counts;
}

/** The pairs of rows that share columns, by the cosine of their columns; of each row the nearest `neighbours`. */
function nearestRows(table: SparseTable, neighbours: number): (row: number) => readonly (readonly [number, number])[] {
  const turned = transposeTable(table);
  const norms = sizePowers(table, -0.5);
  const shared = new Float64Array(table.rows);
  return (row) => {
    const met: number[] = [];
    for (const column of rowOf(table, row)) {
      for (const other of rowOf(turned, column)) {
        if (other === row) continue;
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    const near = met.map((other) => [other, (shared[other] ?? 0) * (norms[row] ?? 0) * (norms[other] ?? 0)] as const);
    for (const other of met) shared[other] = 0;
    return near.sort(([a, one], [b, other]) => other - one || a - b).slice(0, neighbours);
  };
}

/** Items near to one's own by the cosine of their people (Sarwar, Karypis, Konstan, Riedl 2001). */
export function itemNeighbourScores(table: SparseTable, neighbours: number): ScoreAll {
  const turned = transposeTable(table);
  const nearestOf = nearestRows(turned, neighbours);
  const near = Array.from({ length: table.columns }, (_none, item) => {
    const list = nearestOf(item);
    return { items: Int32Array.from(list, ([other]) => other), weights: Float32Array.from(list, ([, weight]) => weight) };
  });
  const scores = new Float64Array(table.columns);
  return (row) => {
    scores.fill(0);
    for (const item of rowOf(table, row)) {
      const { items, weights } = near[item] ?? { items: [], weights: [] };
      items.forEach((other, at) => (scores[other] = (scores[other] ?? 0) + (weights[at] ?? 0)));
    }
    return scores;
  };
}

/** What the nearest people have, by the cosine of their items (Herlocker, Konstan, Borchers, Riedl 1999). */
export function userNeighbourScores(table: SparseTable, neighbours: number): ScoreAll {
  const nearestOf = nearestRows(table, neighbours);
  const scores = new Float64Array(table.columns);
  return (row) => {
    scores.fill(0);
    for (const [other, weight] of nearestOf(row)) {
      for (const item of rowOf(table, other)) scores[item] = (scores[item] ?? 0) + weight;
    }
    return scores;
  };
}

/**
 * What the walk would rate if it read everything: votes of all people who share something, divided by the number of people of the item to the
 * power `damping` (0 "votes", ½ "lift").
 */
export function fullVoteScores(table: SparseTable, damping: number): ScoreAll {
  const turned = transposeTable(table);
  const shareOfItem = sizePowers(turned, -0.5);
  const shareOfPerson = sizePowers(table, -0.5);
  const damp = sizePowers(turned, -damping);
  const near = new Float64Array(table.rows);
  const scores = new Float64Array(table.columns);
  return (row) => {
    near.fill(0);
    scores.fill(0);
    for (const item of rowOf(table, row)) {
      for (const person of rowOf(turned, item)) near[person] = (near[person] ?? 0) + (shareOfItem[item] ?? 0);
    }
    near[row] = 0;
    near.forEach((sum, person) => {
      if (sum === 0) return;
      for (const item of rowOf(table, person)) scores[item] = (scores[item] ?? 0) + sum * (shareOfPerson[person] ?? 0);
    });
    for (let item = 0; item < scores.length; item += 1) scores[item] = (scores[item] ?? 0) * (damp[item] ?? 0);
    return scores;
  };
}
