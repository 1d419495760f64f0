import type { LocalTimes } from "../ports/local-times.ts";
import type { CircleContent } from "../records/circle-contents.ts";
import { circleIdOf } from "../records/circle-kinds.ts";
import type { RecordOf } from "../records/record.ts";
import { cleanLine, cleanLines } from "../vocabulary/clean-text.ts";
import type { Day } from "../vocabulary/day.ts";
import type { Instant } from "../vocabulary/instant.ts";
import type { JCal, JCalProperty } from "./jcal.ts";
import { textProperty } from "./jcal.ts";
import type { MeetingDay } from "./meeting-days.ts";
import { meetingDays, weekdayOf } from "./meeting-days.ts";
import { minuteOf } from "./meetings.ts";
import { zoneCalendar } from "./zone-calendar.ts";

/** Days that follow one rule. A calendar knows a rule by its first day. */
interface Series {
  readonly days: readonly MeetingDay[];
  readonly isRepeated: boolean;
  /** what tells this series from the others of the circle */
  readonly name: string;
}

const VERSIONS_OF_A_DAY = 1000;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/**
 * All meetings of a circle as a calendar (RFC 5545, as RFC 7265 writes it down): one event that repeats, without the days that are left out.
 * It names nobody. Read again after a change, it takes the place of what it was before, because its UID stays and its SEQUENCE grows.
 *
 * @returns null when the host does not know the circle's zone, or no day is left
 */
export function calendarOfCircle(record: RecordOf<"circle">, localTimes: LocalTimes): JCal | null {
  return calendarOf(record, seriesOf(record.content), localTimes);
}

/**
 * One meeting of a circle as a calendar.
 *
 * @returns null when the circle does not meet on that day, or the host does not know its zone
 */
export function calendarOfMeeting(record: RecordOf<"circle">, day: Day, localTimes: LocalTimes): JCal | null {
  const days = meetingDays(record.content).filter((meeting) => meeting.day === day && !meeting.isLeftOut);
  return calendarOf(record, [{ days, isRepeated: false, name: `.${day}` }], localTimes);
}

function calendarOf(record: RecordOf<"circle">, series: readonly Series[], localTimes: LocalTimes): JCal | null {
  const { content } = record;
  const kept = series.filter(({ days }) => days.some(({ isLeftOut }) => !isLeftOut));
  const days = kept.flatMap((one) => one.days.map(({ day }) => beginOn(day, content, localTimes)));
  const begins = days.filter((instant) => instant !== null);
  if (begins.length === 0) return null;
  const zone = zoneCalendar(content.zone, { from: Math.min(...begins) as Instant, to: Math.max(...begins) as Instant }, localTimes);
  if (zone === null) return null;
  const head = [textProperty("prodid", "-//Alongside//Learning circles//EN"), textProperty("version", "2.0")];
  return ["vcalendar", head, [zone, ...kept.map((one) => eventOf(record, one, localTimes))]];
}

/** A first day that was chosen by itself and is none of the chosen weekdays is an event of its own: a rule has to hold for its first day. */
function seriesOf(content: CircleContent): Series[] {
  const days = meetingDays(content);
  const [first, ...later] = days;
  const fits = content.rhythm !== "weekdays" || (content.weekdays ?? []).includes(weekdayOf(content.firstOn));
  if (fits || first === undefined) return [{ days, isRepeated: content.rhythm !== "once", name: "" }];
  return [
    { days: [first], isRepeated: false, name: `.${first.day}` },
    { days: later, isRepeated: true, name: "" },
  ];
}

function eventOf(record: RecordOf<"circle">, { days, isRepeated, name }: Series, localTimes: LocalTimes): JCal {
  const { content } = record;
  const [first] = days;
  const at = (day: Day): string => `${day}T${content.begins}:00`;
  const zone = { tzid: content.zone };
  const properties: JCalProperty[] = [
    textProperty("uid", `${circleIdOf(record)}${name}@alongside`),
    ["dtstamp", {}, "date-time", `${record.writtenOn}T00:00:00Z`],
    ["sequence", {}, "integer", sequenceOf(record)],
    ["dtstart", zone, "date-time", at(first?.day ?? content.firstOn)],
    ["duration", {}, "duration", `PT${content.minutes}M`],
    ...(isRepeated ? [ruleOf(content, days, localTimes)] : []),
    ...days.filter(({ isLeftOut }) => isLeftOut).map(({ day }): JCalProperty => ["exdate", zone, "date-time", at(day)]),
    textProperty("summary", cleanLine(content.topic)),
    ...wordsOf(content),
  ];
  return ["vevent", properties, []];
}

/** Grows with every change. A circle that somebody else goes on with begins anew with its versions, on that day or a later one. */
function sequenceOf({ version, writtenOn, content }: RecordOf<"circle">): number {
  const day = Math.round(Date.parse(writtenOn) / MILLISECONDS_OF_A_DAY);
  const goesOn = content.continues === undefined ? 0 : VERSIONS_OF_A_DAY / 2;
  return day * VERSIONS_OF_A_DAY + goesOn + Math.min(version, VERSIONS_OF_A_DAY / 2 - 1);
}

function ruleOf(content: CircleContent, days: readonly MeetingDay[], localTimes: LocalTimes): JCalProperty {
  const last = beginOn(days.at(-1)?.day ?? content.until, content, localTimes);
  const until = last === null ? content.until : `${new Date(last).toISOString().slice(0, 19)}Z`;
  return ["rrule", {}, "recur", { ...rhythmOf(content), until }];
}

function rhythmOf({ rhythm, weekdays = [], firstOn }: CircleContent): Readonly<Record<string, string | number | readonly string[]>> {
  const short = (weekday: string): string => weekday.slice(0, 2).toUpperCase();
  switch (rhythm) {
    case "once":
    case "weekly":
      return { freq: "WEEKLY" };
    case "fortnightly":
      return { freq: "WEEKLY", interval: 2 };
    case "weekdays":
      return { freq: "WEEKLY", byday: weekdays.map(short) };
    case "monthly": {
      const week = Math.ceil(Number(firstOn.slice(8)) / 7);
      return { freq: "MONTHLY", byday: `${week === 5 ? -1 : week}${short(weekdayOf(firstOn))}` };
    }
  }
}

function beginOn(day: Day, { begins, zone }: CircleContent, localTimes: LocalTimes): Instant | null {
  return localTimes.instantOf({ day, minute: minuteOf(begins) }, zone);
}

/** Where it is, what it is about, and what its host added. */
function wordsOf({ room, meetingLink, note, about, link }: CircleContent): JCalProperty[] {
  const where = room ?? meetingLink;
  const description = [note, about, link].filter((text) => text !== undefined).join("\n");
  return [
    ...(where === undefined ? [] : [textProperty("location", cleanLine(where))]),
    ...(meetingLink === undefined ? [] : [["url", {}, "uri", meetingLink] as const]),
    ...(description === "" ? [] : [textProperty("description", cleanLines(description))]),
  ];
}
