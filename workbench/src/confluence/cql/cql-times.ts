import { dateOf, incrementOf, momentOf } from "../../product/query-times.ts";
import type { CqlValue } from "./parse-cql.ts";
import { CqlError } from "./parse-cql.ts";

/**
 * A point in time as a query says it: a date, or a function with an increment such as `now("-4w")`. Milliseconds since 1970.
 *
 * @throws CqlError
 */
export function timeOf(value: CqlValue, now: number): number {
  if (value.kind === "text") {
    const time = dateOf(value.text);
    if (time === null) throw new CqlError(`${value.text} is not a date; write yyyy-MM-dd.`);
    return time;
  }
  const moment = momentOf(value.name.toLowerCase(), now);
  if (moment === null) throw new CqlError(`No function exists with name: ${value.name}`);
  if (value.argument === null || value.argument === "") return moment;
  const increment = incrementOf(value.argument);
  if (increment === null) throw new CqlError(`${value.argument} is not an increment; write for example -4w.`);
  return moment + increment;
}
