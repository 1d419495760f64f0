import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { withLaterWords } from "./later-words.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-circles-words-en" */ "../words/circles/shown.en.ts"),
  de: () => import(/* webpackChunkName: "alongside-circles-words-de" */ "../words/circles/shown.de.ts"),
};
const Circles = withLaterWords(
  WORDS,
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
