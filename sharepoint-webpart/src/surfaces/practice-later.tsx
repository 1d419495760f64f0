import { mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { useMessages } from "../components/messages-context.tsx";
import { useStyles } from "../components/styles.ts";
import { withLaterWords } from "./later-words.tsx";
import { PRACTICE_WORDS } from "./practice/practice-words.ts";
import type { TriedPartProps } from "./practice/tried-part.tsx";

const TriedPart = React.lazy(async () => {
  const { TriedPart: Part } = await import(/* webpackChunkName: "alongside-practice-tried" */ "./practice/tried-part.tsx");
  return { default: Part };
});

const Practice = withLaterWords(
  PRACTICE_WORDS,
  async () => (await import(/* webpackChunkName: "alongside-practice" */ "./practice/practice.tsx")).Practice,
);

/** The practice cards as a card of the page. They need no set-up: nothing is written, and nothing kept. */
export function PracticeLater({ settings }: Pick<TriedPartProps, "settings">): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const title = messages.text("name.practice");
  const [tried, setTried] = React.useState<TriedPartProps["tried"] | null>(null);
  return (
    <div className={styles.stack}>
      <section className={mergeClasses(styles.card, styles.section)} aria-label={messages.text("sr.region", { surface: title })}>
        <h2>{title}</h2>
        <React.Suspense fallback={<Bar width="62%" />}>
          <Practice onTry={(part) => setTried({ in: part })} />
        </React.Suspense>
      </section>
      {tried === null ? null : (
        <React.Suspense fallback={<Bar width="62%" />}>
          <TriedPart tried={tried} settings={settings} />
        </React.Suspense>
      )}
    </div>
  );
}
