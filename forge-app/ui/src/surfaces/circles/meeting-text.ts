import type { CircleContent, CircleMeeting, Day, LocalTimes } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { localeTag } from "../../messages/day-text.ts";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";

/** When circles meet, in words. */
export interface MeetingWords {
  /** "Tuesday 1 December, 10:00 to 10:45", by the clocks of the circle's zone */
  readonly meeting: (meeting: CircleMeeting, zone: string) => string;
  /** what a reader whose clocks show something else, or who cannot be told, has to know; null when there is nothing */
  readonly zoneNote: (meeting: CircleMeeting | null, zone: string) => string | null;
  /** "Every two weeks, from Tuesday 1 December, 10:00" */
  readonly plan: (circle: CircleContent) => string;
  /** "Tuesday 1 December" */
  readonly day: (day: Day) => string;
}

/** When circles meet, in the words of the person in front of the screen. */
export function useMeetingWords(localTimes: LocalTimes): MeetingWords {
  const messages = useMessages();
  const { host } = useAlongside();
  return meetingWords({ messages, localTimes, locale: localeTag(host.locale, messages), zone: host.timeZone });
}

interface Reader {
  readonly messages: Messages;
  readonly localTimes: LocalTimes;
  readonly locale: string;
  /** by which the reader reads clocks */
  readonly zone: string;
}

const LONG_DAY = { weekday: "long", day: "numeric", month: "long" } as const;
const TIME = { hour: "2-digit", minute: "2-digit" } as const;

function meetingWords({ messages, localTimes, locale, zone: own }: Reader): MeetingWords {
  const write = (at: number, timeZone: string, parts: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(at);
  const day = (date: Day): string => write(Date.parse(date), "UTC", LONG_DAY);
  const clock = ({ firstOn, begins }: CircleContent): string => write(Date.parse(`${firstOn}T${begins}:00Z`), "UTC", TIME);
  const meeting = ({ begins, ends }: CircleMeeting, zone: string): string =>
    messages.text("circle.at", { date: write(begins, zone, LONG_DAY), from: write(begins, zone, TIME), to: write(ends, zone, TIME) });
  return {
    day,
    meeting,
    zoneNote: (next, zone) => {
      if (localTimes.localOf(browserClock.now(), zone) === null) return messages.text("circle.zoneUnknown", { zone });
      if (next === null || meeting(next, zone) === meeting(next, own)) return null;
      return messages.text("circle.zone", { zone, when: meeting(next, own) });
    },
    plan: (circle) =>
      messages.text("circle.from", { rhythm: rhythmText(circle, messages), date: `${day(circle.firstOn)}, ${clock(circle)}` }),
  };
}

/** "Every two weeks", or the days of the week. */
export function rhythmText({ rhythm, weekdays = [] }: CircleContent, messages: Messages): string {
  if (rhythm !== "weekdays") return messages.text("circle.rhythm", { rhythm });
  return messages.names(weekdays.map((weekday) => messages.text("circle.weekday", { day: weekday })));
}
