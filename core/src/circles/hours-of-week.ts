import type { LocalTimes } from "../ports/local-times.ts";
import type { Day } from "../vocabulary/day.ts";
import { dayOf } from "../vocabulary/day.ts";
import type { Instant } from "../vocabulary/instant.ts";
import type { WeekHour } from "./formation/week-hour.ts";
import { HOURS_OF_A_WEEK, localTimeOf, weekHour } from "./formation/week-hour.ts";
import { WEEKDAYS } from "./meeting-days.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const NOON = 12 * 60 * MINUTE;
/** A Monday: hours of a week have no date, and are shown in the words of one. */
const A_MONDAY = Date.UTC(2024, 0, 1);

/** The name of a weekday in a language, 0 for Monday. */
export function weekdayText(day: number, language: string, width: "long" | "short"): string {
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" }).format(A_MONDAY + (day % WEEKDAYS.length) * DAY);
}

/** The time of day as a language writes it, "09:00"; minutes since midnight. */
export function timeText(minute: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
  return format.format(A_MONDAY + minute * MINUTE);
}

/** Minutes east of UTC in a zone around a day; 0 where the browser does not know the zone. */
export function offsetOn(day: Day, zone: string, localTimes: LocalTimes): number {
  const noon = (Date.parse(day) + NOON) as Instant;
  const local = localTimes.localOf(noon, zone);
  return local === null ? 0 : (Date.parse(local.day) - Date.parse(dayOf(noon))) / MINUTE + local.minute - NOON / MINUTE;
}

/** All hours of the week as one person reads them: rows by the time of day, ascending; in each the days, Monday first. */
export function weekGrid(offsetMinutes: number): readonly { readonly minute: number; readonly hours: readonly WeekHour[] }[] {
  const rows = new Map<number, WeekHour[]>();
  for (let value = 0; value < HOURS_OF_A_WEEK; value += 1) {
    const hour = weekHour(value);
    const { day, minute } = localTimeOf(hour, offsetMinutes);
    const row = rows.get(minute) ?? [];
    row[day] = hour;
    rows.set(minute, row);
  }
  return [...rows].sort(([one], [other]) => one - other).map(([minute, hours]) => ({ minute, hours }));
}
