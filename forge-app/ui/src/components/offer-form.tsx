import type { OfferDraft, RecordRefusal, Topical } from "@alongside/core";
import { useCallback, useEffect, useId, useRef } from "react";
import type { SyntheticEvent } from "react";
import { useAlongside } from "../alongside.tsx";
import type { Space } from "../confluence/spaces.ts";
import { useMessages } from "../messages/messages.tsx";
import { audienceOfDraft, isTopical, recordDraftOf, wordsForDraft } from "@alongside/core";
import { useLoaded } from "../use-loaded.ts";
import { useSaving } from "../use-saving.ts";
import { BothVersions } from "./both-versions.tsx";
import { Field } from "./field.tsx";
import { FormButtons } from "./form-buttons.tsx";
import { OfferLine, audienceText } from "./offer-line.tsx";
import { Readers } from "./readers.tsx";
import { SaveNotice, problemWith } from "./save-notice.tsx";

interface OfferFormProps {
  /** kept by whoever shows the form, so that it is still there when the form is opened again */
  readonly draft: OfferDraft;
  readonly onDraft: (draft: OfferDraft) => void;
  readonly onSaved: (record: Topical) => void;
  readonly onCancel: () => void;
}

/** Writes or changes one offer or wish. What was typed stays through whatever becomes of it. */
export function OfferForm({ draft, onDraft, onSaved, onCancel }: OfferFormProps) {
  const messages = useMessages();
  const { suite, lookups } = useAlongside();
  const { saving, save } = useSaving();
  const spaces = useLoaded(useCallback(() => lookups.places(null), [lookups]));
  const known = spaces.state.phase === "there" ? spaces.state.value : [];
  const change = (part: Partial<OfferDraft>): void => onDraft({ ...draft, ...part });
  const send = async (version: number | null): Promise<void> => {
    const record = await save(() => suite.records.save(recordDraftOf({ ...draft, version })));
    if (record !== undefined && isTopical(record)) onSaved(record);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (saving.phase !== "saving") void send(draft.version);
  };
  const take = (version: number | null): void => {
    change({ version });
    void send(version);
  };
  const refusal = saving.phase === "refused" ? saving.refusal : null;
  return (
    <form className="al-box al-offer-form" onSubmit={submit} noValidate aria-busy={saving.phase === "saving"}>
      <Words draft={draft} onChange={change} />
      <Topic draft={draft} onChange={change} problem={problemWith("topic", saving, messages)} />
      <Field label={messages.text("offer.note")} hint={messages.text("offer.noteHint")} problem={problemWith("note", saving, messages)}>
        {(ids) => (
          <textarea {...ids} className="al-input" rows={3} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
        )}
      </Field>
      <Readers
        chosen={audienceOfDraft(draft)}
        place={draft.place}
        onChange={change}
        spaces={spaces.state}
        onSpacesAgain={spaces.again}
        problem={problemWith("place", saving, messages)}
      />
      <Preview draft={draft} />
      <SaveNotice saving={saving} onAgain={() => void send(draft.version)} />
      <Refused refusal={refusal} draft={draft} spaces={known} onTake={take} onStored={onSaved} />
      <FormButtons submit={messages.text("do.save")} onCancel={onCancel} />
    </form>
  );
}

interface PartProps {
  readonly draft: OfferDraft;
  readonly onChange: (change: Partial<OfferDraft>) => void;
}

function Words({ draft, onChange }: PartProps) {
  const messages = useMessages();
  const name = useId();
  return (
    <fieldset className="al-choices">
      <legend>{messages.text("offer.word")}</legend>
      <div className="al-words">
        {wordsForDraft(draft).map((word) => (
          <label key={word} className="al-choice">
            <input type="radio" name={name} checked={draft.word === word} onChange={() => onChange({ word })} />
            <span>{messages.text("offer.kind", { kind: word })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Takes the focus when the form opens: the words before it have a good default. */
function Topic({ draft, onChange, problem }: PartProps & { readonly problem: string | null }) {
  const messages = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <Field label={messages.text("who.field")} hint={messages.text("who.fieldHint")} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          ref={input}
          type="text"
          className="al-input"
          autoComplete="off"
          value={draft.topic}
          onChange={(event) => onChange({ topic: event.target.value })}
        />
      )}
    </Field>
  );
}

/** What stands on the screens of others, before it is there. */
function Preview({ draft }: { readonly draft: OfferDraft }) {
  const messages = useMessages();
  const { me, lookups } = useAlongside();
  const { state } = useLoaded(useCallback(() => lookups.people([me]), [lookups, me]));
  const name = state.phase === "there" ? (state.value.get(me)?.name ?? null) : null;
  if (draft.topic.trim() === "") return null;
  return (
    <details open>
      <summary className="al-label">{messages.text("do.preview")}</summary>
      <div className="al-preview">
        {audienceOfDraft(draft) === "me" ? (
          <p className="al-reading">{messages.text("offer.previewNobody")}</p>
        ) : (
          <OfferLine word={draft.word} topic={draft.topic} note={draft.note} name={name} />
        )}
      </div>
    </details>
  );
}

interface RefusedProps {
  readonly refusal: RecordRefusal | null;
  readonly draft: OfferDraft;
  readonly spaces: readonly Space[];
  /** writes what was typed over the given version; null writes it anew */
  readonly onTake: (version: number | null) => void;
  readonly onStored: (record: Topical) => void;
}

/** What belongs to a refusal besides its sentence: the other version, the one that is there already, or the way to write it anew. */
function Refused({ refusal, draft, spaces, onTake, onStored }: RefusedProps) {
  const messages = useMessages();
  if (refusal?.kind === "conflict" && isTopical(refusal.current)) {
    const { current } = refusal;
    return (
      <BothVersions
        here={<Version draft={draft} spaces={spaces} />}
        stored={<Version draft={current.content} spaces={spaces} />}
        onHere={() => onTake(current.version)}
        onStored={() => onStored(current)}
      />
    );
  }
  if (refusal?.kind === "already-there" && isTopical(refusal.existing)) {
    return (
      <div className="al-quote">
        <Version draft={refusal.existing.content} spaces={spaces} />
      </div>
    );
  }
  if (refusal?.kind !== "gone") return null;
  return (
    <div>
      <button type="button" className="al-button" onClick={() => onTake(null)}>
        {messages.text("do.putBack")}
      </button>
    </div>
  );
}

function Version({ draft, spaces }: { readonly draft: OfferDraft | Topical["content"]; readonly spaces: readonly Space[] }) {
  const messages = useMessages();
  const { word, topic, note, place = null } = draft;
  const audience = "id" in draft ? audienceOfDraft(draft) : draft.audience;
  return (
    <div>
      <OfferLine word={word} topic={topic} note={note} />
      <p className="al-meta">{audienceText(audience, place, { spaces, messages })}</p>
    </div>
  );
}
