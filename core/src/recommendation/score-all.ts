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
  const room = Math.min(limit, scores.length);
  const heap: Heap = { columns: new Int32Array(room), scores: new Float64Array(room) };
  let size = 0;
  let floor = 0;
  for (let column = 0; column < scores.length; column += 1) {
    const score = scores[column] ?? 0;
    if (!(score > floor) || left.has(column)) continue;
    if (size < room) rise(heap, size, { column, score });
    else sink(heap, size, { column, score });
    size = Math.min(size + 1, room);
    if (size === room) floor = heap.scores[0] ?? 0;
  }
  const best: number[] = [];
  for (let last = size - 1; last >= 0; last -= 1) {
    best.push(heap.columns[0] ?? 0);
    sink(heap, last, scoredAt(heap, last));
  }
  return best.reverse();
}

/** The best columns met so far: the worst of them first, each no better than the two below it (Williams 1964). */
interface Heap {
  readonly columns: Int32Array;
  readonly scores: Float64Array;
}

interface ScoredColumn {
  readonly column: number;
  readonly score: number;
}

/** Of two columns rated equally the higher one is worse. */
function isWorse(one: ScoredColumn, score: number, column: number): boolean {
  return one.score < score || (one.score === score && one.column > column);
}

/** Adds one more to the `size` that are there. */
function rise({ columns, scores }: Heap, size: number, added: ScoredColumn): void {
  let at = size;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!isWorse(added, scores[above] ?? 0, columns[above] ?? 0)) break;
    columns[at] = columns[above] ?? 0;
    scores[at] = scores[above] ?? 0;
    at = above;
  }
  columns[at] = added.column;
  scores[at] = added.score;
}

/** Puts another one in the place of the worst, among `size`. */
function sink(heap: Heap, size: number, put: ScoredColumn): void {
  const { columns, scores } = heap;
  let at = 0;
  for (let below = 1; below < size; below = 2 * at + 1) {
    const next = below + 1 < size && isWorse(scoredAt(heap, below + 1), scores[below] ?? 0, columns[below] ?? 0) ? below + 1 : below;
    if (isWorse(put, scores[next] ?? 0, columns[next] ?? 0)) break;
    columns[at] = columns[next] ?? 0;
    scores[at] = scores[next] ?? 0;
    at = next;
  }
  columns[at] = put.column;
  scores[at] = put.score;
}

function scoredAt({ columns, scores }: Heap, at: number): ScoredColumn {
  return { column: columns[at] ?? 0, score: scores[at] ?? 0 };
}
