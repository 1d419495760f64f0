import { dayIn, nextMeetings } from "@alongside/core";
import type { CircleContent, CircleMeeting } from "@alongside/core";
import { useId } from "react";
import type { ReactNode } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { dayText } from "../../messages/day-text.ts";
import { useMessages } from "../../messages/messages.tsx";
import { OutsideLink } from "./about-circle.tsx";
import { CalendarButton, MeetingCalendarButton } from "./calendar-button.tsx";
import { rhythmText, useMeetingWords } from "./meeting-text.ts";
import type { SeenCircle, Shown } from "./use-circles.ts";

interface MeetingsProps {
  readonly circle: SeenCircle;
  readonly shown: Shown;
}

/** The next meeting: when it is by the circle's clocks and by one's own, where, and who leads it. */
export function NextMeeting({ circle, shown }: MeetingsProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const id = useId();
  const words = useMeetingWords(shown.localTimes);
  const { next, facilitator, state } = circle;
  const { content } = circle.circle;
  const noMeeting =
    state === "gathering" ? messages.text("circle.noMeeting", { enough: content.enough ?? "" }) : messages.text("circle.resting");
  const zoneNote = words.zoneNote(next, content.zone);
  return (
    <section className="al-box" aria-labelledby={id}>
      <h3 id={id}>{messages.text("circle.next")}</h3>
      <div>
        <p>{next === null ? noMeeting : words.meeting(next, content.zone)}</p>
        {next === null ? <p className="al-reading">{messages.text("circle.planned", { when: words.plan(content) })}</p> : null}
        {zoneNote === null ? null : <p className="al-hint">{zoneNote}</p>}
      </div>
      <Where content={content} />
      {facilitator === null || next === null ? null : (
        <p className="al-reading">
          {facilitator === me
            ? messages.text("circle.youLead")
            : messages.rich("circle.leads", { name: <bdi>{shown.nameOf(facilitator)}</bdi> })}
        </p>
      )}
      <CalendarButton circle={circle} localTimes={shown.localTimes} />
    </section>
  );
}

function Where({ content: { room, meetingLink } }: { readonly content: CircleContent }): ReactNode {
  if (room !== undefined)
    return (
      <p className="al-reading">
        <bdi>{room}</bdi>
      </p>
    );
  return meetingLink === undefined ? null : (
    <p>
      <OutsideLink link={meetingLink} />
    </p>
  );
}

const SHOWN_MEETINGS = 6;

/** How often a circle meets, on which days next, and when it ends. */
export function MeetingsAhead({ circle, shown }: MeetingsProps) {
  const messages = useMessages();
  const { host } = useAlongside();
  const id = useId();
  const words = useMeetingWords(shown.localTimes);
  const { content } = circle.circle;
  const now = browserClock.now();
  const ahead: readonly CircleMeeting[] = nextMeetings(content, { now, localTimes: shown.localTimes }, SHOWN_MEETINGS);
  const today = dayIn(content.zone, now);
  const leftOut = (content.leftOut ?? []).filter((day) => day >= today);
  return (
    <section className="al-section" aria-labelledby={id}>
      <h3 id={id}>{rhythmText(content, messages)}</h3>
      <ul className="al-days">
        {ahead.map((meeting) => (
          <li key={meeting.number}>
            {words.day(meeting.day)}{" "}
            <MeetingCalendarButton circle={circle} localTimes={shown.localTimes} day={meeting.day} date={words.day(meeting.day)} />
          </li>
        ))}
      </ul>
      {leftOut.length === 0 ? null : (
        <p className="al-hint">{messages.text("circle.leftOut", { dates: messages.names(leftOut.map(words.day)) })}</p>
      )}
      <p className="al-reading">{messages.text("circle.end", { date: dayText(content.until, today, host.locale, messages) })}</p>
    </section>
  );
}
