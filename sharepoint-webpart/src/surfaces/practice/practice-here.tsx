import type { PracticePlace } from "@alongside/core";
import { practiceCardAt } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { createPutAway } from "../../practice/put-away.ts";
import { useAlongside } from "../alongside-context.tsx";
import { CardText } from "./card-text.tsx";
import { useOwnWords } from "./use-own-words.ts";

export interface PracticeHereProps {
  readonly place: PracticePlace;
}

/** The card whose skill is needed here, folded; whoever does not want it puts it away for this browser. */
export function PracticeHere({ place }: PracticeHereProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const { me, surroundings } = useAlongside();
  const { storage } = surroundings;
  const putAway = React.useMemo(() => createPutAway(storage, me), [storage, me]);
  const [card, setCard] = React.useState(() => practiceCardAt(place, putAway.read()));
  const [isOpened, setOpened] = React.useState(false);
  const own = useOwnWords(isOpened);
  if (card === null) return null;
  const dismiss = (event: React.MouseEvent): void => {
    // One goes on with the form: the button that was pressed is gone.
    event.currentTarget.closest("form, [role=dialog]")?.querySelector("input")?.focus();
    putAway.add(card.key);
    setCard(null);
  };
  return (
    <details onToggle={() => setOpened(true)}>
      <summary className={styles.meta}>{messages.text("practice.minute", { title: messages.text(card.title) })}</summary>
      <CardText card={card} own={own} />
      <Link as="button" type="button" appearance="subtle" onClick={dismiss}>
        {messages.text("practice.away")}
      </Link>
    </details>
  );
}
