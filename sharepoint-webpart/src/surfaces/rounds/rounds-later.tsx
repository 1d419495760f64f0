import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { withLaterWords } from "../later-words.tsx";
import type { RoundsProps } from "./rounds.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-rounds-words-en" */ "../../words/rounds/en.ts"),
  de: () => import(/* webpackChunkName: "alongside-rounds-words-de" */ "../../words/rounds/de.ts"),
};
const Rounds = withLaterWords(WORDS, async () => (await import(/* webpackChunkName: "alongside-rounds" */ "./rounds.tsx")).Rounds);

/** Forming circles together, folded below the circles: loaded when somebody unfolds it. */
export function RoundsLater(props: RoundsProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [isOpen, setOpen] = React.useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.title}>{messages.text("round.title")}</summary>
      {isOpen ? (
        <React.Suspense fallback={<Bar width="62%" />}>
          <Rounds {...props} />
        </React.Suspense>
      ) : null}
    </details>
  );
}
