import type { CircleContent } from "@alongside/core";
import { templateOf } from "@alongside/core";
import { mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useCircleStyles } from "./styles.ts";

interface AgendaProps {
  readonly content: CircleContent;
  /** whoever looks leads the next meeting */
  readonly isLeading: boolean;
  /** what people can do here in the meeting itself */
  readonly children?: React.ReactNode;
}

/** How the meeting goes, step by step, and what whoever leads it needs to know. */
export function Agenda({ content, isLeading, children }: AgendaProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const circle = useCircleStyles();
  const { steps, facilitatorCard } = templateOf(content.template);
  return (
    <section className={styles.section}>
      <h4>{messages.text("circle.agenda")}</h4>
      <p className={styles.reading}>{`${messages.text(`circle.shape.${content.template}`)}. ${messages.text("circle.agendaNote")}`}</p>
      <ol className={circle.agenda}>
        {steps.map(({ minutes, message, isExercise }) => (
          <li key={message} className={circle.step}>
            <span className={styles.meta}>{messages.text("sp.circle.minutes", { minutes })}</span>
            <span>
              {messages.text(message)}
              {isExercise ? <span className={mergeClasses(styles.meta, styles.dot)}>{messages.text("circle.exercise")}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      {children}
      <details open={isLeading}>
        <summary>{messages.text("circle.leadHead")}</summary>
        <p className={styles.reading}>{messages.text(facilitatorCard)}</p>
      </details>
    </section>
  );
}
