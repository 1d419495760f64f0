import { parseDay } from "@alongside/core";
import type { Instant, LocalTimes } from "@alongside/core";
import { create, fromFields } from "temporal-polyfill/fns/ZonedDateTime";

const NANOSECONDS_OF_A_MILLISECOND = 1_000_000n;

/** Clocks of time zones by Temporal and the browser's own database. */
export function createLocalTimes(): LocalTimes {
  return {
    localOf: (instant, zone) =>
      unlessUnknown(() => {
        const { year, month, day, hour, minute } = create(BigInt(instant) * NANOSECONDS_OF_A_MILLISECOND, zone);
        const found = parseDay(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10));
        return found === null ? null : { day: found, minute: hour * 60 + minute };
      }),
    // What Temporal calls compatible is what the port asks for: a time that is left out is later, of one that comes twice it is the first.
    instantOf: (local, zone) =>
      unlessUnknown(() => {
        const [year = 0, month = 0, day = 0] = local.day.split("-").map(Number);
        const [hour, minute] = [Math.floor(local.minute / 60), local.minute % 60];
        return fromFields({ year, month, day, hour, minute, timeZone: zone }, { disambiguation: "compatible" })
          .epochMilliseconds as Instant;
      }),
  };
}

/** Nothing for a zone that the browser does not know: Temporal says so with a RangeError. */
function unlessUnknown<Found>(read: () => Found): Found | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
