import type { LocalTimes } from "../ports/local-times.ts";
import type { RoundContent } from "../records/circle-contents.ts";
import type { Day } from "../vocabulary/day.ts";
import { addDays } from "../vocabulary/day.ts";
import type { Instant } from "../vocabulary/instant.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { CircleDraft } from "./circle-draft.ts";
import { beginCircle } from "./circle-draft.ts";
import type { CircleRecords } from "./circle-records.ts";
import type { CircleReasons } from "./formation/explain-circle.ts";
import type { FormedCircle, Volunteer } from "./formation/volunteer.ts";
import type { WeekHour } from "./formation/week-hour.ts";
import { weekHour } from "./formation/week-hour.ts";
import { WEEKDAYS, weekdayOf } from "./meeting-days.ts";
import { clockOf } from "./meetings.ts";
import type { VolunteerPart } from "./round-draft.ts";
import { seatingOf } from "./seating.ts";

/**
 * What a round is worked out from: what each volunteer wrote, and who shares a circle with whom today. Earlier circles are not known any more.
 *
 * @param circles those that the host of the round may read
 * @returns in an order that depends on nobody's haste
 */
export function volunteersOf(parts: readonly VolunteerPart[], circles: readonly CircleRecords[]): Volunteer[] {
  const together = circles.map(({ circle, memberships }) => seatingOf(circle, memberships).seated);
  const met = (person: PersonId): readonly PersonId[] =>
    together.filter((seated) => seated.includes(person)).flatMap((seated) => seated.filter((other) => other !== person));
  return [...parts]
    .sort((one, other) => (one.owner < other.owner ? -1 : 1))
    .map(({ owner, content: { wants, offers = [], hours, team = "", experience = "", isNew = false } }) => ({
      ...{ person: owner, wants, offers, free: hours.map(weekHour), team, experience, isNew },
      met: [...new Set(met(owner))],
    }));
}

const MINUTES_OF_AN_HOUR = 60;
const MILLISECONDS_OF_AN_HOUR = 3_600_000;
const HOURS_OF_A_DAY = 24;
const DAYS_OF_A_WEEK = 7;

/** What a round says about the circles that come of it. */
export interface PlannedRound {
  readonly content: Pick<RoundContent, "startsOn" | "place" | "audience" | "language" | "largest">;
}

/** What is needed to make a circle of a group. */
export interface FormedFrom {
  readonly round: PlannedRound;
  readonly id: string;
  /** the zone in which the host reckons, as an IANA name */
  readonly zone: string;
  readonly localTimes: LocalTimes;
}

/**
 * A form about the circle that a group could be: on its topic, in the first hour that suits all of them from the round's day on, at the same
 * time every two weeks. Where it is two or three, as many are enough for it to meet.
 *
 * @param hours that suit everybody, at least one
 */
export function draftOfGroup({ topic, members }: FormedCircle, { hours }: Pick<CircleReasons, "hours">, from: FormedFrom): CircleDraft {
  const { round, id, zone, localTimes } = from;
  const { startsOn, place = null, audience, language = null, largest } = round.content;
  const [hour] = hours;
  const local = hour === undefined ? null : localTimes.localOf(firstInstant(startsOn, hour), zone);
  const draft = beginCircle({ id, seatId: id, topic, place, zone, today: startsOn });
  return {
    ...draft,
    ...(local === null ? {} : { firstOn: local.day, begins: clockOf(local.minute) }),
    ...{
      audience,
      language,
      minutes: Math.min(draft.minutes, MINUTES_OF_AN_HOUR),
      seats: seatsFor(Number(largest)),
      ...enoughOf(members.length),
    },
  };
}

/** The first time from a day on that an hour of the UTC week comes. */
function firstInstant(from: Day, hour: WeekHour): Instant {
  const weekday = Math.floor(hour / HOURS_OF_A_DAY);
  const days = (weekday - WEEKDAYS.indexOf(weekdayOf(from)) + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK;
  return (Date.parse(addDays(from, days)) + (hour % HOURS_OF_A_DAY) * MILLISECONDS_OF_AN_HOUR) as Instant;
}

function enoughOf(members: number): Pick<CircleDraft, "enough"> {
  return members === 2 ? { enough: "2" } : members === 3 ? { enough: "3" } : {};
}

/** As many seats as the round plans, within what a circle can have. */
function seatsFor(largest: number): CircleDraft["seats"] {
  return largest <= 4 ? "4" : largest === 5 ? "5" : largest === 6 ? "6" : "7";
}
