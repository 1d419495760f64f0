import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import type { AskPanelProps } from "./ask-panel.tsx";
import { withLaterWords } from "./later-words.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-ask-words-en" */ "../words/asking/en.ts"),
  de: () => import(/* webpackChunkName: "alongside-ask-words-de" */ "../words/asking/de.ts"),
};
const AskPanel = withLaterWords(WORDS, async () => (await import(/* webpackChunkName: "alongside-ask" */ "./ask-panel.tsx")).AskPanel);

/** Loads what a question needs, and its words, only when somebody wants to ask one. */
export function AskPanelLater(props: AskPanelProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <AskPanel {...props} />
    </React.Suspense>
  );
}
