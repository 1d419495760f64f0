import type { Day } from "../vocabulary/day.ts";
import type { Instant } from "../vocabulary/instant.ts";

/** What calendars and clocks of a zone show. */
export interface LocalMoment {
  readonly day: Day;
  /** minutes since midnight, 0..1439 */
  readonly minute: number;
}

/** Turns what clocks show into points in time and back, by the time zone database of the host. */
export interface LocalTimes {
  /**
   * When the clocks of a zone show this. A time that is left out when clocks go forward is taken with the offset before the change, so that
   * it is later by what is left out; of a time that comes twice the first one is meant (RFC 5545, 3.3.5).
   *
   * @param zone an IANA name
   * @returns null when the host knows no such zone
   */
  instantOf(local: LocalMoment, zone: string): Instant | null;
  /** What the clocks of a zone show then, seconds left out; null when the host knows no such zone. */
  localOf(instant: Instant, zone: string): LocalMoment | null;
}
