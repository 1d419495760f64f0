import { parseDay } from "@alongside/core";
import type { Instant, LocalMoment, LocalTimes } from "@alongside/core";

const MINUTE = 60_000;
/** No zone changes its clocks twice within a day, so the offset before a change is the one of a day ago. */
const DAY = 86_400_000;

/** Clocks of time zones by the browser's own database. */
export function createLocalTimes(): LocalTimes {
  const formats = new Map<string, Intl.DateTimeFormat | null>();
  const formatOf = (zone: string): Intl.DateTimeFormat | null => {
    const known = formats.get(zone);
    if (known !== undefined) return known;
    const made = makeFormat(zone);
    formats.set(zone, made);
    return made;
  };
  return {
    localOf: (instant, zone) => {
      const format = formatOf(zone);
      return format === null ? null : localBy(format, instant);
    },
    instantOf: (local, zone) => {
      const format = formatOf(zone);
      return format === null ? null : instantBy(format, local);
    },
  };
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  const twoDigits = { month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "iso8601",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      ...twoDigits,
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function localBy(format: Intl.DateTimeFormat, instant: number): LocalMoment | null {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const day = parseDay(`${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`);
  return day === null ? null : { day, minute: Number(part("hour")) * 60 + Number(part("minute")) };
}

/** A clock reading as if it were UTC, in milliseconds. */
function wallOf({ day, minute }: LocalMoment): number {
  return Date.parse(day) + minute * MINUTE;
}

function instantBy(format: Intl.DateTimeFormat, local: LocalMoment): Instant | null {
  const wall = wallOf(local);
  const offsetAt = (instant: number): number => {
    const shown = localBy(format, instant);
    return shown === null ? 0 : wallOf(shown) - Math.floor(instant / MINUTE) * MINUTE;
  };
  const before = offsetAt(wall - DAY);
  const candidates = [before, offsetAt(wall + DAY)].map((offset) => wall - offset);
  const fitting = candidates.filter((instant) => offsetAt(instant) === wall - instant);
  return Math.min(...(fitting.length === 0 ? [wall - before] : fitting)) as Instant;
}
