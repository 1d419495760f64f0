import type { ScoreAll } from "./score-all.ts";
import type { SparseTable } from "./sparse-table.ts";
import { rowOf, sizePowers, transposeTable } from "./sparse-table.ts";

/** What can be chosen of a random walk of three steps. */
export interface RandomWalkOptions {
  /** power of each step's chance, > 0; 1 is the plain walk (default) */
  readonly alpha?: number;
  /** power of the number of people by which an item's score is divided, 0..1; 0 is P3alpha (default), more is RP3beta */
  readonly beta?: number;
}

/**
 * P3alpha and RP3beta over all data: the chance that a walk person → item → person → item ends at an item, each step's chance to the power
 * alpha, divided by the number of people of the item to the power beta.
 *
 *     score(u, j) = |u|^-alpha · d_j^-beta · Σ over items i of u, Σ over people v having i and j, (d_i · |v|)^-alpha
 *
 * Cooper, Lee, Radinsky, Siantos, _Random walks in recommender systems_ (WWW 2014); Paudel, Christoffel, Newell, Bernstein, _Updatable,
 * accurate, diverse, and scalable recommendations for interactive applications_ (TiiS 2017). Nothing is left out of the neighbours. Ours
 * keeps no item × item table: people are added up first, so memory is two copies of the table.
 *
 * @param table people × items
 * @throws RangeError when alpha is not above 0 or beta is below 0
 */
export function randomWalkScores(table: SparseTable, { alpha = 1, beta = 0 }: RandomWalkOptions = {}): ScoreAll {
  if (!(alpha > 0)) throw new RangeError(`randomWalkScores: alpha must be above 0, got ${String(alpha)}`);
  if (!(beta >= 0)) throw new RangeError(`randomWalkScores: beta must be 0 or more, got ${String(beta)}`);
  const turned = transposeTable(table);
  const fromItem = sizePowers(turned, -alpha);
  const fromPerson = sizePowers(table, -alpha);
  const damping = sizePowers(turned, -beta);
  const people = new Float64Array(table.rows);
  const scores = new Float64Array(table.columns);
  return (row) => {
    people.fill(0);
    scores.fill(0);
    for (const item of rowOf(table, row)) addTo(people, rowOf(turned, item), fromItem[item] ?? 0);
    for (let person = 0; person < people.length; person += 1) {
      const weight = people[person] ?? 0;
      if (weight !== 0) addTo(scores, rowOf(table, person), weight * (fromPerson[person] ?? 0) * (fromPerson[row] ?? 0));
    }
    for (let item = 0; item < scores.length; item += 1) scores[item] = (scores[item] ?? 0) * (damping[item] ?? 0);
    return scores;
  };
}

function addTo(sums: Float64Array, columns: Int32Array, weight: number): void {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    sums[column] = (sums[column] ?? 0) + weight;
  }
}
