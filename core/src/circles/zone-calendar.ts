import type { LocalTimes } from "../ports/local-times.ts";
import { dayOf } from "../vocabulary/day.ts";
import type { Instant } from "../vocabulary/instant.ts";
import type { JCal } from "./jcal.ts";
import { textProperty } from "./jcal.ts";

/** A time from which the clocks of a zone show something else than before. */
interface ClockChange {
  readonly at: Instant;
  /** minutes east of UTC */
  readonly before: number;
  readonly after: number;
}

/** From when to when a calendar uses a zone. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const BEGINNING = "1970-01-01T00:00:00";

/**
 * The definition of a time zone that goes into a calendar file (RFC 5545, 3.6.5), for the years in which the file uses it, so that it is read
 * the same where the zone's name is not known.
 *
 * @returns null when the host knows no such zone
 */
export function zoneCalendar(zone: string, span: Span, localTimes: LocalTimes): JCal | null {
  const offsetAt = (instant: number): number | null => offsetOf(instant, zone, localTimes);
  const first = offsetAt(span.from - DAY);
  if (first === null) return null;
  const changes = clockChanges(span, (instant) => offsetAt(instant) ?? first);
  const standard = Math.min(first, ...changes.map(({ after }) => after));
  const parts = [
    observance(BEGINNING, first, first, standard),
    ...changes.map(({ at, before, after }) => observance(wallText(at, before), before, after, standard)),
  ];
  return ["vtimezone", [textProperty("tzid", zone)], parts];
}

function offsetOf(instant: number, zone: string, localTimes: LocalTimes): number | null {
  const local = localTimes.localOf(instant as Instant, zone);
  return local === null ? null : Math.round((Date.parse(local.day) + local.minute * MINUTE - instant) / MINUTE);
}

/** Looks at every day, and to the minute where two days differ. */
function clockChanges({ from, to }: Span, offsetAt: (instant: number) => number): ClockChange[] {
  const changes: ClockChange[] = [];
  // Days that begin with a whole minute, because clocks change with one.
  const start = Date.parse(dayOf(from)) - DAY;
  for (let day = start; day <= to + DAY; day += DAY) {
    const [before, after] = [offsetAt(day), offsetAt(day + DAY)];
    if (before !== after) changes.push({ at: firstWith(after, day, offsetAt), before, after });
  }
  return changes;
}

/** The first minute of a day from which the clocks have this offset. */
function firstWith(offset: number, day: number, offsetAt: (instant: number) => number): Instant {
  let [early, late] = [0, DAY / MINUTE];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetAt(day + middle * MINUTE) === offset) late = middle;
    else early = middle;
  }
  return (day + late * MINUTE) as Instant;
}

function observance(begins: string, before: number, after: number, standard: number): JCal {
  return [
    after === standard ? "standard" : "daylight",
    [
      ["dtstart", {}, "date-time", begins],
      ["tzoffsetfrom", {}, "utc-offset", offsetText(before)],
      ["tzoffsetto", {}, "utc-offset", offsetText(after)],
    ],
    [],
  ];
}

/** What the clocks show at a moment, as RFC 7265 writes it. */
function wallText(at: Instant, offset: number): string {
  return new Date(at + offset * MINUTE).toISOString().slice(0, 19);
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}
