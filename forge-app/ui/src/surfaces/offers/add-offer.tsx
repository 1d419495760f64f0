import type { OfferDraft, PlaceId, Topical } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { OfferForm } from "../../components/offer-form.tsx";
import { SavedNote } from "../../components/saved-note.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { beginOffer } from "@alongside/core";

interface AddOfferProps {
  /** the space one comes from; null outside of spaces */
  readonly place: PlaceId | null;
  readonly onAdded: (record: Topical) => void;
  /** what one wrote is listed on another page */
  readonly isListedElsewhere?: boolean;
}

/** One button, and in its place the form. A form that was closed keeps what was typed. */
export function AddOffer({ place, onAdded, isListedElsewhere = false }: AddOfferProps) {
  const messages = useMessages();
  const [draft, setDraft] = useState<OfferDraft | null>(null);
  const [stage, setStage] = useState<"closed" | "open" | "cancelled" | "saved">("closed");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (stage === "cancelled" || stage === "saved") button.current?.focus();
  }, [stage]);
  const open = (): void => {
    setDraft((kept) => kept ?? beginOffer({ id: crypto.randomUUID(), word: "ask", place }));
    setStage("open");
  };
  const added = (record: Topical): void => {
    setDraft(null);
    setStage("saved");
    onAdded(record);
  };
  if (stage === "open" && draft !== null)
    return <OfferForm draft={draft} onDraft={setDraft} onSaved={added} onCancel={() => setStage("cancelled")} />;
  return (
    <div className="al-row">
      <button type="button" ref={button} className="al-button" onClick={open}>
        {messages.text("offer.add")}
      </button>
      {stage === "saved" ? <SavedNote isListedElsewhere={isListedElsewhere} /> : null}
    </div>
  );
}
