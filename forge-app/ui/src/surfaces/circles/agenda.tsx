import { templateOf } from "@alongside/core";
import type { TemplateKey } from "@alongside/core";
import { useId } from "react";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/messages.tsx";
import { AGENDA_WORDS } from "./agenda-words.ts";

interface AgendaProps {
  readonly template: TemplateKey;
  /** whether the person who looks leads the next meeting */
  readonly isLeading: boolean;
  /** what people can do here in the meeting itself */
  readonly children?: ReactNode;
}

/** How a meeting goes, with the exercise that happens in it, and what whoever leads it needs to know. */
export function Agenda({ template, isLeading, children }: AgendaProps) {
  const messages = useMessages();
  const id = useId();
  const words = AGENDA_WORDS[template];
  return (
    <section className="al-section" aria-labelledby={id}>
      <h3 id={id}>{messages.text("circle.agenda")}</h3>
      <p className="al-reading">
        {messages.text("circle.shape", { shape: template })}. {messages.text("circle.agendaNote")}
      </p>
      <ol className="al-steps">
        {templateOf(template).steps.map(({ minutes, isExercise }, index) => {
          const step = words.steps[index];
          return (
            <li key={step}>
              <span className="al-meta al-step-minutes">{messages.text("minutes", { minutes })}</span>
              <span>
                {isExercise ? <span className="al-meta al-step-mark">{messages.text("circle.exercise")}</span> : null}
                {step === undefined ? null : messages.text(step)}
              </span>
            </li>
          );
        })}
      </ol>
      {children}
      <details open={isLeading}>
        <summary className="al-summary">{messages.text("circle.leadHead")}</summary>
        <p className="al-reading al-measure">{messages.text(words.leading)}</p>
      </details>
    </section>
  );
}
