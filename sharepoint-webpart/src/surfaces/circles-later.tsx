import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { CIRCLE_WORDS } from "./circles/circle-words.ts";
import { withLaterWords } from "./later-words.tsx";

const Circles = withLaterWords(
  CIRCLE_WORDS,
  async () => (await import(/* webpackChunkName: "alongside-circles" */ "./circles/circles.tsx")).Circles,
);

/** Learning circles; what they need, and their words, are loaded only where they are shown. */
export function CirclesLater(): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <Circles />
    </React.Suspense>
  );
}
