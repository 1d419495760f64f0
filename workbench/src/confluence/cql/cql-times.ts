import type { CqlValue } from "./parse-cql.ts";
import { CqlError } from "./parse-cql.ts";

const DAY_MS = 86_400_000;
const UNIT_MS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: DAY_MS,
  w: 604_800_000,
  M: 2_592_000_000,
  y: 31_536_000_000,
};

/**
 * A point in time as a query says it: a date, or a function with an increment such as `now("-4w")`. Milliseconds since 1970; days are those of
 * UTC, months and years of an increment have 30 and 365 days.
 *
 * @throws CqlError
 */
export function timeOf(value: CqlValue, now: number): number {
  if (value.kind === "text") {
    const time = Date.parse(value.text.replaceAll("/", "-").replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/u, "$1T$2Z"));
    if (Number.isNaN(time)) throw new CqlError(`${value.text} is not a date; write yyyy-MM-dd.`);
    return time;
  }
  const start = startOf(value.name.toLowerCase(), now);
  if (start === null) throw new CqlError(`No function exists with name: ${value.name}`);
  if (value.argument === null || value.argument === "") return start;
  const [, sign, count = "0", unit = ""] = /^([+-]?)(\d+)([mhdwMy])$/u.exec(value.argument) ?? [];
  const unitMs = UNIT_MS[unit];
  if (unitMs === undefined) throw new CqlError(`${value.argument} is not an increment; write for example -4w.`);
  return start + Number(count) * unitMs * (sign === "-" ? -1 : 1);
}

function startOf(name: string, now: number): number | null {
  const date = new Date(now);
  const day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  switch (name) {
    case "now":
      return now;
    case "startofday":
      return day;
    case "startofweek":
      return day - ((date.getUTCDay() + 6) % 7) * DAY_MS;
    case "startofmonth":
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    case "startofyear":
      return Date.UTC(date.getUTCFullYear(), 0, 1);
    default:
      return null;
  }
}
