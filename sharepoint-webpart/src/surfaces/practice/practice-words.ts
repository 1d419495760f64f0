import type { LaterWords } from "../later-words.tsx";

/** The words of the practice cards. */
export const PRACTICE_WORDS: LaterWords = {
  en: () => import(/* webpackChunkName: "alongside-practice-words-en" */ "../../words/practice/en.ts"),
  de: () => import(/* webpackChunkName: "alongside-practice-words-de" */ "../../words/practice/de.ts"),
};
