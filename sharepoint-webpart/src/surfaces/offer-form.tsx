import type { OfferDraft, OfferWord, RecordRefusal, Topical } from "@alongside/core";
import { Button, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import * as React from "react";
import { BothVersions } from "../components/both-versions.tsx";
import { useMessages } from "../components/messages-context.tsx";
import { SaveNotice, problemWith } from "../components/notice.tsx";
import { useStyles } from "../components/styles.ts";
import { OFFER_WORDS, audienceOfDraft, beginOffer, isTopical, recordDraftOf, wordsForDraft } from "@alongside/core";
import { draftHere } from "../offer-draft.ts";
import { useAlongside } from "./alongside-context.tsx";
import { hasTexts, hasVersion, useBegun } from "./use-begun.ts";
import { useSaving } from "./use-saving.ts";

export interface OfferFormProps {
  /** what is changed; null for something new */
  readonly record: Topical | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Writes or changes one offer or wish. What was typed stays until it is sent, or a change is cancelled. */
export function OfferForm({ record, onSaved, onCancel }: OfferFormProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite, home } = useAlongside();
  const { saving, save } = useSaving();
  const fresh = (): OfferDraft =>
    record === null ? beginOffer({ id: crypto.randomUUID(), word: "ask", place: home }) : draftHere(record, home);
  const { draft, change, drop } = useBegun({ sort: "alongside-offer", of: record?.id ?? home, fresh, isDraft });
  const topic = React.useRef<HTMLInputElement>(null);
  // The words before it have a good default.
  React.useEffect(() => topic.current?.focus(), []);
  const send = async (version: number | null): Promise<void> => {
    if ((await save(() => suite.records.save(recordDraftOf({ ...draft, version })))) !== undefined) end(onSaved);
  };
  const end = (then: () => void): void => {
    drop();
    then();
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (saving.phase !== "saving") void send(draft.version);
  };
  return (
    <form className={styles.box} onSubmit={submit} noValidate aria-busy={saving.phase === "saving"}>
      <Words draft={draft} onChange={change} />
      <Field label={messages.text("who.field")} hint={messages.text("who.fieldHint")} {...problemWith("topic", saving, messages)}>
        <Input ref={topic} value={draft.topic} autoComplete="off" onChange={(_event, data) => change({ topic: data.value })} />
      </Field>
      <Field label={messages.text("offer.note")} hint={messages.text("offer.noteHint")} {...problemWith("note", saving, messages)}>
        <Textarea value={draft.note} rows={3} onChange={(_event, data) => change({ note: data.value })} />
      </Field>
      <Readers draft={draft} onChange={change} />
      <SaveNotice saving={saving} onAgain={() => void send(draft.version)} />
      <Refused
        refusal={saving.phase === "refused" ? saving.refusal : null}
        draft={draft}
        onTake={(version) => void send(version)}
        onStored={() => end(onSaved)}
      />
      <div className={styles.row}>
        <Button type="submit" appearance="primary">
          {messages.text("do.save")}
        </Button>
        <Button onClick={record === null ? onCancel : () => end(onCancel)}>{messages.text("do.cancel")}</Button>
      </div>
    </form>
  );
}

function isDraft(value: unknown): value is OfferDraft {
  return (
    hasTexts(value, ["id", "topic", "note"]) &&
    hasVersion(value) &&
    OFFER_WORDS.some((word) => word === value["word"]) &&
    [null, "me", "place"].some((audience) => audience === value["audience"]) &&
    (value["place"] === null || typeof value["place"] === "string")
  );
}

interface PartProps {
  readonly draft: OfferDraft;
  readonly onChange: (change: Partial<OfferDraft>) => void;
}

function Words({ draft, onChange }: PartProps): JSX.Element {
  const messages = useMessages();
  const choose = (value: string): void => {
    const word = OFFER_WORDS.find((one) => one === value);
    if (word !== undefined) onChange({ word });
  };
  return (
    <Field label={messages.text("offer.word")}>
      <RadioGroup value={draft.word} onChange={(_event, data) => choose(data.value)}>
        {wordsForDraft(draft).map((word) => (
          <Radio key={word} value={word} label={messages.text(`offer.kind.${word}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Who may read it. Said before the first private thing is written: what a site owner can see, and where private things stay. */
function Readers({ draft, onChange }: PartProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <Field label={messages.text("data.who")} hint={messages.text("sp.setup.ownersHonest")}>
      <RadioGroup value={audienceOfDraft(draft)} onChange={(_event, data) => onChange({ audience: data.value === "me" ? "me" : "place" })}>
        <Radio value="place" label={messages.text("sp.list.readers")} />
        <Radio
          value="me"
          label={
            <>
              {messages.text("offer.audience.me")}
              <br />
              <span className={styles.meta}>{messages.text("people.whereSharePoint")}</span>
            </>
          }
        />
      </RadioGroup>
    </Field>
  );
}

interface RefusedProps {
  readonly refusal: RecordRefusal | null;
  readonly draft: OfferDraft;
  /** writes what was typed over the given version; null writes it anew */
  readonly onTake: (version: number | null) => void;
  readonly onStored: () => void;
}

/** Both versions side by side, or the way to write anew what is gone. */
function Refused({ refusal, draft, onTake, onStored }: RefusedProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  if (refusal?.kind === "conflict" && isTopical(refusal.current)) {
    const { current } = refusal;
    return (
      <BothVersions
        here={<Version content={draft} />}
        stored={<Version content={current.content} />}
        onHere={() => onTake(current.version)}
        onStored={onStored}
      />
    );
  }
  if (refusal?.kind !== "gone") return null;
  return (
    <div className={styles.row}>
      <Button onClick={() => onTake(null)}>{messages.text("do.putBack")}</Button>
    </div>
  );
}

interface VersionProps {
  readonly content: Pick<Topical["content"], "topic" | "note"> & { readonly word: OfferWord };
}

function Version({ content: { word, topic, note = "" } }: VersionProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <>
      <p className={styles.meta}>{messages.text(`offer.kind.${word}`)}</p>
      <p className={styles.title}>
        <bdi>{topic}</bdi>
      </p>
      {note.trim() === "" ? null : (
        <p className={styles.reading}>
          <bdi>{note}</bdi>
        </p>
      )}
    </>
  );
}
