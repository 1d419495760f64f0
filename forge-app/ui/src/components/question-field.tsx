import Button from "@atlaskit/button/new";
import Textfield from "@atlaskit/textfield";
import type { QuestionRefusal } from "@alongside/core";
import { useEffect, useId, useRef, useState } from "react";
import type { FormEvent } from "react";
import { useMessages } from "../messages/messages.tsx";
import { Glyph } from "./glyph.tsx";

interface QuestionFieldProps {
  readonly label: "who.field" | "none.tryWords";
  readonly hint: "who.fieldHint" | "footer.words";
  readonly initial: string;
  readonly refusal: QuestionRefusal | null;
  /** takes the focus when it appears, because the person asked for it */
  readonly focused: boolean;
  readonly onAsk: (words: string) => void;
}

/** One line to ask with. What was typed stays, whatever becomes of it; what cannot be used is said under the field. */
export function QuestionField({ label, hint, initial, refusal, focused, onAsk }: QuestionFieldProps) {
  const messages = useMessages();
  const [words, setWords] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (focused || refusal !== null) field.current?.focus();
  }, [focused, refusal]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAsk(words);
  };
  return (
    <form className="al-question" onSubmit={submit} noValidate>
      <label htmlFor={id}>{messages.text(label)}</label>
      <div className="al-question-row">
        <Textfield
          id={id}
          ref={field}
          value={words}
          isInvalid={refusal !== null}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" appearance="primary">
          {messages.text("who.go")}
        </Button>
      </div>
      <div id={`${id}-hint`} className="al-hint">
        {refusal === null ? messages.text(hint) : <Refusal refusal={refusal} />}
      </div>
      {refusal?.kind === "too-long" ? (
        <p className="al-hint">
          {messages.text("input.kept")}{" "}
          <button
            type="button"
            className="al-link"
            onClick={() => {
              setWords(refusal.firstLine);
              onAsk(refusal.firstLine);
            }}
          >
            {messages.text("input.useStart")}
          </button>
        </p>
      ) : null}
    </form>
  );
}

function Refusal({ refusal }: { readonly refusal: QuestionRefusal }) {
  const messages = useMessages();
  return (
    <span className="al-error" role="alert">
      <Glyph name="warning" />
      {messages.text(refusal.kind === "too-long" ? "input.long" : "input.empty")}
    </span>
  );
}
