/** The numbers by which a symmetric table stretches its own directions, and these, unit, as columns; in no order. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/** Off the diagonal, beside it: rounding. */
const SMALLEST = 1e-12;
/** Six to eight are enough for tables of this kind; ends what would not end by itself. */
const MAXIMUM_SWEEPS = 30;

/**
 * Jacobi's method (1846), row by row (Golub and Van Loan, _Matrix computations_, 8.5): each turn of two directions makes one number off the
 * diagonal 0. For tables of some dozens of rows.
 *
 * @param table symmetric; the rows are not changed
 */
export function symmetricEigen(table: readonly Float64Array[]): SymmetricEigen {
  const rows = table.map((row) => row.slice());
  const vectors = table.map((row, at) => row.map((_value, column) => (column === at ? 1 : 0)));
  for (let sweep = 0; sweep < MAXIMUM_SWEEPS && turnAll(rows, vectors) > 0; sweep += 1);
  return { values: Float64Array.from(rows, (row, at) => row[at] ?? 0), vectors };
}

/** One turn for each two directions; how many were needed. */
function turnAll(rows: readonly Float64Array[], vectors: readonly Float64Array[]): number {
  let turned = 0;
  rows.forEach((row, one) => {
    for (let other = one + 1; other < rows.length; other += 1) {
      const beside = row[other] ?? 0;
      const [first, second] = [row[one] ?? 0, rows[other]?.[other] ?? 0];
      if (Math.abs(beside) <= SMALLEST * (Math.abs(first) + Math.abs(second))) continue;
      const slope = (second - first) / (2 * beside);
      const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(1, slope));
      const cosine = 1 / Math.hypot(1, tangent);
      const turn = { cosine, sine: tangent * cosine };
      for (const each of rows) turnPair(each, one, other, turn);
      turnRows(row, rows[other] ?? row, turn);
      for (const each of vectors) turnPair(each, one, other, turn);
      turned += 1;
    }
  });
  return turned;
}

interface Turn {
  readonly cosine: number;
  readonly sine: number;
}

function turnRows(one: Float64Array, other: Float64Array, { cosine, sine }: Turn): void {
  for (let at = 0; at < one.length; at += 1) {
    const value = one[at] ?? 0;
    const beside = other[at] ?? 0;
    one[at] = cosine * value - sine * beside;
    other[at] = sine * value + cosine * beside;
  }
}

function turnPair(row: Float64Array, one: number, other: number, { cosine, sine }: Turn): void {
  const value = row[one] ?? 0;
  const beside = row[other] ?? 0;
  row[one] = cosine * value - sine * beside;
  row[other] = sine * value + cosine * beside;
}
