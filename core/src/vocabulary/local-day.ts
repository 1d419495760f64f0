import type { Day } from "./day.ts";
import { dayOf, parseDay } from "./day.ts";
import type { Instant } from "./instant.ts";

/** The zone of whoever reads, as an IANA name. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day of a point in time by the calendar of a zone, given as an IANA name; by that of UTC where the host knows no such zone. */
export function dayIn(zone: string, instant: Instant): Day {
  const format = formatIn(zone);
  if (format === null) return dayOf(instant);
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return parseDay(`${parts.get("year") ?? ""}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`) ?? dayOf(instant);
}

/** The day of a point in time by the calendar of whoever reads. */
export function dayHere(instant: Instant): Day {
  return dayIn(zoneHere(), instant);
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
