import type { PracticeKey } from "@alongside/core";
import { useId } from "react";
import { useMessages } from "../../messages/messages.tsx";
import { CardText } from "./card-text.tsx";
import { wordsOf } from "./card-words.ts";
import { useOwnWords } from "./use-own-words.ts";

interface OpenCardProps {
  readonly card: PracticeKey;
  /** null where there is nothing to try just here */
  readonly onTry: (() => void) | null;
  readonly onClose: () => void;
  readonly onPutAway: () => void;
}

/** One card at the place where it is needed: what it says, and the ways on. */
export function OpenCard({ card, onTry, onClose, onPutAway }: OpenCardProps) {
  const messages = useMessages();
  const title = useId();
  const own = useOwnWords();
  const words = own === undefined ? null : wordsOf(card, own, messages);
  return (
    <article className="al-box" aria-labelledby={title} aria-busy={words === null}>
      <h3 id={title}>{wordsOf(card, null, messages).title}</h3>
      {words === null ? <span className="al-bar al-bar-long" aria-hidden="true" /> : <CardText words={words} />}
      <div className="al-row al-row-apart">
        <div className="al-row">
          {onTry === null ? null : (
            <button type="button" className="al-button" onClick={onTry}>
              {messages.text("practice.try")}
            </button>
          )}
          <button type="button" className="al-button al-button-quiet" onClick={onClose}>
            {messages.text("practice.close")}
          </button>
        </div>
        <button type="button" className="al-link" onClick={onPutAway}>
          {messages.text("practice.away")}
        </button>
      </div>
    </article>
  );
}
