import type { LaterWords } from "../later-words.tsx";

/** The words of circles where they are listed. */
export const CIRCLE_WORDS: LaterWords = {
  en: () => import(/* webpackChunkName: "alongside-circles-words-en" */ "../../words/circles/shown.en.ts"),
  de: () => import(/* webpackChunkName: "alongside-circles-words-de" */ "../../words/circles/shown.de.ts"),
};
