import * as React from "react";
import { withLaterWords } from "./later-words.tsx";
import type { PracticeHereProps } from "./practice/practice-here.tsx";
import { PRACTICE_WORDS } from "./practice/practice-words.ts";

const PracticeHere = withLaterWords(
  PRACTICE_WORDS,
  async () => (await import(/* webpackChunkName: "alongside-practice-here" */ "./practice/practice-here.tsx")).PracticeHere,
);

/** Loads a practice card, and its words, beside the form whose skill it is about; the form does not wait for it. */
export function PracticeHereLater(props: PracticeHereProps): JSX.Element {
  return (
    <React.Suspense fallback={null}>
      <PracticeHere {...props} />
    </React.Suspense>
  );
}
