import { LEAN_TOPIC_CHARACTERS, topicsInOrder } from "@alongside/core";
import { Button, Field, Input, Link, useId } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { useLeanStyles } from "./lean-styles.ts";
import { LeanTopicRow } from "./lean-topic.tsx";
import { TalkAbout } from "./talk-about.tsx";
import type { LeanCoffee as LeanCoffeeControl } from "./use-lean-coffee.ts";
import { useLeanCoffee } from "./use-lean-coffee.ts";

/** What a circle talks about: topics, their votes and some minutes for each. It is in the open page and nowhere else. */
export function LeanCoffee({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const lean = useLeanStyles();
  const id = useId("lean");
  const field = React.useRef<HTMLInputElement>(null);
  const { ports } = useAlongside();
  const coffee = useLeanCoffee(ports.clock);
  const [said, setSaid] = React.useState("");
  const { table } = coffee;
  React.useEffect(() => field.current?.focus(), []);
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h5 id={id} className={lean.heading}>
        {messages.text("circle.lean")}
      </h5>
      <p className={styles.meta}>{messages.text("lean.kept")}</p>
      <WriteTopic write={coffee.write} field={field} />
      {table.topics.length === 0 ? (
        <p className={styles.reading}>{messages.text("lean.empty")}</p>
      ) : (
        <ol className={lean.topics} aria-label={messages.text("lean.topics")}>
          {topicsInOrder(table).map((topic) => (
            <LeanTopicRow
              key={topic.id}
              topic={topic}
              isNow={topic.id === table.now}
              onVote={(change) => {
                coffee.vote(topic.id, change);
                const votes = messages.count("lean.votes", Math.max(0, topic.votes + change));
                setSaid(messages.text("lean.voted", { topic: topic.words, votes }));
              }}
              onTakeOff={() => {
                coffee.takeOff(topic.id);
                field.current?.focus();
              }}
            />
          ))}
        </ol>
      )}
      <p className={styles.spoken} role="status">
        {said}
      </p>
      <TalkAbout coffee={coffee} />
      <div>
        <Link as="button" type="button" onClick={onClose}>
          {messages.text("lean.close")}
        </Link>
      </div>
    </section>
  );
}

interface WriteTopicProps extends Pick<LeanCoffeeControl, "write"> {
  readonly field: React.RefObject<HTMLInputElement>;
}

/** One line, and Enter. What did not come onto the table stays in the field, with the reason. */
function WriteTopic({ write, field }: WriteTopicProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [words, setWords] = React.useState("");
  const [problem, setProblem] = React.useState<string | null>(null);
  const reason = (): string => {
    if (words.trim() === "") return messages.text("input.required");
    if (words.trim().length > LEAN_TOPIC_CHARACTERS) return messages.text("input.tooLong", { maximum: LEAN_TOPIC_CHARACTERS });
    return messages.text("lean.there");
  };
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    if (write(words)) setWords("");
    else {
      setProblem(reason());
      field.current?.focus();
    }
  };
  return (
    <form className={styles.section} onSubmit={send} noValidate>
      <Field
        label={messages.text("lean.field")}
        hint={messages.text("lean.fieldHint")}
        {...(problem === null ? {} : { validationMessage: problem })}
      >
        <Input
          ref={field}
          value={words}
          autoComplete="off"
          onChange={(_event, data) => {
            setProblem(null);
            setWords(data.value);
          }}
        />
      </Field>
      <div>
        <Button type="submit">{messages.text("lean.add")}</Button>
      </div>
    </form>
  );
}
