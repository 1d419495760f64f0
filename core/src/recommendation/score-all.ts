/**
 * A scorer over all data. Rates every column for one row of the table, larger is better, 0 for what nothing leads to; what the row itself
 * holds is rated as well and has to be left out by whoever asks. The array is written anew by the next call.
 */
export type ScoreAll = (row: number) => Float64Array;

/**
 * The best columns of a rating, in order; equal ratings by the lower column.
 *
 * @param limit how many, from 1
 * @param without columns that are not wanted
 * @returns only columns rated above 0; fewer than `limit` when there are no more
 */
export function bestColumns(scores: Float64Array, limit: number, without: Iterable<number> = []): number[] {
  const left = new Set(without);
  const best: number[] = [];
  let floor = 0;
  for (let column = 0; column < scores.length; column += 1) {
    const score = scores[column] ?? 0;
    if (!(score > floor) || left.has(column)) continue;
    best.push(column);
    if (best.length < 4 * limit) continue;
    best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    best.length = limit;
    floor = scores[best[limit - 1] ?? 0] ?? 0;
  }
  return best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}
