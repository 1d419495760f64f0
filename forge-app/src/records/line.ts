import { Filter, FilterConditions, kvs } from "@forge/kvs";
import { withStorage } from "./kvs-failure.ts";
import type { LineRow } from "./rows.ts";

const LINE = "line";
/** All that wait in line on one site are numbered in one row: a number says who came first, and neither when nor where else. */
const KEY = "site";

/** The number that was given last, as it was read. */
export interface Line {
  readonly given: number;
}

/**
 * What numbers are given from.
 *
 * @param newcomers how many numbers are needed; without any nothing is read
 */
export async function readLine(newcomers: number): Promise<Line | null> {
  if (newcomers === 0) return null;
  const row = await withStorage(() => kvs.entity<LineRow>(LINE).get(KEY));
  if (row !== undefined) return { given: row.given };
  // A condition needs a row to look at; of two that begin it at once, one is told that it exists.
  await withStorage(() => kvs.entity<LineRow>(LINE).set(KEY, { given: 0 }, { keyPolicy: "FAIL_IF_EXISTS" }));
  return { given: 0 };
}

/** Holds only while no other number was given since: so the order of the numbers is the order in which they were stored. */
export function addToLine(transaction: ReturnType<typeof kvs.transact>, { given }: Line, after: number): void {
  const conditions = new Filter<LineRow>().and("given", FilterConditions.equalTo(given));
  transaction.set(KEY, { given: after }, { entityName: LINE, conditions });
}

/** Forgets the number, as a part of a change. */
export function forgetLine(transaction: ReturnType<typeof kvs.transact>): void {
  transaction.delete(KEY, { entityName: LINE });
}
