import type { CircleRecords, MemoryDraft, RecordOf } from "@alongside/core";
import { Button, Field, Textarea } from "@fluentui/react-components";
import * as React from "react";
import { BothVersions } from "../../components/both-versions.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice, problemWith } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { hasTexts, hasVersion, useBegun } from "../use-begun.ts";
import { useSaving } from "../use-saving.ts";
import { useCircleStyles } from "./styles.ts";

interface MemoryFormProps {
  readonly circle: CircleRecords;
  /** what is changed; null for something new */
  readonly memory: RecordOf<"memory"> | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** A few lines about what was learned, for the readers of the circle. What was typed stays until it is sent or cancelled. */
export function MemoryForm({ circle, memory, onSaved, onCancel }: MemoryFormProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const { draft, change, drop } = useBegun({ sort: "alongside-memory", of: circle.id, fresh: () => draftOf(memory), isDraft });
  const field = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => field.current?.focus(), []);
  const send = async (version = draft.version): Promise<void> => {
    if ((await save(() => suite.circles.remember(circle, { ...draft, version }))) !== undefined) end(onSaved);
  };
  const end = (then: () => void): void => {
    drop();
    then();
  };
  const refusal = saving.phase === "refused" ? saving.refusal : null;
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (saving.phase !== "saving") void send();
  };
  return (
    <form className={styles.box} onSubmit={submit} noValidate aria-busy={saving.phase === "saving"}>
      <Field
        label={messages.text("circle.memoryField")}
        hint={messages.text("circle.memoryHint")}
        {...problemWith("text", saving, messages)}
      >
        <Textarea ref={field} value={draft.text} rows={4} onChange={(_event, data) => change({ text: data.value })} />
      </Field>
      {refusal?.kind === "conflict" && refusal.current.kind === "memory" ? (
        <Both here={draft.text} stored={refusal.current} onHere={(version) => void send(version)} onStored={() => end(onSaved)} />
      ) : (
        <SaveNotice saving={saving} onAgain={() => void send()} />
      )}
      <div className={styles.row}>
        <Button type="submit" appearance="primary">
          {messages.text(draft.version === null ? "circle.memoryDo" : "do.save")}
        </Button>
        <Button onClick={() => end(onCancel)}>{messages.text("do.cancel")}</Button>
      </div>
    </form>
  );
}

function draftOf(memory: RecordOf<"memory"> | null): MemoryDraft {
  if (memory === null) return { id: crypto.randomUUID(), version: null, text: "", item: null };
  return { id: memory.id, version: memory.version, text: memory.content.text, item: memory.content.item ?? null };
}

function isDraft(value: unknown): value is MemoryDraft {
  return hasTexts(value, ["id", "text"]) && hasVersion(value) && (value["item"] === null || typeof value["item"] === "string");
}

interface BothProps {
  readonly here: string;
  readonly stored: RecordOf<"memory">;
  readonly onHere: (version: number) => void;
  readonly onStored: () => void;
}

/** What one person wrote down, changed in two of their windows. */
function Both({ here, stored, onHere, onStored }: BothProps): JSX.Element {
  const { memory } = useCircleStyles();
  return (
    <BothVersions
      here={<p className={memory}>{here}</p>}
      stored={<p className={memory}>{stored.content.text}</p>}
      onHere={() => onHere(stored.version)}
      onStored={onStored}
    />
  );
}
