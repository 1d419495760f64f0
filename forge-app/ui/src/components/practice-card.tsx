import type { PracticeKey } from "@alongside/core";
import { Suspense, lazy, useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { useAlongside } from "../alongside.tsx";
import { withWords } from "../messages/catalogues.ts";
import { useMessages } from "../messages/messages.tsx";
import { cardsPutAway } from "./practice/cards-put-away.ts";

const OpenCard = lazy(() => withWords(["practice"], import("./practice/open-card.tsx")).then((module) => ({ default: module.OpenCard })));

interface PracticeCardProps {
  readonly card: PracticeKey;
  /** what "Try it now" does; inside a form it leads to the first field without being told */
  readonly onTry?: () => void;
}

type Stage = "folded" | "open" | "just-put-away" | "gone";

/** One quiet line that unfolds to a card, at the place where its skill is needed; for whoever put it away, nothing. */
export function PracticeCard({ card, onTry }: PracticeCardProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const [away] = useState(() => cardsPutAway(me));
  const [stage, setStage] = useState<Stage>(() => (away.has(card) ? "gone" : "folded"));
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasMoved = useRef(false);
  useEffect(() => {
    if (wasMoved.current) button.current?.focus();
    wasMoved.current = false;
  }, [stage]);
  const move = (next: Stage): void => {
    wasMoved.current = true;
    setStage(next);
  };
  const putAway = (): void => {
    away.add(card);
    move("just-put-away");
  };
  const bringBack = (): void => {
    away.remove(card);
    move("folded");
  };
  const tryInForm = (): void => {
    setStage("folded");
    form?.querySelector<HTMLElement>("textarea, input, select")?.focus();
  };
  if (stage === "gone") return null;
  if (stage === "just-put-away") return <PutAwayNote button={button} onBack={bringBack} />;
  return (
    <div className="al-section">
      <button
        type="button"
        ref={button}
        className="al-link"
        aria-expanded={stage === "open"}
        onClick={(event) => {
          setForm(event.currentTarget.closest("form"));
          setStage(stage === "open" ? "folded" : "open");
        }}
      >
        {messages.text("practice.minute", { card })}
      </button>
      {stage === "open" ? (
        <Suspense fallback={<span className="al-bar al-bar-long" aria-hidden="true" />}>
          <OpenCard card={card} onTry={onTry ?? (form === null ? null : tryInForm)} onClose={() => move("folded")} onPutAway={putAway} />
        </Suspense>
      ) : null}
    </div>
  );
}

function PutAwayNote({ button, onBack }: { readonly button: RefObject<HTMLButtonElement>; readonly onBack: () => void }) {
  const messages = useMessages();
  return (
    <p className="al-hint">
      <span role="status">{messages.text("practice.awayDone")}</span>{" "}
      <button type="button" ref={button} className="al-link" onClick={onBack}>
        {messages.text("do.undo")}
      </button>
    </p>
  );
}
