import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { withLaterWords } from "./later-words.tsx";
import type { EraseProps } from "./erase.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-erase-words-en" */ "../words/own/en.ts"),
  de: () => import(/* webpackChunkName: "alongside-erase-words-de" */ "../words/own/de.ts"),
};
const Erase = withLaterWords(WORDS, async () => (await import(/* webpackChunkName: "alongside-erase" */ "./erase.tsx")).Erase);

/** Loads erasing, and its words, where somebody looks at what is kept for them. */
export function EraseLater(props: EraseProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <Erase {...props} />
    </React.Suspense>
  );
}
