import { Button, Field, Input, Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useRoundStyles } from "./styles.ts";

interface TopicListProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem: { readonly validationMessage?: string };
  readonly topics: readonly string[];
  /** what is typed and not added yet */
  readonly typed: string;
  readonly onChange: (topics: readonly string[], typed: string) => void;
}

/** A few topics in one's own words; Enter adds one. */
export function TopicList({ label, hint, problem, topics, typed, onChange }: TopicListProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const round = useRoundStyles();
  const input = React.useRef<HTMLInputElement>(null);
  const [removed, setRemoved] = React.useState("");
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
    <div className={styles.tight}>
      <Field label={label} {...(hint === undefined ? {} : { hint })} {...problem}>
        {(field) => (
          <div className={round.adding}>
            <Input
              {...field}
              ref={input}
              input={{ className: round.narrow }}
              value={typed}
              autoComplete="off"
              onChange={(_event, data) => onChange(topics, data.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || typed.trim() === "") return;
                event.preventDefault();
                add();
              }}
            />
            <Button aria-label={`${messages.text("do.add")}: ${label}`} onClick={add}>
              {messages.text("do.add")}
            </Button>
          </div>
        )}
      </Field>
      {topics.length === 0 ? null : (
        <ul className={round.chips}>
          {topics.map((topic) => (
            <li key={topic} className={round.chip}>
              <bdi>{topic}</bdi>
              <Link as="button" type="button" aria-label={messages.text("round.removeTopic", { topic })} onClick={() => remove(topic)}>
                <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.spoken}>
        {removed === "" || topics.includes(removed) ? "" : messages.text("round.removedTopic", { topic: removed })}
      </p>
    </div>
  );
}

/** The topics with what is still in the field, each once. */
export function withTyped(topics: readonly string[], typed: string): readonly string[] {
  return typed.trim() === "" ? topics : [...new Set([...topics, typed.trim()])];
}
