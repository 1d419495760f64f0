import type { ScoreAll } from "./score-all.ts";
import type { SparseTable } from "./sparse-table.ts";
import { rowOf, transposeTable } from "./sparse-table.ts";

/** What can be chosen of EASE-R. */
export interface EaseOptions {
  /** weight of the regularisation, > 0 */
  readonly lambda: number;
}

/** People of a table beyond which EASE-R is refused: its people × people table would take more than 400 MB. */
export const MAXIMUM_EASE_PEOPLE = 10_000;
/** Systems solved side by side: enough that reading the table's positions is shared, few enough to stay in the processor's cache. */
const SIDE_BY_SIDE = 4;
/** A system is solved when what is left of its right side is below this share; a tenth of it moved no figure by .001. */
const TOLERANCE = 1e-2;
/** Far more steps than the systems met so far needed (10 to 40); ends a solution that would not end by itself. */
const MAXIMUM_STEPS = 400;

/**
 * EASE-R over all data: the linear item-to-item model B with an empty diagonal that best gives back the table X,
 *
 *     B = I - P · diag(P)^-1,  P = (XᵀX + λI)^-1
 *
 * Steck, _Embarrassingly shallow autoencoders for sparse data_ (WWW 2019). Ours solves it over people, because a team has fewer people than
 * things, and never forms P: with K = XXᵀ + λI (Woodbury's identity)
 *
 *     x_u·P = K^-1_u · X,   P_jj = (1 - Σ over people v, w having j, K^-1_vw) / λ
 *
 * so that what a person does not have is rated -(K^-1_u · X)_j / P_jj. The systems K z = e_u are solved by conjugate gradients (Hestenes and
 * Stiefel 1952) to one part in a hundred, which is finer than the order of items needs; XXᵀ is never formed either. Memory is one table of people × people in single precision.
 * Ratings can be below 0.
 *
 * @param table people × items, at most {@link MAXIMUM_EASE_PEOPLE} people
 * @throws RangeError when lambda is not above 0, or there are more people
 */
export function easeScores(table: SparseTable, { lambda }: EaseOptions): ScoreAll {
  if (!(lambda > 0)) throw new RangeError(`easeScores: lambda must be above 0, got ${String(lambda)}`);
  const size = table.rows;
  if (size > MAXIMUM_EASE_PEOPLE) throw new RangeError(`easeScores: at most ${String(MAXIMUM_EASE_PEOPLE)} people, got ${String(size)}`);
  const turned = transposeTable(table);
  const inverse = new Float32Array(size * size);
  for (let first = 0; first < size; first += SIDE_BY_SIDE) solveSome({ table, turned, lambda }, first, inverse);
  const diagonal = diagonalOf({ table, turned, lambda }, inverse);
  const scores = new Float64Array(table.columns);
  return (row) => {
    scores.fill(0);
    for (let person = 0; person < size; person += 1) {
      const weight = inverse[row * size + person] ?? 0;
      for (const item of rowOf(table, person)) scores[item] = (scores[item] ?? 0) - weight;
    }
    for (let item = 0; item < scores.length; item += 1) scores[item] = (scores[item] ?? 0) / (diagonal[item] ?? 1);
    return scores;
  };
}

interface System {
  readonly table: SparseTable;
  readonly turned: SparseTable;
  readonly lambda: number;
}

/** P_jj of every item. */
function diagonalOf({ table, turned, lambda }: System, inverse: Float32Array): Float64Array {
  return Float64Array.from({ length: table.columns }, (_none, item) => {
    const people = rowOf(turned, item);
    let sum = 0;
    for (const one of people) for (const other of people) sum += inverse[one * table.rows + other] ?? 0;
    return (1 - sum) / lambda;
  });
}

/** Writes {@link SIDE_BY_SIDE} rows of K^-1, from `first`; the systems take their steps together. */
function solveSome(system: System, first: number, inverse: Float32Array): void {
  const size = system.table.rows;
  const solution = new Float64Array(size * SIDE_BY_SIDE);
  const rest = new Float64Array(size * SIDE_BY_SIDE);
  const product = new Float64Array(size * SIDE_BY_SIDE);
  const between = new Float64Array(system.table.columns * SIDE_BY_SIDE);
  for (let lane = 0; lane < SIDE_BY_SIDE && first + lane < size; lane += 1) rest[(first + lane) * SIDE_BY_SIDE + lane] = 1;
  const direction = rest.slice();
  let left = dotLanes(rest, rest);
  for (let step = 0; step < MAXIMUM_STEPS && left.some((value) => value > TOLERANCE ** 2); step += 1) {
    applySystem(system, { direction, between, product });
    const curve = dotLanes(direction, product);
    const along = left.map((value, lane) => (value === 0 ? 0 : value / (curve[lane] ?? 1)));
    addLanes(solution, direction, along);
    addLanes(
      rest,
      product,
      along.map((value) => -value),
    );
    const leftNow = dotLanes(rest, rest);
    turnLanes(
      direction,
      rest,
      leftNow.map((value, lane) => (left[lane] === 0 ? 0 : value / (left[lane] ?? 1))),
    );
    left = leftNow;
  }
  for (let lane = 0; lane < SIDE_BY_SIDE && first + lane < size; lane += 1) {
    for (let person = 0; person < size; person += 1) inverse[(first + lane) * size + person] = solution[person * SIDE_BY_SIDE + lane] ?? 0;
  }
}

interface Application {
  readonly direction: Float64Array;
  readonly between: Float64Array;
  readonly product: Float64Array;
}

/** product = X·(Xᵀ·direction) + λ·direction */
function applySystem({ table, turned, lambda }: System, { direction, between, product }: Application): void {
  between.fill(0);
  gatherLanes(turned, direction, between);
  for (let at = 0; at < product.length; at += 1) product[at] = lambda * (direction[at] ?? 0);
  gatherLanes(table, between, product);
}

/** Adds to each row of `to` the rows of `from` that the table names; a row is {@link SIDE_BY_SIDE} numbers, written out for speed. */
function gatherLanes({ rows, start, column }: SparseTable, from: Float64Array, to: Float64Array): void {
  for (let row = 0; row < rows; row += 1) {
    const end = start[row + 1] ?? 0;
    const at = row * SIDE_BY_SIDE;
    let [a, b, c, d] = [to[at] ?? 0, to[at + 1] ?? 0, to[at + 2] ?? 0, to[at + 3] ?? 0];
    for (let entry = start[row] ?? 0; entry < end; entry += 1) {
      const source = (column[entry] ?? 0) * SIDE_BY_SIDE;
      a += from[source] ?? 0;
      b += from[source + 1] ?? 0;
      c += from[source + 2] ?? 0;
      d += from[source + 3] ?? 0;
    }
    to[at] = a;
    to[at + 1] = b;
    to[at + 2] = c;
    to[at + 3] = d;
  }
}

function dotLanes(one: Float64Array, other: Float64Array): number[] {
  const sums = new Float64Array(SIDE_BY_SIDE);
  for (let at = 0; at < one.length; at += SIDE_BY_SIDE) {
    for (let lane = 0; lane < SIDE_BY_SIDE; lane += 1) sums[lane] = (sums[lane] ?? 0) + (one[at + lane] ?? 0) * (other[at + lane] ?? 0);
  }
  return [...sums];
}

/** to += weight · from */
function addLanes(to: Float64Array, from: Float64Array, weights: readonly number[]): void {
  const weight = Float64Array.from(weights);
  for (let at = 0; at < to.length; at += SIDE_BY_SIDE) {
    for (let lane = 0; lane < SIDE_BY_SIDE; lane += 1) to[at + lane] = (to[at + lane] ?? 0) + (weight[lane] ?? 0) * (from[at + lane] ?? 0);
  }
}

/** direction = rest + weight · direction */
function turnLanes(direction: Float64Array, rest: Float64Array, weights: readonly number[]): void {
  const weight = Float64Array.from(weights);
  for (let at = 0; at < direction.length; at += SIDE_BY_SIDE) {
    for (let lane = 0; lane < SIDE_BY_SIDE; lane += 1) {
      direction[at + lane] = (rest[at + lane] ?? 0) + (weight[lane] ?? 0) * (direction[at + lane] ?? 0);
    }
  }
}
