import { dayHere, dayOver, parseDay, refused } from "@alongside/core";
import type { StepBackContent } from "@alongside/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { Field } from "../../components/field.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { Mine } from "./mine.ts";

/** One more topic to step back from, for good or until a day. */
export function StepBackForm({ mine }: { readonly mine: Mine }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const [topic, setTopic] = useState("");
  const [until, setUntil] = useState("");
  const [id, setId] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState("");
  const { saving, save } = useSaving();
  const write = async (): Promise<void> => {
    setSaid("");
    const day = parseDay(until);
    const content: StepBackContent = { from: "topic", topic, ...(day === null ? {} : { until: day }) };
    const isOver = day !== null && day < dayHere(browserClock.now());
    const saved = await save(async () =>
      isOver ? refused(dayOver("until")) : suite.records.save({ kind: "stepBack", id, version: null, content }),
    );
    if (saved === undefined) return;
    mine.put(saved);
    setTopic("");
    setUntil("");
    setId(crypto.randomUUID());
    setSaid(messages.text("store.saved"));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (saving.phase !== "saving") void write();
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className="al-line-form">
        <TextField
          label={messages.text("data.stepBackTopic")}
          problem={problemWith("topic", saving, messages)}
          value={topic}
          onWords={setTopic}
        />
        <Field label={messages.text("data.stepBackDay")} problem={problemWith("until", saving, messages)}>
          {(ids) => (
            <input
              {...ids}
              className="al-input"
              type="date"
              min={dayHere(browserClock.now())}
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" className="al-button">
          {messages.text("data.stepBackAdd")}
        </button>
      </div>
      <p className="al-hint" role="status">
        {said}
      </p>
      <SaveNotice saving={saving} onAgain={() => void write()} />
    </form>
  );
}
