import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { Field } from "../../components/field.tsx";
import { useMessages } from "../../messages/messages.tsx";

interface TopicListProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem: string | null;
  readonly topics: readonly string[];
  /** what is typed and not added yet */
  readonly typed: string;
  readonly onChange: (topics: readonly string[], typed: string) => void;
}

/** A few topics in one's own words; Enter adds one. */
export function TopicList({ label, hint, problem, topics, typed, onChange }: TopicListProps) {
  const messages = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [removed, setRemoved] = useState("");
  const add = (): void => onChange(withTyped(topics, typed), "");
  const remove = (topic: string): void => {
    setRemoved(topic);
    onChange(
      topics.filter((other) => other !== topic),
      typed,
    );
    input.current?.focus();
  };
  return (
    <div className="al-section">
      <Field label={label} hint={hint} problem={problem}>
        {(ids) => (
          <div className="al-question-row">
            <input
              {...ids}
              ref={input}
              className="al-input"
              autoComplete="off"
              value={typed}
              onChange={(event) => onChange(topics, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || typed.trim() === "") return;
                event.preventDefault();
                add();
              }}
            />
            <button type="button" className="al-button" aria-label={`${messages.text("do.add")}: ${label}`} onClick={add}>
              {messages.text("do.add")}
            </button>
          </div>
        )}
      </Field>
      {topics.length === 0 ? null : (
        <ul className="al-row">
          {topics.map((topic) => (
            <li key={topic} className="al-chip">
              <bdi>{topic}</bdi>
              <button
                type="button"
                className="al-link"
                aria-label={messages.text("round.removeTopic", { topic })}
                onClick={() => remove(topic)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="al-sr">
        {removed === "" || topics.includes(removed) ? "" : messages.text("round.removedTopic", { topic: removed })}
      </p>
    </div>
  );
}

/** The topics with what is still in the field, each once. */
export function withTyped(topics: readonly string[], typed: string): readonly string[] {
  return typed.trim() === "" ? topics : [...new Set([...topics, typed.trim()])];
}
