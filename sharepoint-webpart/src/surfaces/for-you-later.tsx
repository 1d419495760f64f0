import { mergeClasses } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { useMessages } from "../components/messages-context.tsx";
import { useStyles } from "../components/styles.ts";
import type { ForYouProps } from "./for-you/for-you.tsx";
import { withLaterWords } from "./later-words.tsx";

/** What is shared is said here as on its own card. */
const WORDS = {
  en: async () => {
    const [own, shared] = await Promise.all([
      import(/* webpackChunkName: "alongside-for-you-words-en" */ "../words/for-you/en.ts"),
      import(/* webpackChunkName: "alongside-shared-words-en" */ "../words/sharing/shown.en.ts"),
    ]);
    return { WORDS: { ...shared.WORDS, ...own.WORDS } };
  },
  de: async () => {
    const [own, shared] = await Promise.all([
      import(/* webpackChunkName: "alongside-for-you-words-de" */ "../words/for-you/de.ts"),
      import(/* webpackChunkName: "alongside-shared-words-de" */ "../words/sharing/shown.de.ts"),
    ]);
    return { WORDS: { ...shared.WORDS, ...own.WORDS } };
  },
};
const ForYou = withLaterWords(
  WORDS,
  async () => (await import(/* webpackChunkName: "alongside-for-you" */ "./for-you/for-you.tsx")).ForYou,
);

/** What is near to the work of whoever looks; what it needs, and its words, are loaded only where it is shown. */
export function ForYouLater(props: ForYouProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const title = messages.text("name.forYou");
  return (
    <section className={mergeClasses(styles.card, styles.stack)} aria-label={messages.text("sr.region", { surface: title })}>
      <header className={styles.tight}>
        <h2>{title}</h2>
        <p className={styles.reading}>{messages.text("forYou.lead")}</p>
      </header>
      <React.Suspense fallback={<Bar width="62%" />}>
        <ForYou {...props} />
      </React.Suspense>
    </section>
  );
}
