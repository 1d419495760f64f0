import type { ItemLink, Reply } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { Field } from "../../components/field.tsx";
import { FormButtons } from "../../components/form-buttons.tsx";
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
      <FormButtons submit={messages.text("ask.sendReply")} isBusy={saving.phase === "saving"} onCancel={onCancel} />
    </form>
  );
}
