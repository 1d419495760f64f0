import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice, problemWith } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { hasTexts, hasVersion, useBegun } from "../use-begun.ts";
import { useSaving } from "../use-saving.ts";
import type { Collection } from "../../sharing/look-at-shared.ts";
import { CollectionRefused } from "./collection-refused.tsx";

/** What the form about a collection holds, as it was typed. */
interface CollectionDraft {
  readonly id: string;
  readonly version: number | null;
  readonly title: string;
  readonly about: string;
  /** divided by commas */
  readonly topics: string;
}

export interface CollectionFormProps {
  /** the collection that is changed; null for a new one */
  readonly before: Collection | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Names a collection, or changes its words; what is in it stays as it is. What was typed stays until it is sent or cancelled. */
export function CollectionForm({ before, onSaved, onCancel }: CollectionFormProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite, home } = useAlongside();
  const { saving, save } = useSaving();
  const [of] = React.useState(before?.id ?? home);
  const { draft: form, change, drop } = useBegun({ sort: "alongside-collection", of, fresh: () => draftOf(before), isDraft });
  const field = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => field.current?.focus(), []);
  const { title, about } = form;
  const topics = topicsIn(form.topics);
  /** What is in it stays as it is stored. */
  const send = async (version: number | null, stored: Collection | null): Promise<void> => {
    if (version !== form.version) change({ version });
    const readers = before?.content.audience === "me" ? ({ audience: "me" } as const) : ({ audience: "place", place: home } as const);
    const words = { title, ...(about.trim() === "" ? {} : { about }), ...(topics.length === 0 ? {} : { topics }) };
    const content = { ...words, resources: stored?.content.resources ?? [], ...readers };
    if ((await save(() => suite.records.save({ kind: "collection", id: form.id, version, content }))) !== undefined) end(onSaved);
  };
  const end = (then: () => void): void => {
    drop();
    then();
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (saving.phase !== "saving") void send(form.version, before);
  };
  return (
    <form className={styles.box} onSubmit={submit} noValidate aria-busy={saving.phase === "saving"}>
      <Field label={messages.text("sp.coll.title")} {...problemWith("title", saving, messages)}>
        <Input ref={field} value={form.title} autoComplete="off" onChange={(_event, data) => change({ title: data.value })} />
      </Field>
      <Field label={messages.text("sp.coll.about")} {...problemWith("about", saving, messages)}>
        <Textarea value={form.about} rows={2} onChange={(_event, data) => change({ about: data.value })} />
      </Field>
      <Field
        label={messages.text("sp.shared.topics")}
        hint={messages.text("sp.coll.topicsHint")}
        {...problemWith("topics", saving, messages)}
      >
        <Input value={form.topics} autoComplete="off" onChange={(_event, data) => change({ topics: data.value })} />
      </Field>
      <SaveNotice saving={saving} onAgain={() => void send(form.version, before)} />
      <CollectionRefused
        refusal={saving.phase === "refused" ? saving.refusal : null}
        here={{ title, about, topics }}
        onHere={(stored) => void send(stored?.version ?? null, stored ?? before)}
        onStored={() => end(onSaved)}
      />
      <div className={styles.row}>
        <Button type="submit" appearance="primary">
          {messages.text("do.save")}
        </Button>
        <Button onClick={() => end(onCancel)}>{messages.text("do.cancel")}</Button>
      </div>
    </form>
  );
}

function topicsIn(typed: string): readonly string[] {
  return typed.split(/[,;\n]/u).flatMap((topic) => (topic.trim() === "" ? [] : [topic.trim()]));
}

function draftOf(collection: Collection | null): CollectionDraft {
  if (collection === null) return { id: crypto.randomUUID(), version: null, title: "", about: "", topics: "" };
  const { id, version, content } = collection;
  const { title, about = "", topics = [] } = content;
  return { id, version, title, about, topics: topics.join(", ") };
}

function isDraft(value: unknown): value is CollectionDraft {
  return hasTexts(value, ["id", "title", "about", "topics"]) && hasVersion(value);
}
