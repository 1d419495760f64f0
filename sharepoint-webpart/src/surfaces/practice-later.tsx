import { mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { useMessages } from "../components/messages-context.tsx";
import { useStyles } from "../components/styles.ts";
import { withLaterWords } from "./later-words.tsx";
import { PRACTICE_WORDS } from "./practice/practice-words.ts";

const Practice = withLaterWords(
  PRACTICE_WORDS,
  async () => (await import(/* webpackChunkName: "alongside-practice" */ "./practice/practice.tsx")).Practice,
);

/** The practice cards as a card of the page. They need no set-up: nothing is written, and nothing kept. */
export function PracticeLater(): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const title = messages.text("name.practice");
  return (
    <section className={mergeClasses(styles.card, styles.section)} aria-label={messages.text("sr.region", { surface: title })}>
      <h2>{title}</h2>
      <React.Suspense fallback={<Bar width="62%" />}>
        <Practice />
      </React.Suspense>
    </section>
  );
}
