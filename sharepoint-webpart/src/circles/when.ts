import type { CircleContent, CircleMeeting, Day, Instant } from "@alongside/core";
import type { Messages } from "../words/messages.ts";

/** When a meeting is, by the clocks of the circle's zone, and by the reader's own. */
export interface When {
  /** "Tuesday 1 December" */
  readonly date: string;
  /** "10:00" */
  readonly from: string;
  readonly to: string;
  /** the same by the reader's clocks; null when they show the same */
  readonly here: string | null;
}

/** Says in the reader's language when a meeting is. */
export function whenOf({ begins, ends }: CircleMeeting, { zone }: CircleContent, messages: Messages): When {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const there = atClocks(begins, ends, { zone, messages });
  const here = atClocks(begins, ends, { zone: own, messages });
  const isSame = there.date === here.date && there.from === here.from && there.to === here.to;
  return { ...there, here: isSame ? null : messages.text("circle.at", { ...here }) };
}

interface Clocks {
  readonly zone: string;
  readonly messages: Messages;
}

function atClocks(begins: Instant, ends: Instant, { zone, messages }: Clocks): Pick<When, "date" | "from" | "to"> {
  const clock = new Intl.DateTimeFormat(localeOf(messages), { timeZone: zone, hour: "numeric", minute: "2-digit" });
  const date = new Intl.DateTimeFormat(localeOf(messages), { timeZone: zone, weekday: "long", day: "numeric", month: "long" });
  return { date: date.format(begins), from: clock.format(begins), to: clock.format(ends) };
}

/** "14:35", by the reader's clocks. */
export function clockText(at: Instant, messages: Messages): string {
  return new Intl.DateTimeFormat(localeOf(messages), { hour: "numeric", minute: "2-digit" }).format(at);
}

/** A day as it is said: "18 December", with the weekday or the year where they are needed. */
export function dayText(day: Day, messages: Messages, parts: Intl.DateTimeFormatOptions = {}): string {
  return new Intl.DateTimeFormat(localeOf(messages), { timeZone: "UTC", day: "numeric", month: "long", ...parts }).format(Date.parse(day));
}

/** The first day and the clock as they were written, for a zone that the browser does not know. */
export function plannedText({ firstOn, begins, zone }: CircleContent, messages: Messages): string {
  return `${dayText(firstOn, messages, { weekday: "long" })}, ${begins} (${zone})`;
}

/** The language of the words, written as where the reader is at home: "1 December" or "December 1". */
function localeOf({ language }: Messages): string {
  return navigator.languages.find((locale) => locale.startsWith(language)) ?? language;
}
