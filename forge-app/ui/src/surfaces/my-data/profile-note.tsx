import { ONLY_ID, ofKind, refOfRecord } from "@alongside/core";
import type { ProfileNoteContent, RecordOf, RecordRefusal, Result, StoredRecord } from "@alongside/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useAlongside } from "../../alongside.tsx";
import { BothVersions } from "../../components/both-versions.tsx";
import { Field } from "../../components/field.tsx";
import { FormButtons } from "../../components/form-buttons.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";
import { noteLines } from "./describe-record.ts";
import type { Mine } from "./mine.ts";

/** What the person wants others to see beside their name, with the way to write it. */
export function ProfileNote({ mine }: { readonly mine: Mine }) {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [said, setSaid] = useState("");
  const note = ofKind(mine.records, "profileNote")[0];
  const close = (saved: boolean): void => {
    setOpen(false);
    setSaid(saved ? messages.text("store.saved") : "");
  };
  return (
    <div>
      {isOpen ? (
        <NoteForm note={note} mine={mine} onClose={close} />
      ) : (
        <button
          type="button"
          className="al-button"
          // Whoever closed the form goes on where it was opened.
          autoFocus={wasOpen}
          onClick={() => {
            setWasOpen(true);
            setOpen(true);
            setSaid("");
          }}
        >
          {messages.text(note === undefined ? "data.noteWrite" : "data.noteChange")}
        </button>
      )}
      <p className="al-hint" role="status">
        {said}
      </p>
    </div>
  );
}

type Draft = Required<ProfileNoteContent>;

function draftOf({ text = "", languages = "", hours = "", timeZone = "" }: ProfileNoteContent): Draft {
  return { text, languages, hours, timeZone };
}

interface NoteFormProps {
  readonly note: RecordOf<"profileNote"> | undefined;
  readonly mine: Mine;
  readonly onClose: (saved: boolean) => void;
}

function NoteForm({ note, mine, onClose }: NoteFormProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const [draft, setDraft] = useState<Draft>(() => draftOf(note?.content ?? {}));
  const { saving, save } = useSaving();
  const write = async (version = note?.version ?? null): Promise<void> => {
    const isEmpty = Object.values(draft).every((words) => words.trim() === "");
    // A note without words is no note.
    if (isEmpty && note !== undefined) {
      if ((await save(() => suite.records.remove(refOfRecord(note)))) !== null) return;
      mine.drop(note);
      onClose(true);
      return;
    }
    const saved = await save((): Promise<Result<StoredRecord, RecordRefusal>> =>
      suite.records.save({ kind: "profileNote", id: ONLY_ID, version, content: draft }),
    );
    if (saved === undefined) return;
    mine.put(saved);
    onClose(true);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (saving.phase !== "saving") void write();
  };
  const conflict = saving.phase === "refused" && saving.refusal.kind === "conflict" ? saving.refusal.current : null;
  return (
    <form className="al-form al-box" onSubmit={submit} noValidate aria-label={messages.text("data.note")}>
      <NoteFields draft={draft} onChange={setDraft} saving={saving} />
      <p className="al-hint">{messages.text("data.noteSeen")}</p>
      {conflict?.kind === "profileNote" ? (
        <BothVersions
          here={<p className="al-lines">{noteLines(draft, messages).join("\n")}</p>}
          stored={<p className="al-lines">{noteLines(conflict.content, messages).join("\n")}</p>}
          onHere={() => void write(conflict.version)}
          onStored={() => {
            mine.put(conflict);
            onClose(false);
          }}
        />
      ) : null}
      <SaveNotice saving={saving} onAgain={() => void write()} />
      <FormButtons submit={messages.text("do.save")} onCancel={() => onClose(false)} />
    </form>
  );
}

interface NoteFieldsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly saving: Saving;
}

function NoteFields({ draft, onChange, saving }: NoteFieldsProps) {
  const messages = useMessages();
  const line = (field: "languages" | "hours" | "timeZone") => ({
    problem: problemWith(field, saving, messages),
    value: draft[field],
    onWords: (words: string) => onChange({ ...draft, [field]: words }),
  });
  return (
    <>
      <Field label={messages.text("data.noteText")} problem={problemWith("text", saving, messages)}>
        {(ids) => (
          <textarea
            {...ids}
            className="al-input"
            rows={3}
            autoFocus
            value={draft.text}
            onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
          />
        )}
      </Field>
      <TextField label={messages.text("data.noteLanguages")} {...line("languages")} />
      <div className="al-columns">
        <TextField label={messages.text("data.noteHours")} {...line("hours")} />
        <TextField label={messages.text("data.noteZone")} {...line("timeZone")} />
      </div>
    </>
  );
}
