import type { CircleInFile } from "@alongside/core";
import * as React from "react";
import { dayText, plannedText } from "../../circles/when.ts";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { AboutCircle } from "./about-circle.tsx";
import { Agenda } from "./agenda.tsx";
import { OutwardLink } from "./outward-link.tsx";
import { useCircleStyles } from "./styles.ts";

/** A circle that lies somewhere else, as its file shows it. */
export function CircleInFileShown({ found: { content, host, memories } }: { readonly found: CircleInFile }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const circle = useCircleStyles();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), [content]);
  const { room, meetingLink } = content;
  const rhythm = messages.text(`circle.rhythm.${content.rhythm}`);
  return (
    <article className={styles.section}>
      <p className={styles.meta}>{messages.text("circleFile.elsewhere")}</p>
      <h3 ref={heading} tabIndex={-1} className={circle.heading}>
        <bdi>{content.topic}</bdi>
      </h3>
      {content.note === undefined ? null : (
        <p className={circle.memory}>
          <bdi>{content.note}</bdi>
        </p>
      )}
      <p>{messages.text("circleFile.planned", { when: `${rhythm}, ${plannedText(content, messages)}` })}</p>
      {room === undefined && meetingLink === undefined ? null : (
        <p>{room === undefined ? <OutwardLink url={meetingLink ?? ""} /> : <bdi>{room}</bdi>}</p>
      )}
      <p className={styles.reading}>{messages.text("circle.end", { date: dayText(content.until, messages, { year: "numeric" }) })}</p>
      {host === "" ? null : (
        <p className={styles.meta}>
          <Sentence of="circle.hosted" values={{ name: <bdi>{host}</bdi> }} />
        </p>
      )}
      <AboutCircle content={content} />
      <Agenda content={content} isLeading={false} />
      {memories.map(({ text, by, page }, index) => (
        <div key={index} className={styles.tight}>
          <p className={circle.memory}>
            <bdi>{text}</bdi>
          </p>
          {page === "" ? null : (
            <p>
              <OutwardLink url={page} />
            </p>
          )}
          {by === "" ? null : (
            <p className={styles.meta}>
              <Sentence of="circleFile.memoryBy" values={{ name: <bdi>{by}</bdi> }} />
            </p>
          )}
        </div>
      ))}
    </article>
  );
}
