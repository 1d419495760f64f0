import type { Day, OfferDraft, Place, Topical } from "@alongside/core";
import { isShown, isTopical, offerDraftOf, recordDraftOf, refOfRecord } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { OfferForm } from "../../components/offer-form.tsx";
import { audienceText } from "../../components/offer-line.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { SavedNote } from "../../components/saved-note.tsx";
import { StartCircle } from "../../components/start-circle.tsx";
import { TopicWords } from "../../components/topic-words.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { MyOffer } from "../../use-my-offers.ts";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";

interface OfferRowProps {
  readonly offer: MyOffer;
  readonly spaces: readonly Place[];
  readonly today: Day;
  readonly onChange: (offer: MyOffer) => void;
}

/** The shape a row has, and what brought it there. */
type Stage = "shown" | "editing" | "saved" | "cancelled" | "removed" | "restored";

/** One offer or wish of one's own: read, changed, removed and put back in its place. */
export function OfferRow({ offer, spaces, today, onChange }: OfferRowProps) {
  const { record } = offer;
  const [stage, setStage] = useState<Stage>(offer.isSaved ? "saved" : "shown");
  const [edited, setEdited] = useState<OfferDraft | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const writing = useRowWriting(record, (next, reached) => {
    onChange(next);
    setStage(reached);
  });
  useEffect(() => {
    if (stage !== "shown" && stage !== "editing") row.current?.querySelector("button")?.focus();
  }, [stage]);
  const edit = (): void => {
    // What another window changed meanwhile is not lost: the form begins from the version that is shown.
    setEdited((kept) => (kept?.version === record.version ? kept : offerDraftOf(record)));
    setStage("editing");
  };
  const saved = (next: Topical): void => {
    setEdited(null);
    onChange({ record: next, isRemoved: false, isSaved: true });
    setStage("saved");
  };
  return (
    <li className="al-offer" ref={row}>
      {stage === "editing" && edited !== null ? (
        <OfferForm draft={edited} onDraft={setEdited} onSaved={saved} onCancel={() => setStage("cancelled")} />
      ) : offer.isRemoved ? (
        <Removed record={record} onPutBack={writing.putBack} />
      ) : (
        <Written record={record} spaces={spaces} today={today} saved={stage === "saved"} actions={{ ...writing, edit }} />
      )}
      <SaveNotice saving={writing.saving} onAgain={writing.again} />
    </li>
  );
}

interface RowWriting {
  readonly saving: Saving;
  readonly remove: () => void;
  readonly putBack: () => void;
  readonly renew: () => void;
  /** the latest of them once more */
  readonly again: () => void;
}

/** The writes that a row does without a form. */
function useRowWriting(record: Topical, onReached: (offer: MyOffer, stage: Stage) => void): RowWriting {
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [latest, setLatest] = useState<"remove" | "put-back" | "renew">("remove");
  const write = async (deed: typeof latest): Promise<void> => {
    setLatest(deed);
    if (deed === "remove") {
      const removed = await save(() => suite.records.remove(refOfRecord(record)));
      if (removed !== undefined) onReached({ record, isRemoved: true, isSaved: false }, "removed");
      return;
    }
    const draft = { ...offerDraftOf(record), ...(deed === "put-back" ? { version: null } : {}) };
    const written = await save(() => suite.records.save(recordDraftOf(draft)));
    if (written === undefined || !isTopical(written)) return;
    onReached({ record: written, isRemoved: false, isSaved: deed === "renew" }, deed === "renew" ? "saved" : "restored");
  };
  const start = (deed: typeof latest) => (): void => {
    if (saving.phase !== "saving") void write(deed);
  };
  return { saving, remove: start("remove"), putBack: start("put-back"), renew: start("renew"), again: start(latest) };
}

interface WrittenProps {
  readonly record: Topical;
  readonly spaces: readonly Place[];
  readonly today: Day;
  readonly saved: boolean;
  readonly actions: Pick<RowWriting, "remove" | "renew"> & { readonly edit: () => void };
}

function Written({ record, spaces, today, saved, actions }: WrittenProps) {
  const messages = useMessages();
  const { topic, note, audience, place = null } = record.content;
  return (
    <>
      <div className="al-offer-row">
        <div>
          <TopicWords topic={topic} note={note} />
          {record.kind === "wish" ? <StartCircle className="al-act" wish={{ topic, place }} about={topic} /> : null}
        </div>
        <p className="al-offer-readers">
          <span className="al-sr">{messages.text("data.who")}: </span>
          {audienceText(audience, place, { spaces, messages })}
        </p>
        <div className="al-row">
          <RowButton deed="do.edit" topic={topic} onClick={actions.edit} />
          <RowButton deed="do.remove" topic={topic} onClick={actions.remove} />
        </div>
      </div>
      {saved ? <SavedNote /> : null}
      {isShown(record, today) ? null : (
        <div className="al-row al-row-apart al-renew">
          <p>{messages.text("offer.renew")}</p>
          <button type="button" className="al-button" aria-label={`${messages.text("offer.still")}: ${topic}`} onClick={actions.renew}>
            {messages.text("offer.still")}
          </button>
        </div>
      )}
    </>
  );
}

interface RowButtonProps {
  readonly deed: "do.edit" | "do.remove" | "do.putBack";
  readonly topic: string;
  readonly onClick: () => void;
}

function RowButton({ deed, topic, onClick }: RowButtonProps) {
  const messages = useMessages();
  return (
    <button type="button" className="al-link" aria-label={`${messages.text(deed)}: ${topic}`} onClick={onClick}>
      {messages.text(deed)}
    </button>
  );
}

function Removed({ record, onPutBack }: { readonly record: Topical; readonly onPutBack: () => void }) {
  const messages = useMessages();
  const { topic } = record.content;
  return (
    <p className="al-removed">
      <span>{messages.rich("offer.removed", { topic: <bdi>{topic}</bdi> })}</span>{" "}
      <RowButton deed="do.putBack" topic={topic} onClick={onPutBack} />
    </p>
  );
}
