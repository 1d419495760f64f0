/** Who has what, in the form that scorers over all data read: for each row the columns it holds, in compressed rows of whole numbers. */
export interface SparseTable {
  readonly rows: number;
  readonly columns: number;
  /** where each row begins in `column`; one entry more than there are rows */
  readonly start: Int32Array;
  /** the columns of each row, ascending */
  readonly column: Int32Array;
}

/**
 * Builds a table from lists of columns; the order of a list and what it repeats change nothing.
 *
 * @param lists for each row, the columns it holds, each from 0 to `columns` - 1
 * @throws RangeError when a column is not a whole number of that range
 */
export function toSparseTable(lists: readonly (readonly number[])[], columns: number): SparseTable {
  const ordered = lists.map((list) => {
    const outside = list.find((value) => !Number.isInteger(value) || value < 0 || value >= columns);
    if (outside !== undefined) throw new RangeError(`toSparseTable: ${String(outside)} is not a column of 0..${String(columns - 1)}`);
    return Int32Array.from(new Set(list)).sort();
  });
  const start = new Int32Array(lists.length + 1);
  ordered.forEach((list, row) => {
    start[row + 1] = (start[row] ?? 0) + list.length;
  });
  const column = new Int32Array(start[lists.length] ?? 0);
  ordered.forEach((list, row) => column.set(list, start[row]));
  return { rows: lists.length, columns, start, column };
}

/** The same table with rows and columns exchanged. */
export function transposeTable(table: SparseTable): SparseTable {
  const { rows, columns } = table;
  const start = new Int32Array(columns + 1);
  for (const value of table.column) start[value + 1] = (start[value + 1] ?? 0) + 1;
  for (let row = 0; row < columns; row += 1) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  const next = start.slice(0, columns);
  const column = new Int32Array(table.column.length);
  for (let row = 0; row < rows; row += 1) {
    for (const value of rowOf(table, row)) {
      const at = next[value] ?? 0;
      column[at] = row;
      next[value] = at + 1;
    }
  }
  return { rows: columns, columns: rows, start, column };
}

/** The columns of one row, ascending; empty for a row that does not exist. */
export function rowOf({ start, column }: SparseTable, row: number): Int32Array {
  return column.subarray(start[row], start[row + 1]);
}

/** How many columns each row holds, to the power `exponent`; 0 for an empty row. */
export function sizePowers({ rows, start }: SparseTable, exponent: number): Float64Array {
  return Float64Array.from({ length: rows }, (_none, row) => {
    const size = (start[row + 1] ?? 0) - (start[row] ?? 0);
    return size === 0 ? 0 : size ** exponent;
  });
}
