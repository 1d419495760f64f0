import { dayOf } from "@alongside/core";
import type { Instant, LocalMoment, LocalTimes } from "@alongside/core";

/** A zone by its rule: minutes east of UTC, and from when to when in a year its clocks are an hour ahead of that, in UTC. */
interface Zone {
  readonly standard: number;
  readonly summer?: (year: number) => { readonly from: number; readonly to: number };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The first Sunday of a month (0..11) on or after a date. */
function sundayFrom(year: number, month: number, date: number): number {
  const day = Date.UTC(year, month, date);
  return day + ((7 - new Date(day).getUTCDay()) % 7) * 24 * HOUR;
}

/** Last Sundays of March and October, at one o'clock UTC everywhere. */
const european = (year: number) => ({ from: sundayFrom(year, 2, 25) + HOUR, to: sundayFrom(year, 9, 25) + HOUR });

const ZONES: Readonly<Record<string, Zone>> = {
  "Etc/UTC": { standard: 0 },
  "Europe/Berlin": { standard: 60, summer: european },
  "Europe/London": { standard: 0, summer: european },
  "Asia/Kolkata": { standard: 330 },
  "Pacific/Pago_Pago": { standard: -660 },
  // Second Sunday of March, first one of November, at two by the clocks.
  "America/New_York": {
    standard: -300,
    summer: (year) => ({ from: sundayFrom(year, 2, 8) + 7 * HOUR, to: sundayFrom(year, 10, 1) + 6 * HOUR }),
  },
};

/** Some zones by their rules of today, without a time zone database. */
export const inMemoryLocalTimes: LocalTimes = {
  localOf: (instant, zone) => {
    const known = ZONES[zone];
    return known === undefined ? null : shown(instant + offsetAt(known, instant) * MINUTE);
  },
  instantOf: ({ day, minute }, zone) => {
    const known = ZONES[zone];
    if (known === undefined) return null;
    const wall = Date.parse(day) + minute * MINUTE;
    const offsets = known.summer === undefined ? [known.standard] : [known.standard + 60, known.standard];
    const fitting = offsets.map((offset) => wall - offset * MINUTE).filter((at) => at + offsetAt(known, at) * MINUTE === wall);
    // A time that is left out is told with the offset before, which is the standard one.
    return (fitting[0] ?? wall - known.standard * MINUTE) as Instant;
  },
};

function offsetAt({ standard, summer }: Zone, instant: number): number {
  const ahead = summer?.(new Date(instant).getUTCFullYear());
  return standard + (ahead !== undefined && instant >= ahead.from && instant < ahead.to ? 60 : 0);
}

function shown(wall: number): LocalMoment {
  const day = dayOf(wall as Instant);
  return { day, minute: Math.floor((wall - Date.parse(day)) / MINUTE) };
}
