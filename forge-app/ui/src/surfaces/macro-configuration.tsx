import Button from "@atlaskit/button/new";
import Textfield from "@atlaskit/textfield";
import { MAXIMUM_TOPIC_CHARACTERS } from "@alongside/core";
import { view } from "@forge/bridge";
import { useState } from "react";
import type { FormEvent } from "react";
import { Glyph } from "../components/glyph.tsx";
import type { MessageKey } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";

/** What a macro's configuration asks its author. */
export interface ConfigurationWords {
  readonly title: MessageKey;
  /** without a topic */
  readonly here: MessageKey;
  readonly hereNote: MessageKey;
  readonly topic: MessageKey;
  /** who sees what is set here */
  readonly seen: MessageKey;
}

interface MacroConfigurationProps {
  readonly topic: string;
  readonly words: ConfigurationWords;
}

/** Where the author of a page says what a macro on it is about: where it stands, or a topic. */
export function MacroConfiguration({ topic, words: said }: MacroConfigurationProps) {
  const messages = useMessages();
  const [own, setOwn] = useState(topic !== "");
  const [words, setWords] = useState(topic);
  const [problem, setProblem] = useState<"input.required" | "input.long" | null>(null);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = own ? words.trim() : "";
    const wrong = !own ? null : chosen === "" ? "input.required" : chosen.length > MAXIMUM_TOPIC_CHARACTERS ? "input.long" : null;
    setProblem(wrong);
    if (wrong === null) void view.submit({ config: { topic: chosen } });
  };
  return (
    <form className="al al-popup" onSubmit={save} noValidate>
      <fieldset className="al-choices">
        <legend>{messages.text(said.title)}</legend>
        <label className="al-choice">
          <input type="radio" name="about" checked={!own} onChange={() => setOwn(false)} />
          <span>
            {messages.text(said.here)}
            <span className="al-hint">{messages.text(said.hereNote)}</span>
          </span>
        </label>
        <label className="al-choice">
          <input type="radio" name="about" checked={own} onChange={() => setOwn(true)} />
          <span>{messages.text(said.topic)}</span>
        </label>
      </fieldset>
      {own ? (
        <div className="al-question">
          <label htmlFor="topic">{messages.text("who.field")}</label>
          <Textfield
            id="topic"
            value={words}
            isInvalid={problem !== null}
            aria-describedby="topic-hint"
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <div id="topic-hint" className="al-hint">
            {problem === null ? (
              messages.text("who.fieldHint")
            ) : (
              <span className="al-error" role="alert">
                <Glyph name="warning" />
                {messages.text(problem)}
              </span>
            )}
          </div>
        </div>
      ) : null}
      <p className="al-hint">{messages.text(said.seen)}</p>
      <div className="al-buttons">
        <Button type="submit" appearance="primary">
          {messages.text("do.save")}
        </Button>
        <Button onClick={() => void view.close()}>{messages.text("do.cancel")}</Button>
      </div>
    </form>
  );
}
