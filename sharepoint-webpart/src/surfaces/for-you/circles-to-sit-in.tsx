import type { ForYouAnswer } from "@alongside/core";
import * as React from "react";
import { CIRCLE_WORDS } from "../circles/circle-words.ts";
import { withLaterWords } from "../later-words.tsx";

const CircleSuggestions = withLaterWords(CIRCLE_WORDS, async () => {
  const { loadCircleSuggestions } = await import(/* webpackChunkName: "alongside-circles" */ "../circles/circle-suggestions-later.ts");
  return loadCircleSuggestions();
});

/** Circles one could sit in on; what shows them is loaded where there may be some. Nothing is asked for it: the list told of them. */
export function CirclesToSitIn({ answer }: { readonly answer: ForYouAnswer }): JSX.Element | null {
  if (!answer.others.some(({ kind }) => kind === "circle")) return null;
  return (
    <React.Suspense fallback={null}>
      <CircleSuggestions answer={answer} />
    </React.Suspense>
  );
}
