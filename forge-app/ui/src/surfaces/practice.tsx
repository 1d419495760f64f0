import type { PracticeKey } from "@alongside/core";
import { PRACTICE_CARDS } from "@alongside/core";
import { useId, useState } from "react";
import { useAlongside } from "../alongside.tsx";
import { CardText } from "../components/practice/card-text.tsx";
import { wordsOf } from "../components/practice/card-words.ts";
import { cardsPutAway } from "../components/practice/cards-put-away.ts";
import { useOwnWords } from "../components/practice/use-own-words.ts";
import { useMessages } from "../messages/messages.tsx";
import "../styles/practice.css";
import type { Section } from "../use-place.ts";
import { FirstStep } from "./practice/first-step.tsx";

interface PracticeProps {
  readonly onGo: (section: Section) => void;
}

/** Where on the global page a card can be tried at once; the others are tried where the work is. */
const TRIED_IN: Readonly<Partial<Record<PracticeKey, Section>>> = {
  ask: "ask",
  why: "shared",
  host: "circles",
  listen: "circles",
  course: "circles",
  stop: "circles",
  thank: "shared",
  no: "data",
  write: "for-you",
  outside: "people",
};

/** The twelve cards together, and the first small step. Reading them leaves no trace. */
export function Practice({ onGo }: PracticeProps) {
  const messages = useMessages();
  const all = useId();
  return (
    <>
      <header>
        <h1>{messages.text("name.practice")}</h1>
        <p className="al-reading">{messages.text("practice.lead")}</p>
      </header>
      <section className="al-section" aria-labelledby={all}>
        <h2 id={all}>{messages.text("practice.all")}</h2>
        <Cards onGo={onGo} />
        <BringBack />
      </section>
      <FirstStep thing={null} onGo={onGo} />
    </>
  );
}

function Cards({ onGo }: PracticeProps) {
  const messages = useMessages();
  const own = useOwnWords();
  return (
    <ul className="al-cards">
      {PRACTICE_CARDS.map(({ key }) => {
        const tried = TRIED_IN[key];
        const { title } = wordsOf(key, null, messages);
        return (
          <li key={key}>
            <details aria-busy={own === undefined}>
              <summary>{title}</summary>
              <div className="al-section">
                {own === undefined ? <span className="al-bar al-bar-long" /> : <CardText words={wordsOf(key, own, messages)} />}
                {tried === undefined ? null : (
                  <div>
                    <button
                      type="button"
                      className="al-button"
                      aria-label={`${messages.text("practice.try")}: ${title}`}
                      onClick={() => onGo(tried)}
                    >
                      {messages.text("practice.try")}
                    </button>
                  </div>
                )}
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

/** Cards that were put away come back all at once; they are few, and where each was is hard to find again. */
function BringBack() {
  const messages = useMessages();
  const { me } = useAlongside();
  const [away] = useState(() => cardsPutAway(me));
  const [stage, setStage] = useState<"none" | "some" | "back">(() => (away.any() ? "some" : "none"));
  if (stage === "none") return null;
  const bringBack = (): void => {
    away.bringBack();
    setStage("back");
  };
  return (
    <div role="status">
      {stage === "back" ? (
        <p className="al-hint">{messages.text("practice.back")}</p>
      ) : (
        <button type="button" className="al-link" onClick={bringBack}>
          {messages.text("practice.bringBack")}
        </button>
      )}
    </div>
  );
}
