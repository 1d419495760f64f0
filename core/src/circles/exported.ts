/** What of learning circles is part of the public surface of core. */
export type { Formation, FormationOptions, FormationProgress } from "./formation/form-groups.ts";
export { formGroups, formGroupsInSlices } from "./formation/form-groups.ts";
export type { FormationStep } from "./formation/form-in-steps.ts";
export { formGroupsInSteps } from "./formation/form-in-steps.ts";
export type { CircleSizes, FormedCircle, Volunteer } from "./formation/volunteer.ts";
export { CIRCLE_SIZES } from "./formation/volunteer.ts";
export type { LocalTime, WeekHour } from "./formation/week-hour.ts";
export { localTimeOf, weekHour } from "./formation/week-hour.ts";
export { offsetOn, timeText, weekGrid, weekdayText } from "./hours-of-week.ts";
export type { CircleReasons } from "./formation/explain-circle.ts";
export { explainCircle } from "./formation/explain-circle.ts";
export type { ChangeByHand, ChangedCircle, ChangeEffect, ChangeRefusal, Proposal } from "./formation/change-by-hand.ts";
export { effectOfChange } from "./formation/change-by-hand.ts";
export type { NextBest, SuggestedPair } from "./formation/next-best.ts";
export { nextBestFor, suggestedPairs } from "./formation/next-best.ts";
export type { Pairing } from "./pair-up.ts";
export { pairUp } from "./pair-up.ts";
export type { CoffeeSeen } from "./coffee-pairs.ts";
export { coffeeEnds, coffeePairs, coffeeSeen } from "./coffee-pairs.ts";
export type { MyCoffee } from "./coffee-of-person.ts";
export type { Week } from "./week.ts";
export { weekOf } from "./week.ts";
export type { BegunCircles } from "./begun-circles.ts";
export { createBegunCircles } from "./begun-circles.ts";
export type { CircleBeginning, CircleDraft } from "./circle-draft.ts";
export {
  RHYTHMS,
  SEATS,
  audienceOfCircle,
  beginCircle,
  circleDraftOf,
  draftToGoOn,
  lastDayOf,
  recordDraftOfCircle,
  withTemplate,
  draftLike,
} from "./circle-draft.ts";
export type { CirclePorts, CirclesHere, HostQuestion, MemoryDraft, MyCircles, NotesPlace } from "./circles-of-person.ts";
export type { Circles, Coffee, Rounds } from "./circles-suite.ts";
export type { ReadForOutcome, RoundOutcome } from "./after-round.ts";
export { circlesOfRound, outcomeOfRound } from "./after-round.ts";
export type { FormedFrom, PlannedRound } from "./from-round.ts";
export { draftOfGroup, volunteersOf } from "./from-round.ts";
export type { BegunPublishing } from "./begun-publishing.ts";
export { createBegunPublishing } from "./begun-publishing.ts";
export type { GroupToPublish } from "./publish-round.ts";
export type { RoundBeginning, RoundDraft, VolunteerDraft, VolunteerPart, VolunteerWords } from "./round-draft.ts";
export { beginRound, beginVolunteer, recordDraftOfRound, recordDraftOfVolunteer, roundDraftOf, volunteerDraftOf } from "./round-draft.ts";
export type { VolunteerFileRefusal } from "./volunteer-file.ts";
export { MAXIMUM_VOLUNTEER_FILE_CHARACTERS, readVolunteerFile, volunteerToFile } from "./volunteer-file.ts";
export type { LeanTable, LeanTopic } from "./lean-coffee.ts";
export {
  EMPTY_TABLE,
  LEAN_MINUTES,
  LEAN_TOPIC_CHARACTERS,
  endOfMinutes,
  giveVote,
  goOnToNextTopic,
  takeTopicAway,
  topicsInOrder,
  writeTopic,
} from "./lean-coffee.ts";
export type { CircleTemplate, TemplateStep } from "./templates.ts";
export { CIRCLE_TEMPLATES, templateOf } from "./templates.ts";
export type { CircleRecords } from "./circle-records.ts";
export { circlesAmong, memoriesAlone } from "./circle-records.ts";
export type { CircleSeen, Looking, MyPart } from "./circle-seen.ts";
export { circleSeen, circlesInOrder, facilitatorOf } from "./circle-seen.ts";
export type { CircleState } from "./circle-state.ts";
export { circleState } from "./circle-state.ts";
export { currentCircle } from "./current-circle.ts";
export type { MeetingDay } from "./meeting-days.ts";
export { WEEKDAYS, meetingDays, weekdayOf } from "./meeting-days.ts";
export type { CircleMeeting, Moment } from "./meetings.ts";
export { clockOf, isOver, minuteOf, nextMeetings } from "./meetings.ts";
export type { Proposals, ReadForProposals } from "./what-was-asked.ts";
export { proposalsTo } from "./what-was-asked.ts";
export type { Seating } from "./seating.ts";
export { seatingOf } from "./seating.ts";
export type { Joining, Seats } from "./seats.ts";
export { seatsOf } from "./seats.ts";
export { calendarOfCircle, calendarOfMeeting } from "./circle-calendar.ts";
export type { JCal, JCalProperty } from "./jcal.ts";
export { circleToActivityStreams } from "./circle-stream.ts";
export type { CircleFileRefusal, CircleInFile, MemoryInFile, OpeningCircle } from "./read-circle-file.ts";
export { MAXIMUM_CIRCLE_FILE_CHARACTERS, readCircleFile } from "./read-circle-file.ts";
export type { ReadForCircles } from "./circles-to-sit-in.ts";
export { circlesToSitIn } from "./circles-to-sit-in.ts";
