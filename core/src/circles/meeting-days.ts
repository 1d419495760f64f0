import type { CircleContent, Weekday } from "../records/circle-contents.ts";
import type { Day } from "../vocabulary/day.ts";
import { addDays } from "../vocabulary/day.ts";

/** A day on which a circle meets by its rhythm. */
export interface MeetingDay {
  /** 0 for the first, counted by the rhythm: a day that is left out has a number too, so that nobody's turn moves */
  readonly number: number;
  readonly day: Day;
  /** the circle does not meet although the rhythm says so */
  readonly isLeftOut: boolean;
}

export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAYS_OF_A_WEEK = 7;

/** The weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(new Date(day).getUTCDay() + 6) % DAYS_OF_A_WEEK] ?? "mon";
}

type Plan = Pick<CircleContent, "rhythm" | "weekdays" | "leftOut" | "firstOn" | "until">;

/**
 * The days on which a circle meets, from the first to its last day, in the calendar of its zone. They follow from the rule alone: nobody keeps
 * a list. Once a month is the same weekday in the same week of the month; the fifth is the last one, which every month has.
 */
export function meetingDays(plan: Plan): MeetingDay[] {
  const leftOut = new Set(plan.leftOut);
  return daysOf(plan)
    .filter((day) => day <= plan.until)
    .map((day, number) => ({ number, day, isLeftOut: leftOut.has(day) }));
}

function daysOf({ rhythm, weekdays = [], firstOn, until }: Plan): Day[] {
  switch (rhythm) {
    case "once":
      return [firstOn];
    case "weekly":
      return every(DAYS_OF_A_WEEK, firstOn, until);
    case "fortnightly":
      return every(2 * DAYS_OF_A_WEEK, firstOn, until);
    case "monthly":
      return everyMonth(firstOn, until);
    case "weekdays":
      // The first day was chosen by itself, as a calendar file begins with it.
      return every(1, firstOn, until).filter((day) => day === firstOn || weekdays.includes(weekdayOf(day)));
  }
}

function every(days: number, from: Day, until: Day): Day[] {
  const found: Day[] = [];
  for (let day = from; day <= until; day = addDays(day, days)) found.push(day);
  return found;
}

function everyMonth(firstOn: Day, until: Day): Day[] {
  const week = Math.ceil(dayOfMonth(firstOn) / DAYS_OF_A_WEEK);
  const isMeant = (day: Day): boolean =>
    week === 5 ? monthOf(addDays(day, DAYS_OF_A_WEEK)) !== monthOf(day) : Math.ceil(dayOfMonth(day) / DAYS_OF_A_WEEK) === week;
  return every(DAYS_OF_A_WEEK, firstOn, until).filter(isMeant);
}

function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}
