import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { withLaterWords } from "../later-words.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-coffee-words-en" */ "../../words/coffee/en.ts"),
  de: () => import(/* webpackChunkName: "alongside-coffee-words-de" */ "../../words/coffee/de.ts"),
};
const Coffee = withLaterWords(WORDS, async () => (await import(/* webpackChunkName: "alongside-coffee" */ "./coffee.tsx")).Coffee);

/** Meeting over coffee, folded below the circles: loaded, and looked for, when somebody unfolds it. */
export function CoffeeLater(): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [isOpen, setOpen] = React.useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.title}>{messages.text("coffee.title")}</summary>
      {isOpen ? (
        <React.Suspense fallback={<Bar width="62%" />}>
          <Coffee />
        </React.Suspense>
      ) : null}
    </details>
  );
}
