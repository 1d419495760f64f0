/** An hour of the week in UTC, 0..167; 0 begins on Monday at 00:00. */
export type WeekHour = number & { readonly brand: "WeekHour" };

export const HOURS_OF_A_WEEK = 168;
const MINUTES_OF_A_DAY = 1_440;
const MINUTES_OF_A_WEEK = 10_080;

/** A time in somebody's own week. */
export interface LocalTime {
  /** 0 Monday … 6 Sunday */
  readonly day: number;
  /** minutes since midnight, 0..1439; in zones that differ from UTC by half an hour, hours begin at half past */
  readonly minute: number;
}

/**
 * Takes a whole number as an hour of the week.
 *
 * @throws RangeError when it is not a whole number from 0 to 167
 */
export function weekHour(value: number): WeekHour {
  if (!Number.isInteger(value) || value < 0 || value >= HOURS_OF_A_WEEK) {
    throw new RangeError(`weekHour: ${String(value)} is not an hour of the week, 0..167`);
  }
  return value as WeekHour;
}

/**
 * When an hour of the week begins for somebody. A grid of hours to choose from is made of these, so that everybody chooses among the same
 * hours: Monday at 20:00 UTC is Monday at 09:00 in Pago Pago and Tuesday at 09:00 in Auckland.
 *
 * @param offsetMinutes minutes east of UTC on the day the round is about, -720..840
 */
export function localTimeOf(hour: WeekHour, offsetMinutes: number): LocalTime {
  const minutes = (((hour * 60 + offsetMinutes) % MINUTES_OF_A_WEEK) + MINUTES_OF_A_WEEK) % MINUTES_OF_A_WEEK;
  return { day: Math.floor(minutes / MINUTES_OF_A_DAY), minute: minutes % MINUTES_OF_A_DAY };
}
