import type { Instant } from "./instant.ts";

/**
 * A calendar day, `YYYY-MM-DD`. What people write is dated to the day, by UTC, so that nobody can work out how fast somebody answered; a day
 * that somebody chose is one of where they are.
 */
export type Day = string & { readonly brand: "Day" };

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day of a point in time, in UTC. */
export function dayOf(instant: Instant): Day {
  return new Date(instant).toISOString().slice(0, 10) as Day;
}

/** The day `days` after `day`; earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return dayOf((Date.parse(day) + days * MILLISECONDS_PER_DAY) as Instant);
}

/**
 * Whether a day that somebody chose is over wherever they are. In the west it lasts twelve hours longer than by UTC, so yesterday may be the
 * day of somebody still; the day before is over.
 *
 * @param today by UTC
 */
export function isOverEverywhere(day: Day, today: Day): boolean {
  return day < addDays(today, -1);
}

/**
 * Reads a day that somebody chose.
 *
 * @returns null when the text is not a day of the calendar, such as 2026-02-30
 */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && dayOf(milliseconds as Instant) === text ? (text as Day) : null;
}
