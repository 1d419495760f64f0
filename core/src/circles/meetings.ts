import type { LocalTimes } from "../ports/local-times.ts";
import type { CircleContent } from "../records/circle-contents.ts";
import type { Day } from "../vocabulary/day.ts";
import { addDays, dayOf, isOverEverywhere } from "../vocabulary/day.ts";
import type { Instant } from "../vocabulary/instant.ts";
import { meetingDays } from "./meeting-days.ts";

/** One meeting of a circle. */
export interface CircleMeeting {
  /** 0 for the first, by the rhythm; days that are left out are counted */
  readonly number: number;
  /** in the circle's zone */
  readonly day: Day;
  readonly begins: Instant;
  readonly ends: Instant;
}

/** Now, and how clocks are read. */
export interface Moment {
  readonly now: Instant;
  readonly localTimes: LocalTimes;
}

const MILLISECONDS_OF_A_MINUTE = 60_000;

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** `HH:MM` of minutes since midnight. */
export function clockOf(minute: number): string {
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/**
 * The meetings that are not over, the next one first; one that is going on is among them. Every meeting begins at the same time by the clocks
 * of the circle's zone, so summer time moves it for everybody who lives elsewhere.
 *
 * @param most how many are wanted, 1 or more
 * @returns none when no meeting is left, or the host does not know the zone
 */
export function nextMeetings(circle: CircleContent, { now, localTimes }: Moment, most: number): CircleMeeting[] {
  const earliest = addDays(dayOf(now), -2);
  const days = meetingDays(circle).filter(({ day, isLeftOut }) => !isLeftOut && day >= earliest);
  const found: CircleMeeting[] = [];
  for (const { number, day } of days) {
    const begins = localTimes.instantOf({ day, minute: minuteOf(circle.begins) }, circle.zone);
    if (begins === null) return [];
    const ends = (begins + circle.minutes * MILLISECONDS_OF_A_MINUTE) as Instant;
    if (ends > now) found.push({ number, day, begins, ends });
    if (found.length === most) break;
  }
  return found;
}

/** Whether the circle's last day is over, by the calendar of its zone; everywhere on earth where the host does not know the zone. */
export function isOver({ until, zone }: CircleContent, { now, localTimes }: Moment): boolean {
  const end = localTimes.instantOf({ day: addDays(until, 1), minute: 0 }, zone);
  return end === null ? isOverEverywhere(until, dayOf(now)) : now >= end;
}
