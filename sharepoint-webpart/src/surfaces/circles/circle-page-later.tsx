import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { withLaterWords } from "../later-words.tsx";
import type { CirclePageProps } from "./circle-page.tsx";

/** What is said of one circle. */
export const PAGE_WORDS = {
  en: () => import(/* webpackChunkName: "alongside-circle-words-en" */ "../../words/circles/page.en.ts"),
  de: () => import(/* webpackChunkName: "alongside-circle-words-de" */ "../../words/circles/page.de.ts"),
};
const CirclePage = withLaterWords(
  PAGE_WORDS,
  async () => (await import(/* webpackChunkName: "alongside-circle" */ "./circle-page.tsx")).CirclePage,
);

/** Loads the page of a circle, and its words, when somebody opens one. */
export function CirclePageLater(props: CirclePageProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <CirclePage {...props} />
    </React.Suspense>
  );
}
