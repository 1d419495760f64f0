import Button from "@atlaskit/button/new";
import type { ItemLink, Reply } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { Field } from "../../components/field.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";

interface ReplyFormProps {
  readonly kind: "answer" | "written-up";
  readonly page: ItemLink | null;
  readonly saving: Saving;
  readonly onSend: (reply: Reply) => void;
  readonly onCancel: () => void;
}

/** The answer itself, or where it is written up; both stay below the question for the next who searches. */
export function ReplyForm({ kind, page, saving, onSend, onCancel }: ReplyFormProps) {
  const messages = useMessages();
  const [words, setWords] = useState("");
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = (): void => onSend(kind === "answer" ? { kind, text: words } : { kind, link: words });
  const hint = page === null ? messages.text("ask.replyToThem") : messages.text("ask.replyOn", { title: page.title });
  return (
    <form
      className="al-form"
      noValidate
      aria-busy={saving.phase === "saving"}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={messages.text(kind === "answer" ? "ask.yourAnswer" : "ask.whereWritten")}
        hint={hint}
        problem={problemWith(kind === "answer" ? "text" : "link", saving, messages)}
      >
        {(ids) =>
          kind === "answer" ? (
            <textarea
              {...ids}
              ref={field}
              className="al-input"
              rows={4}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          ) : (
            <input
              {...ids}
              ref={field}
              className="al-input"
              inputMode="url"
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          )
        }
      </Field>
      <SaveNotice saving={saving} onAgain={send} />
      <div className="al-row">
        <Button type="submit" appearance="primary" isDisabled={saving.phase === "saving"}>
          {messages.text("ask.sendReply")}
        </Button>
        <button type="button" className="al-button al-button-quiet" onClick={onCancel}>
          {messages.text("do.cancel")}
        </button>
      </div>
    </form>
  );
}
