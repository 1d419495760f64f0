import type { Instant } from "./instant.ts";

/** A calendar day in UTC, `YYYY-MM-DD`. What people write is dated to the day, so that nobody can work out how fast somebody answered. */
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
 * Reads a day that somebody chose.
 *
 * @returns null when the text is not a day of the calendar, such as 2026-02-30
 */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && dayOf(milliseconds as Instant) === text ? (text as Day) : null;
}
