import type { Day, Instant, LocalTimes, WeekHour } from "@alongside/core";
import { WEEKDAYS, dayOf, localTimeOf, weekHour } from "@alongside/core";

/** The zone of the browser, as an IANA name. */
export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const HOURS_OF_A_WEEK = 168;
const MINUTES_OF_A_DAY = 1_440;
const MINUTE = 60_000;
const NOON = 12 * 60 * MINUTE;
/** A Monday: hours of a week have no date, and are shown in the words of one. */
const A_MONDAY = Date.UTC(2024, 0, 1);

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

/** The name of a weekday, 0 for Monday. */
export function weekdayText(day: number, language: string, width: "long" | "short"): string {
  const at = A_MONDAY + (day % WEEKDAYS.length) * MINUTES_OF_A_DAY * MINUTE;
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" }).format(at);
}

/** The time of day, "09:00". */
export function timeText(minute: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
  return format.format(A_MONDAY + minute * MINUTE);
}
