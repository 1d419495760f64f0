import type { QuestionRefusal } from "@alongside/core";
import { Button, Field, Input, Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "./messages-context.tsx";
import { useStyles } from "./styles.ts";

export interface QuestionFieldProps {
  readonly label: "who.field" | "none.tryWords";
  readonly hint: "who.fieldHint" | "footer.words";
  readonly initial: string;
  readonly refusal: QuestionRefusal | null;
  /** takes the focus when it appears, because the person asked for it */
  readonly focused: boolean;
  readonly onAsk: (words: string) => void;
}

/** One line to ask with, and only its button asks. What was typed stays, whatever becomes of it. */
export function QuestionField({ label, hint, initial, refusal, focused, onAsk }: QuestionFieldProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [words, setWords] = React.useState(initial);
  const field = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => {
    if (focused || refusal !== null) field.current?.focus();
  }, [focused, refusal]);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    onAsk(words);
  };
  const problem = refusal === null ? {} : { validationMessage: messages.text(refusal.kind === "too-long" ? "input.long" : "input.empty") };
  return (
    <form className={styles.question} onSubmit={submit} noValidate>
      <Field label={messages.text(label)} hint={messages.text(hint)} {...problem}>
        <Input ref={field} value={words} onChange={(_event, data) => setWords(data.value)} />
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary">
          {messages.text("who.go")}
        </Button>
      </div>
      {refusal?.kind === "too-long" ? (
        <p className={styles.meta}>
          {messages.text("input.kept")}{" "}
          <Link
            as="button"
            onClick={() => {
              setWords(refusal.firstLine);
              onAsk(refusal.firstLine);
            }}
          >
            {messages.text("input.useStart")}
          </Link>
        </p>
      ) : null}
    </form>
  );
}
