import { beginOffer, itemId } from "@alongside/core";
import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { useAlongside } from "../alongside.tsx";
import { withWords } from "../messages/catalogues.ts";
import { useMessages } from "../messages/messages.tsx";
import type { OfferDraft } from "@alongside/core";
import type { BeginCircle } from "../use-circle-dialog.ts";
import type { BeginSharing } from "../use-sharing.ts";
import { SavedNote } from "./saved-note.tsx";

/** Loaded when somebody wants to write: an answer stays quick. */
const OfferForm = lazy(() => withWords(["own"], import("./offer-form.tsx")).then((module) => ({ default: module.OfferForm })));

interface LearnThisProps {
  readonly topic: string;
  readonly onShare: BeginSharing;
  readonly onCircle: BeginCircle;
}

/** What can be done beside asking: to say that one wants to learn what the answer is about, to pass something on, and to learn it with others. */
export function LearnThis({ topic, onShare, onCircle }: LearnThisProps) {
  const messages = useMessages();
  const { host } = useAlongside();
  const inView = host.pageId ?? host.issueKey;
  const [draft, setDraft] = useState<OfferDraft | null>(null);
  const [stage, setStage] = useState<"closed" | "open" | "cancelled" | "saved">("closed");
  const button = useRef<HTMLButtonElement>(null);
  const saved = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stage === "cancelled") button.current?.focus();
    if (stage === "saved") saved.current?.focus();
  }, [stage]);
  const open = (): void => {
    setDraft((kept) => kept ?? beginOffer({ id: crypto.randomUUID(), word: "learn", topic, place: host.place }));
    setStage("open");
  };
  if (stage === "saved") {
    return (
      <div ref={saved} tabIndex={-1}>
        <SavedNote isListedElsewhere />
      </div>
    );
  }
  if (stage === "open" && draft !== null) {
    return (
      <Suspense fallback={<span className="al-bar al-bar-long" aria-hidden="true" />}>
        <OfferForm draft={draft} onDraft={setDraft} onSaved={() => setStage("saved")} onCancel={() => setStage("cancelled")} />
      </Suspense>
    );
  }
  return (
    <div className="al-row al-deeds">
      <span className="al-meta">{messages.text("who.doHead")}</span>
      <button type="button" ref={button} className="al-link" onClick={open}>
        {messages.text("who.wish")}
      </button>
      <button type="button" className="al-link" onClick={onShare}>
        {messages.text("shared.share")}
      </button>
      <button type="button" className="al-link" onClick={() => onCircle({ topic, item: inView === null ? null : itemId(inView) })}>
        {messages.text("who.circle")}
      </button>
    </div>
  );
}
