import type { Day } from "../vocabulary/day.ts";
import { addDays } from "../vocabulary/day.ts";

/** A week as ISO 8601 has it, from Monday to Sunday, in UTC: the same one for everybody. */
export interface Week {
  readonly monday: Day;
  readonly sunday: Day;
  /** how many weeks before it began since Monday, 29 December 1969; one more each week, across years */
  readonly number: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** 1 January 1970 was a Thursday. */
const DAYS_BEFORE_1970 = 3;

/** The week in which a day lies. */
export function weekOf(day: Day): Week {
  const days = Math.floor(Date.parse(day) / MILLISECONDS_PER_DAY) + DAYS_BEFORE_1970;
  const number = Math.floor(days / 7);
  const monday = addDays(day, number * 7 - days);
  return { monday, sunday: addDays(monday, 6), number };
}
