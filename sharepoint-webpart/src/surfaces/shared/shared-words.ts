import type { LaterWords } from "../later-words.tsx";

/** The words of what colleagues shared, where it is shown. */
export const SHARED_WORDS: LaterWords = {
  en: () => import(/* webpackChunkName: "alongside-shared-words-en" */ "../../words/sharing/shown.en.ts"),
  de: () => import(/* webpackChunkName: "alongside-shared-words-de" */ "../../words/sharing/shown.de.ts"),
};
