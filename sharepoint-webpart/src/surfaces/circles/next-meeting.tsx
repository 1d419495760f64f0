import type { CircleContent, CircleMeeting, CircleSeen, JCal, Looking } from "@alongside/core";
import { calendarOfCircle, calendarOfMeeting, meetingDays, nextMeetings } from "@alongside/core";
import { Button, Link, mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { saveTextAsFile } from "../../browser/save-as-file.ts";
import { dayText, plannedText, whenOf } from "../../circles/when.ts";
import { Joined, Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { OutwardLink } from "./outward-link.tsx";
import { useNameOf } from "./seats.tsx";
import { useCircleStyles } from "./styles.ts";

interface NextMeetingProps {
  readonly seen: CircleSeen;
  readonly looking: Looking;
}

/** When and where the next meeting is, who leads it, and the meetings as a calendar file. */
export function NextMeeting({ seen, looking }: NextMeetingProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { content } = seen.circle;
  const [meeting = null] = nextMeetings(content, looking, 1);
  const isKnown = looking.localTimes.localOf(looking.now, content.zone) !== null;
  return (
    <section className={mergeClasses(styles.box, useCircleStyles().meeting)} aria-label={messages.text("circle.next")}>
      <div className={styles.tight}>
        <h4>{messages.text("circle.next")}</h4>
        {seen.state === "gathering" ? <p>{messages.text("circle.noMeeting")}</p> : null}
        {meeting === null ? null : <Time meeting={meeting} content={content} isPlanned={seen.next === null} />}
        {isKnown ? null : <p>{plannedText(content, messages)}</p>}
        {isKnown ? null : <p className={styles.meta}>{messages.text("circle.zoneUnknown", { zone: content.zone })}</p>}
        {isKnown && meeting === null ? <p>{messages.text("circle.resting")}</p> : null}
        <Where content={content} />
        <LeftOut content={content} after={looking} />
        {meeting === null ? null : <Leads seen={seen} looking={looking} />}
      </div>
      {meeting === null ? null : <Calendar seen={seen} looking={looking} meeting={meeting} />}
    </section>
  );
}

interface TimeProps {
  readonly meeting: CircleMeeting;
  readonly content: CircleContent;
  readonly isPlanned: boolean;
}

function Time({ meeting, content, isPlanned }: TimeProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const when = whenOf(meeting, content, messages);
  const text = messages.text("circle.at", { date: when.date, from: when.from, to: when.to });
  return (
    <>
      <p>
        {isPlanned ? messages.text("circle.planned", { when: text }) : text} <span className={styles.meta}>{content.zone}</span>
      </p>
      {when.here === null ? null : <p className={styles.meta}>{messages.text("circle.zone", { zone: content.zone, when: when.here })}</p>}
    </>
  );
}

function Where({ content: { room, meetingLink } }: { readonly content: CircleContent }): JSX.Element | null {
  const styles = useStyles();
  if (meetingLink !== undefined) {
    return (
      <p>
        <OutwardLink url={meetingLink} />
      </p>
    );
  }
  return room === undefined ? null : (
    <p className={styles.reading}>
      <bdi>{room}</bdi>
    </p>
  );
}

/** Days that still lie ahead on which the circle does not meet. */
function LeftOut({ content, after: { now } }: { readonly content: CircleContent; readonly after: Looking }): JSX.Element | null {
  const messages = useMessages();
  const days = meetingDays(content).filter(({ day, isLeftOut }) => isLeftOut && Date.parse(day) >= now);
  if (days.length === 0) return null;
  const dates = <Joined items={days.map(({ day }) => dayText(day, messages))} />;
  return (
    <p className={useStyles().meta}>
      <Sentence of="circle.leftOut" values={{ dates }} />
    </p>
  );
}

function Leads({ seen: { facilitator }, looking }: NextMeetingProps): JSX.Element | null {
  const messages = useMessages();
  const nameOf = useNameOf();
  if (facilitator === null) return null;
  return (
    <p className={useStyles().meta}>
      {facilitator === looking.person ? (
        messages.text("circle.youLead")
      ) : (
        <Sentence of="circle.leads" values={{ name: <bdi>{nameOf(facilitator)}</bdi> }} />
      )}
    </p>
  );
}

function Calendar({ seen, looking, meeting }: NextMeetingProps & { readonly meeting: CircleMeeting }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [isSaved, setSaved] = React.useState(false);
  const save = async (calendar: JCal | null): Promise<void> => {
    if (calendar === null) return;
    const { calendarFile } = await import(/* webpackChunkName: "alongside-calendar" */ "../../browser/calendar-file.ts");
    saveTextAsFile("alongside-circle.ics", calendarFile(calendar), "text/calendar");
    setSaved(true);
  };
  return (
    <div className={styles.tight}>
      <div>
        <Button onClick={() => void save(calendarOfCircle(seen.circle, looking.localTimes))}>{messages.text("circle.calendar")}</Button>
      </div>
      {seen.circle.content.rhythm === "once" ? null : (
        <div>
          <Link as="button" onClick={() => void save(calendarOfMeeting(seen.circle, meeting.day, looking.localTimes))}>
            {messages.text("sp.circle.calendarOne")}
          </Link>
        </div>
      )}
      <p className={styles.meta}>{messages.text("circle.calendarNote")}</p>
      <p className={styles.meta} role="status">
        {isSaved ? messages.text("sp.circle.saved") : ""}
      </p>
    </div>
  );
}
