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
 * A date as queries of both products write it, `yyyy-MM-dd` with slashes or a time of day after it, in UTC.
 *
 * @returns milliseconds since 1970; null when it is no date
 */
export function dateOf(text: string): number | null {
  const time = Date.parse(text.replaceAll("/", "-").replace(/^(\d{4}-\d{1,2}-\d{1,2}) (\d\d:\d\d)$/u, "$1T$2Z"));
  return Number.isNaN(time) ? null : time;
}

/**
 * A stretch of time such as `-4w` or `+1d`; months and years have 30 and 365 days.
 *
 * @returns milliseconds, negative for the past; null when it is none
 */
export function incrementOf(text: string): number | null {
  const [, sign, count = "0", unit = ""] = /^([+-]?)(\d+)([mhdwMy])$/u.exec(text) ?? [];
  const unitMs = UNIT_MS[unit];
  return unitMs === undefined ? null : Number(count) * unitMs * (sign === "-" ? -1 : 1);
}

/**
 * The moment that a function without its increment means: `now`, or the start of a period, by its name in small letters. Days are those of
 * UTC, weeks begin on Monday.
 *
 * @returns milliseconds since 1970; null when no function is called so
 */
export function momentOf(name: string, now: number): number | null {
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
