import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { withLaterWords } from "./later-words.tsx";
import type { SetUpProps } from "./set-up.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-set-up-words-en" */ "../words/set-up/en.ts"),
  de: () => import(/* webpackChunkName: "alongside-set-up-words-de" */ "../words/set-up/de.ts"),
};
const SetUp = withLaterWords(WORDS, async () => (await import(/* webpackChunkName: "alongside-set-up" */ "./set-up.tsx")).SetUp);

/** Loads the set-up, and its words, only on a site that needs one. */
export function SetUpLater(props: SetUpProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <SetUp {...props} />
    </React.Suspense>
  );
}
