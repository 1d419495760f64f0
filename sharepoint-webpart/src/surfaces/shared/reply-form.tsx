import { Button, Field, Input } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice, problemWith } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { hasTexts, useBegun } from "../use-begun.ts";
import { useSaving } from "../use-saving.ts";
import type { Resource } from "../../sharing/look-at-shared.ts";
import { readersOf } from "../../sharing/readers-of.ts";

export interface ReplyFormProps {
  readonly resource: Resource;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

interface ReplyDraft {
  /** chosen when it was begun, so that every try is recognised as the same one */
  readonly id: string;
  readonly text: string;
}

/** Adds one line to what a colleague shared, for whoever may read it. What was typed stays until it is sent. */
export function ReplyForm({ resource, onSaved, onCancel }: ReplyFormProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const fresh = (): ReplyDraft => ({ id: crypto.randomUUID(), text: "" });
  const { draft: reply, change, drop } = useBegun({ sort: "alongside-reply", of: resource.id, fresh, isDraft });
  const field = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => field.current?.focus(), []);
  const readers = readersOf(resource);
  if (readers === null) return <></>;
  const send = async (): Promise<void> => {
    const content = { resource: resource.id, text: reply.text, ...readers };
    const saved = await save(() => suite.records.save({ kind: "resourceReply", id: reply.id, version: null, content }));
    if (saved === undefined) return;
    drop();
    onSaved();
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (saving.phase !== "saving") void send();
  };
  return (
    <form className={styles.box} onSubmit={submit} noValidate aria-busy={saving.phase === "saving"}>
      <Field
        label={messages.text("sp.shared.reply")}
        hint={messages.text("sp.shared.replyHint")}
        {...problemWith("text", saving, messages)}
      >
        <Input ref={field} value={reply.text} autoComplete="off" onChange={(_event, data) => change({ text: data.value })} />
      </Field>
      <SaveNotice saving={saving} onAgain={() => void send()} />
      <div className={styles.row}>
        <Button type="submit" appearance="primary">
          {messages.text("sp.shared.replyDo")}
        </Button>
        <Button onClick={onCancel}>{messages.text("do.cancel")}</Button>
      </div>
    </form>
  );
}

function isDraft(value: unknown): value is ReplyDraft {
  return hasTexts(value, ["id", "text"]);
}
