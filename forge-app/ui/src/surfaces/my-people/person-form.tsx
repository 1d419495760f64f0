import type { Person, RecordOf, TrustContent } from "@alongside/core";
import { refOfRecord } from "@alongside/core";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { useAlongside } from "../../alongside.tsx";
import { BothVersions } from "../../components/both-versions.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { FormButtons } from "../../components/form-buttons.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";
import { PersonFields } from "./person-fields.tsx";

type Trust = RecordOf<"trust">;

/** What is typed about somebody; it stays through every failure. */
export interface TrustDraft {
  readonly who: "colleague" | "outside";
  readonly person: Person | null;
  readonly outsider: string;
  readonly link: string;
  readonly forWhat: string;
  readonly why: string;
}

const NOTHING_TYPED: TrustDraft = { who: "colleague", person: null, outsider: "", link: "", forWhat: "", why: "" };

/** What a draft would be stored as; what is empty is left out by the reader of contents. */
function contentOf(draft: TrustDraft, colleague: TrustContent["person"]): TrustContent {
  const { forWhat, why } = draft;
  if (draft.who === "outside") return { outsider: draft.outsider, link: draft.link, forWhat, why };
  return colleague === undefined ? { forWhat, why } : { person: colleague, forWhat, why };
}

interface AddFormProps {
  readonly onSaved: (record: Trust) => void;
  readonly onCancel: () => void;
}

/** Somebody new on the list: a colleague by name, or somebody outside the company. */
export function AddForm({ onSaved, onCancel }: AddFormProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const [draft, setDraft] = useState(NOTHING_TYPED);
  const [id] = useState(() => crypto.randomUUID());
  const [notChosen, setNotChosen] = useState(false);
  const { saving, save, clear } = useSaving();
  const write = async (): Promise<void> => {
    const nobody = draft.who === "colleague" && draft.person === null;
    setNotChosen(nobody);
    if (nobody) return;
    const content = contentOf(draft, draft.person?.id);
    const saved = await save(() => suite.records.save({ kind: "trust", id, version: null, content }));
    if (saved?.kind === "trust") onSaved(saved);
  };
  const change = (next: TrustDraft): void => {
    setDraft(next);
    setNotChosen(false);
    if (saving.phase === "refused") clear();
  };
  return (
    <PersonForm {...{ saving, write, onCancel }} name={messages.text("people.add")}>
      <PersonFields draft={draft} onChange={change} saving={saving} notChosen={notChosen} isNew />
    </PersonForm>
  );
}

interface EditFormProps extends AddFormProps {
  readonly record: Trust;
  readonly name: string;
  readonly onRemoved: () => void;
}

/** What is written about somebody on the list, changed or removed. */
export function EditForm({ record, name, onSaved, onCancel, onRemoved }: EditFormProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const [draft, setDraft] = useState(() => draftOf(record.content));
  const { saving, save } = useSaving();
  const removing = useSaving();
  const write = async (version = record.version): Promise<void> => {
    const content = contentOf(draft, record.content.person);
    const saved = await save(() => suite.records.save({ kind: "trust", id: record.id, version, content }));
    if (saved?.kind === "trust") onSaved(saved);
  };
  const remove = async (): Promise<void> => {
    if ((await removing.save(() => suite.records.remove(refOfRecord(record)))) === null) onRemoved();
  };
  const conflict = saving.phase === "refused" && saving.refusal.kind === "conflict" ? saving.refusal.current : null;
  return (
    <PersonForm {...{ saving, write, onCancel }} name={messages.text("sr.editItem", { title: name })}>
      <PersonFields draft={draft} onChange={setDraft} saving={saving} notChosen={false} isNew={false} />
      {conflict?.kind === "trust" ? (
        <BothVersions
          here={<TrustLines content={contentOf(draft, record.content.person)} />}
          stored={<TrustLines content={conflict.content} />}
          onHere={() => void write(conflict.version)}
          onStored={() => onSaved(conflict)}
        />
      ) : null}
      {removing.saving.phase === "failed" || removing.saving.phase === "refused" ? (
        <p className="al-error" role="alert">
          {messages.text("data.notRemoved")}
        </p>
      ) : null}
      <div>
        <button
          type="button"
          className="al-link"
          onClick={() => void remove()}
          aria-label={messages.text("sr.removeItem", { title: name })}
        >
          {messages.text("do.remove")}
        </button>
      </div>
    </PersonForm>
  );
}

function TrustLines({ content }: { readonly content: TrustContent }) {
  const { outsider, forWhat, why, link } = content;
  return <p className="al-lines">{[outsider, forWhat, why, link].filter(Boolean).join("\n")}</p>;
}

function draftOf({ person, outsider = "", link = "", forWhat = "", why = "" }: TrustContent): TrustDraft {
  return { who: person === undefined ? "outside" : "colleague", person: null, outsider, link, forWhat, why };
}

interface PersonFormProps {
  readonly name: string;
  readonly saving: Saving;
  readonly write: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

function PersonForm({ name, saving, write, onCancel, children }: PersonFormProps) {
  const messages = useMessages();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (saving.phase !== "saving") void write();
  };
  return (
    <form className="al-form al-box" onSubmit={submit} noValidate aria-label={name}>
      {children}
      <SaveNotice saving={saving} onAgain={() => void write()} />
      <FormButtons submit={messages.text("do.save")} onCancel={onCancel} />
    </form>
  );
}
