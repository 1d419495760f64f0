import { LEAN_TOPIC_CHARACTERS, topicsInOrder } from "@alongside/core";
import { useEffect, useId, useRef, useState } from "react";
import type { FormEvent } from "react";
import { browserClock } from "../../clock.ts";
import { TextField } from "../../components/text-field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import "../../styles/lean-coffee.css";
import { LeanTopicRow } from "./lean-topic.tsx";
import { TalkAbout } from "./talk-about.tsx";
import type { LeanCoffee as LeanCoffeeControl } from "./use-lean-coffee.ts";
import { useLeanCoffee } from "./use-lean-coffee.ts";

/** What a circle talks about: topics, their votes and some minutes for each. It is in the open page and nowhere else. */
export function LeanCoffee({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages();
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const coffee = useLeanCoffee(browserClock);
  const [said, setSaid] = useState("");
  const { table } = coffee;
  const goToField = (): void => field.current?.querySelector("input")?.focus();
  useEffect(goToField, []);
  return (
    <section className="al-sunken al-lean" aria-labelledby={id}>
      <h4 id={id}>{messages.text("circle.lean")}</h4>
      <p className="al-hint">{messages.text("lean.kept")}</p>
      <div ref={field}>
        <WriteTopic write={coffee.write} />
      </div>
      {table.topics.length === 0 ? (
        <p className="al-reading">{messages.text("lean.empty")}</p>
      ) : (
        <ol className="al-lean-topics" aria-label={messages.text("lean.topics")}>
          {topicsInOrder(table).map((topic) => (
            <LeanTopicRow
              key={topic.id}
              topic={topic}
              isNow={topic.id === table.now}
              onVote={(change) => {
                coffee.vote(topic.id, change);
                const votes = messages.text("lean.votes", { votes: Math.max(0, topic.votes + change) });
                setSaid(messages.text("lean.voted", { topic: topic.words, votes }));
              }}
              onTakeOff={() => {
                coffee.takeOff(topic.id);
                goToField();
              }}
            />
          ))}
        </ol>
      )}
      <p className="al-sr" role="status">
        {said}
      </p>
      <TalkAbout coffee={coffee} />
      <div>
        <button type="button" className="al-link" onClick={onClose}>
          {messages.text("lean.close")}
        </button>
      </div>
    </section>
  );
}

/** One line, and Enter. What did not come onto the table stays in the field, with the reason. */
function WriteTopic({ write }: Pick<LeanCoffeeControl, "write">) {
  const messages = useMessages();
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (write(words)) setWords("");
    else setProblem(reason());
  };
  const reason = (): string => {
    if (words.trim() === "") return messages.text("input.required");
    if (words.trim().length > LEAN_TOPIC_CHARACTERS) return messages.text("input.tooLong", { maximum: LEAN_TOPIC_CHARACTERS });
    return messages.text("lean.there");
  };
  return (
    <form className="al-form" onSubmit={send} noValidate>
      <TextField
        label={messages.text("lean.field")}
        hint={messages.text("lean.fieldHint")}
        problem={problem}
        value={words}
        onWords={(typed) => {
          setProblem(null);
          setWords(typed);
        }}
      />
      <div>
        <button type="submit" className="al-button">
          {messages.text("lean.add")}
        </button>
      </div>
    </form>
  );
}
