import { useEffect, useRef } from "react";
import { Field } from "../../components/field.tsx";
import { problemWith } from "../../components/save-notice.tsx";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Question } from "./use-question.ts";

const LINES = ["ask.tried", "ask.need", "ask.noRush"] as const satisfies readonly MessageKey[];

interface DraftFieldProps {
  readonly question: Question;
  readonly problem: MessageKey | null;
  /** with the ways to begin a line, where there is room for them */
  readonly withLines?: boolean;
}

/** The private draft. */
export function DraftField({ question, problem, withLines = false }: DraftFieldProps) {
  const messages = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, saving, write } = question;
  useEffect(() => field.current?.focus(), []);
  const add = (line: MessageKey): void => {
    const words = line === "ask.noRush" ? `${messages.text(line)}.` : `${messages.text(line)}: `;
    write(draft.text.trim() === "" ? words : `${draft.text.trimEnd()}\n${words}`);
    field.current?.focus();
  };
  return (
    <div>
      <Field
        label={messages.text("ask.draft")}
        hint={messages.text("ask.private")}
        problem={problem === null ? problemWith("question", saving, messages) : messages.text(problem)}
      >
        {(ids) => (
          <textarea
            {...ids}
            ref={field}
            className="al-input"
            rows={4}
            value={draft.text}
            onChange={(event) => write(event.currentTarget.value)}
          />
        )}
      </Field>
      {withLines ? (
        <div className="al-row al-add-line">
          <span className="al-hint">{messages.text("ask.add")}</span>
          {LINES.map((line) => (
            <button key={line} type="button" className="al-button al-button-small" onClick={() => add(line)}>
              {messages.text(line)}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
