import type { CircleSeen, Looking } from "@alongside/core";
import { nextMeetings } from "@alongside/core";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { plannedText, whenOf } from "../../circles/when.ts";

interface MeetingLineProps {
  readonly seen: CircleSeen;
  readonly looking: Looking;
}

/** When a circle meets next and how often, in one line; while people gather, what is planned. */
export function MeetingLine({ seen, looking }: MeetingLineProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { content } = seen.circle;
  const [meeting = null] = nextMeetings(content, looking, 1);
  const isKnown = looking.localTimes.localOf(looking.now, content.zone) !== null;
  const when = meeting === null ? null : whenOf(meeting, content, messages);
  const short = when === null ? plannedText(content, messages) : `${when.date}, ${when.from}`;
  const isNext = seen.next !== null;
  return (
    <div className={styles.tight}>
      {seen.state === "gathering" ? <p className={styles.reading}>{messages.text("circle.noMeeting")}</p> : null}
      <p className={styles.reading}>
        {isNext ? `${messages.text("circle.next")}: ${short}` : null}
        {!isNext && (meeting !== null || !isKnown) ? messages.text("circle.planned", { when: short }) : null}
        {!isNext && meeting === null && isKnown ? messages.text("circle.resting") : null}
        {when?.here == null ? null : <span className={styles.meta}> {content.zone}</span>}
        <span className={styles.dot}>{messages.text(`circle.rhythm.${content.rhythm}`)}</span>
      </p>
    </div>
  );
}
