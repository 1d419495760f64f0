import type { LaterWords } from "../later-words.tsx";

/** The words of everything that is filled in about shared things. */
export const FORM_WORDS: LaterWords = {
  en: () => import(/* webpackChunkName: "alongside-share-words-en" */ "../../words/sharing/forms.en.ts"),
  de: () => import(/* webpackChunkName: "alongside-share-words-de" */ "../../words/sharing/forms.de.ts"),
};
