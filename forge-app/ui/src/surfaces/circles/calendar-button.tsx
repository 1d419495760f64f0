import { calendarOfCircle, calendarOfMeeting } from "@alongside/core";
import type { Day, JCal, LocalTimes } from "@alongside/core";
import { Drawing } from "../../components/glyph.tsx";
import { withWords } from "../../messages/catalogues.ts";
import { useMessages } from "../../messages/messages.tsx";
import { saveTextAsFile } from "../../save-as-file.ts";
import type { SeenCircle } from "./use-circles.ts";

interface CalendarButtonProps {
  readonly circle: SeenCircle;
  readonly localTimes: LocalTimes;
}

const CALENDAR = ["M3.5 3.5h9a1 1 0 0 1 1 1v9h-11v-9a1 1 0 0 1 1-1z", "M2.5 6.5h11M5.5 2v3M10.5 2v3"];

/** All meetings of a circle as a file for any calendar. */
export function CalendarButton({ circle, localTimes }: CalendarButtonProps) {
  const messages = useMessages();
  const calendar = calendarOfCircle(circle.records.circle, localTimes);
  if (calendar === null) return null;
  return (
    <div>
      <button type="button" className="al-button" onClick={() => void saveCalendar(calendar, circle)}>
        <Drawing paths={CALENDAR} />
        {messages.text("circle.calendar")}
      </button>
      <p className="al-hint">{messages.text("circle.calendarNote")}</p>
    </div>
  );
}

interface MeetingCalendarButtonProps extends CalendarButtonProps {
  readonly day: Day;
  /** the day in words */
  readonly date: string;
}

/** One meeting of a circle as a file for any calendar. */
export function MeetingCalendarButton({ circle, localTimes, day, date }: MeetingCalendarButtonProps) {
  const messages = useMessages();
  const calendar = calendarOfMeeting(circle.records.circle, day, localTimes);
  if (calendar === null) return null;
  return (
    <button
      type="button"
      className="al-day-file"
      title={messages.text("circle.calendar")}
      aria-label={`${messages.text("circle.calendar")}: ${date}`}
      onClick={() => void saveCalendar(calendar, circle, day)}
    >
      <Drawing paths={CALENDAR} />
    </button>
  );
}

/** What turns it into text is loaded with the first press. */
async function saveCalendar(calendar: JCal, { circle }: SeenCircle, day?: Day): Promise<void> {
  const { calendarFile } = await withWords([], import("../../calendar-file.ts"));
  const name = `${circle.content.topic.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")}${day === undefined ? "" : `-${day}`}.ics`;
  saveTextAsFile(name, calendarFile(calendar), "text/calendar");
}
