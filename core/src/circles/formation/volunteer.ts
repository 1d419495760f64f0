import type { PersonId } from "../../vocabulary/person.ts";
import type { WeekHour } from "./week-hour.ts";

/** Somebody who put themselves forward for a formation round, in their own words. */
export interface Volunteer {
  readonly person: PersonId;
  /** what they want to learn or get better at, the dearest first; the first three count */
  readonly wants: readonly string[];
  /** what they can help others with */
  readonly offers: readonly string[];
  /** hours that usually suit them */
  readonly free: readonly WeekHour[];
  /** empty when they did not say */
  readonly team: string;
  /** empty when they did not say */
  readonly experience: string;
  /** whether they said that they are new here */
  readonly isNew: boolean;
  /** people they sat with in circles that are still remembered to them */
  readonly met: readonly PersonId[];
}

/** A group as it would be. */
export interface FormedCircle {
  /** in the words of the first member who wrote it */
  readonly topic: string;
  /** in the order in which they volunteered */
  readonly members: readonly PersonId[];
}

/** How many sit in a circle. */
export interface CircleSizes {
  readonly smallest: number;
  readonly largest: number;
}

export const CIRCLE_SIZES: CircleSizes = { smallest: 4, largest: 6 };
