import type { CircleRecords, RecordOf } from "@alongside/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useAlongside } from "../../alongside.tsx";
import { BothVersions } from "../../components/both-versions.tsx";
import { Field } from "../../components/field.tsx";
import { FormButtons } from "../../components/form-buttons.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import type { MemoryInForm } from "../../drafts.ts";
import { begunMemories } from "../../drafts.ts";
import { itemInAddress } from "../../item-in-address.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";

interface MemoryFormProps {
  readonly circle: CircleRecords;
  /** what is changed; null for something new */
  readonly memory: RecordOf<"memory"> | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** A few lines on what was learned; they stay when the circle has ended. What was typed stays in this browser until it is sent or cancelled. */
export function MemoryForm({ circle, memory, onSaved, onCancel }: MemoryFormProps) {
  const messages = useMessages();
  const { form, end } = useMemory({ circle, memory, onSaved });
  const { saving, isEmpty } = form;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    form.send();
  };
  return (
    <form className="al-form al-sunken" onSubmit={send} noValidate aria-busy={saving.phase === "saving"}>
      <Field
        label={messages.text("circle.memoryField")}
        hint={messages.text("circle.memoryHint")}
        problem={isEmpty ? messages.text("input.required") : problemWith("text", saving, messages)}
      >
        {(ids) => (
          <textarea
            {...ids}
            className="al-input"
            rows={4}
            autoFocus
            value={form.text}
            onChange={(event) => form.setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <TextField
        label={messages.text("circle.memoryPage")}
        hint={messages.text("circle.field.optional")}
        problem={form.isNoPage ? messages.text("circle.noPage") : problemWith("item", saving, messages)}
        value={form.page}
        onWords={form.setPage}
      />
      <SaveNotice saving={saving} onAgain={form.send} />
      {saving.phase === "refused" && saving.refusal.kind === "conflict" && saving.refusal.current.kind === "memory" ? (
        <Both here={form.text} stored={saving.refusal.current} onHere={form.sendOver} onStored={() => end(onSaved)} />
      ) : null}
      <FormButtons submit={messages.text("circle.memoryDo")} isBusy={saving.phase === "saving"} onCancel={() => end(onCancel)} />
    </form>
  );
}

interface BothProps {
  readonly here: string;
  readonly stored: RecordOf<"memory">;
  readonly onHere: (version: number) => void;
  readonly onStored: () => void;
}

function Both({ here, stored, onHere, onStored }: BothProps) {
  return (
    <BothVersions
      here={<p className="al-lines">{here}</p>}
      stored={<p className="al-lines">{stored.content.text}</p>}
      onHere={() => onHere(stored.version)}
      onStored={onStored}
    />
  );
}

function useMemory({ circle, memory, onSaved }: Pick<MemoryFormProps, "circle" | "memory" | "onSaved">) {
  const { suite, host, me } = useAlongside();
  const { saving, save, clear } = useSaving();
  const begun = begunMemories(me);
  // Its id is kept through every try, so that trying again never writes it twice.
  const [draft, setDraft] = useState(() => begun.read(circle.id) ?? inForm(memory));
  const [pressed, setPressed] = useState(false);
  const { id, text, page } = draft;
  const typed = page.trim();
  const found = typed === "" ? (memory?.content.item ?? null) : itemInAddress(typed, host.siteUrl);
  const isNoPage = typed !== "" && found === null;
  const change = (part: Partial<MemoryInForm>): void => {
    const changed = { ...draft, ...part };
    clear();
    setPressed(false);
    setDraft(changed);
    begun.keep(circle.id, changed);
  };
  const end = (then: () => void): void => {
    begun.drop(circle.id);
    then();
  };
  const write = async (version: number | null): Promise<void> => {
    setPressed(true);
    if (text.trim() === "" || isNoPage || saving.phase === "saving") return;
    const written = await save(() => suite.circles.remember(circle, { id, version, text, item: found }));
    if (written !== undefined) end(onSaved);
  };
  const form = {
    ...{ saving, text, page },
    isEmpty: pressed && text.trim() === "",
    isNoPage: pressed && isNoPage,
    setText: (words: string) => change({ text: words }),
    setPage: (words: string) => change({ page: words }),
    send: () => void write(draft.version),
    sendOver: (version: number) => void write(version),
  };
  return { form, end };
}

function inForm(memory: RecordOf<"memory"> | null): MemoryInForm {
  return { id: memory?.id ?? crypto.randomUUID(), version: memory?.version ?? null, text: memory?.content.text ?? "", page: "" };
}
