import type { SparseTable } from "./sparse-table.ts";
import { transposeTable } from "./sparse-table.ts";

/** Vectors worked on together: enough that reading the table's positions is shared, few enough that their sums stay in the processor. */
export const SIDE_BY_SIDE = 4;

/**
 * The system K = XXᵀ + λI over the people of a table X, never formed. What one person alone has adds to nobody else's row, so it stands in
 * the diagonal, and far fewer items are left.
 */
export interface PeopleSystem {
  readonly size: number;
  /** λ, and the number of things that a person alone has */
  readonly diagonal: Float64Array;
  /** items that at least two people have × people */
  readonly byItem: SparseTable;
  readonly byPerson: SparseTable;
  /** room for {@link SIDE_BY_SIDE} vectors over the items */
  readonly between: Float64Array;
}

/**
 * @param turned items × people, those that most people have first
 * @param lambda > 0
 */
export function peopleSystem({ rows, columns, start, column }: SparseTable, lambda: number): PeopleSystem {
  const diagonal = new Float64Array(columns).fill(lambda);
  let shared = 0;
  while (shared < rows && (start[shared + 1] ?? 0) - (start[shared] ?? 0) > 1) shared += 1;
  const end = start[shared] ?? 0;
  for (const person of column.subarray(end)) diagonal[person] = (diagonal[person] ?? 0) + 1;
  const byItem = { rows: shared, columns, start: start.slice(0, shared + 1), column: column.slice(0, end) };
  return { size: columns, diagonal, byItem, byPerson: transposeTable(byItem), between: new Float64Array(shared * SIDE_BY_SIDE) };
}

/**
 * to = K · from, for {@link SIDE_BY_SIDE} vectors.
 *
 * @param from the numbers of one person stand beside each other
 */
export function applySystem({ diagonal, byPerson, byItem, between }: PeopleSystem, from: Float64Array, to: Float64Array): void {
  between.fill(0);
  addGathered(byItem, from, between);
  for (let row = 0; row < diagonal.length; row += 1) {
    const at = row * SIDE_BY_SIDE;
    const weight = diagonal[row] ?? 0;
    to[at] = weight * (from[at] ?? 0);
    to[at + 1] = weight * (from[at + 1] ?? 0);
    to[at + 2] = weight * (from[at + 2] ?? 0);
    to[at + 3] = weight * (from[at + 3] ?? 0);
  }
  addGathered(byPerson, between, to);
}

/** No table has as many rows; that positions stay below it is not looked at anew for each of them. */
const BELOW = 0xff_ff_ff;

/** Adds to each row of `to` the rows of `from` that the table names; a row is {@link SIDE_BY_SIDE} numbers, written out for speed. */
function addGathered({ rows, start, column }: SparseTable, from: Float64Array, to: Float64Array): void {
  for (let row = 0; row < rows; row += 1) {
    const at = row * SIDE_BY_SIDE;
    const end = start[row + 1] ?? 0;
    let a = to[at] ?? 0;
    let b = to[at + 1] ?? 0;
    let c = to[at + 2] ?? 0;
    let d = to[at + 3] ?? 0;
    for (let entry = start[row] ?? 0; entry < end; entry += 1) {
      const source = ((column[entry] ?? 0) & BELOW) * SIDE_BY_SIDE;
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
