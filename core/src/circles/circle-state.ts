import type { CircleRecords } from "./circle-records.ts";
import { CIRCLE_SIZES } from "./formation/volunteer.ts";
import { meetingDays } from "./meeting-days.ts";
import type { Moment } from "./meetings.ts";
import { isOver, nextMeetings } from "./meetings.ts";
import { seatingOf } from "./seating.ts";

/**
 * How a circle stands. `gathering`: fewer sit there than are enough, which are four, or as few as a round put together. `resting`: no meeting is left before its last day, or the next one by the rhythm
 * is left out. `closed`: its last day is over. `remembered`: and somebody wrote down what was learned.
 */
export type CircleState = "gathering" | "meeting" | "resting" | "closed" | "remembered";

/** Works out how a circle stands from its records and the time alone: nobody sets it. */
export function circleState({ circle, memberships, memories }: CircleRecords, moment: Moment): CircleState {
  if (isOver(circle.content, moment)) return memories.length > 0 ? "remembered" : "closed";
  const { seated } = seatingOf(circle, memberships);
  if (seated.length < Number(circle.content.enough ?? CIRCLE_SIZES.smallest)) return "gathering";
  const [next] = nextMeetings(circle.content, moment, 1);
  return next === undefined || isPausedBefore(circle.content, next.number, moment) ? "resting" : "meeting";
}

/** Whether a day that was left out lies ahead, before the next meeting. */
function isPausedBefore(circle: CircleRecords["circle"]["content"], number: number, { now, localTimes }: Moment): boolean {
  const today = localTimes.localOf(now, circle.zone)?.day;
  const ahead = meetingDays(circle).filter((meeting) => meeting.number < number && meeting.isLeftOut);
  return today !== undefined && ahead.some(({ day }) => day >= today);
}
