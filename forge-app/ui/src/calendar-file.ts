import type { JCal } from "@alongside/core";
import ICAL from "ical.js";

// A line may have 75 octets (RFC 5545, 3.1), and the library does not count the space with which a folded one begins.
ICAL.foldLength = 74;

/** The text of an `.ics` file (RFC 5545). */
export function calendarFile(calendar: JCal): string {
  return ICAL.stringify([...calendar]);
}
