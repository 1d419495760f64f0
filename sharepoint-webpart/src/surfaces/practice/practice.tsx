import type { PracticeKey } from "@alongside/core";
import { PRACTICE_CARDS } from "@alongside/core";
import { Button, Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { createPutAway } from "../../practice/put-away.ts";
import { useAlongside } from "../alongside-context.tsx";
import { CardText } from "./card-text.tsx";
import { usePracticeStyles } from "./styles.ts";
import type { TriedIn } from "./tried-part.tsx";
import { useOwnWords } from "./use-own-words.ts";

interface PracticeProps {
  readonly onTry: (part: TriedIn) => void;
}

/** Where a card can be tried at once; the others are tried where the work is. */
const TRIED_IN: Readonly<Partial<Record<PracticeKey, TriedIn>>> = {
  ask: "who",
  why: "shared",
  thank: "shared",
  host: "circles",
  listen: "circles",
  course: "circles",
  stop: "circles",
};

/** The twelve cards, each to be opened by itself. Which of them somebody opens is kept nowhere. */
export function Practice({ onTry }: PracticeProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const practice = usePracticeStyles();
  const own = useOwnWords(true);
  return (
    <>
      <p className={styles.reading}>{messages.text("practice.lead")}</p>
      <ul className={styles.section}>
        {PRACTICE_CARDS.map((card) => (
          <li key={card.key}>
            <details>
              <summary className={practice.title}>{messages.text(card.title)}</summary>
              <CardText card={card} own={own} />
              <Try title={messages.text(card.title)} part={TRIED_IN[card.key]} onTry={onTry} />
            </details>
          </li>
        ))}
      </ul>
      <BringBack />
    </>
  );
}

interface TryProps extends PracticeProps {
  readonly title: string;
  /** missing where the web part has no place for it */
  readonly part: TriedIn | undefined;
}

function Try({ title, part, onTry }: TryProps): JSX.Element | null {
  const words = useMessages().text("practice.try");
  if (part === undefined) return null;
  return (
    <Button size="small" aria-label={`${words}: ${title}`} onClick={() => onTry(part)}>
      {words}
    </Button>
  );
}

/** The way back for cards that somebody put away at their places. */
function BringBack(): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { me, surroundings } = useAlongside();
  const { storage } = surroundings;
  const putAway = React.useMemo(() => createPutAway(storage, me), [storage, me]);
  const [state, setState] = React.useState<"none" | "away" | "back">(() => (putAway.read().size > 0 ? "away" : "none"));
  const bringBack = (): void => {
    putAway.bringBack();
    setState("back");
  };
  return (
    <div>
      {state === "away" ? (
        <Link as="button" onClick={bringBack}>
          {messages.text("practice.bringBack")}
        </Link>
      ) : null}
      <span role="status" className={styles.meta}>
        {state === "back" ? messages.text("practice.back") : ""}
      </span>
    </div>
  );
}
