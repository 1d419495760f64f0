import { PRACTICE_CARDS } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { createPutAway } from "../../practice/put-away.ts";
import { useAlongside } from "../alongside-context.tsx";
import { CardText } from "./card-text.tsx";
import { usePracticeStyles } from "./styles.ts";
import { useOwnWords } from "./use-own-words.ts";

/** The twelve cards, each to be opened by itself. Which of them somebody opens is kept nowhere. */
export function Practice(): JSX.Element {
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
            </details>
          </li>
        ))}
      </ul>
      <BringBack />
    </>
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
