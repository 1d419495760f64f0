import type { WordForms } from "@alongside/core";
import { stemmer } from "stemmer";
import { deu, eng } from "stopword";

const COMMON = new Set([...eng, ...deu].map((word) => word.toLowerCase()));

/** Endings of German words, longest first; a stem keeps at least four letters (after Caumanns 1999, cut down to inflection). */
const GERMAN_ENDINGS = /(?<=\p{L}{4})(?:ern|em|en|er|es|e|n|s)$/u;

/** English words by Porter's rules; words with a letter that English does not have lose German endings instead. */
export const wordForms: WordForms = {
  stemOf: (word) => (/[äöüß]/u.test(word) ? word.replace(GERMAN_ENDINGS, "") : stemmer(word)),
  isCommon: (word) => COMMON.has(word),
};
