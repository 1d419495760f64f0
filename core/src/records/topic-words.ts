import type { WordForms } from "../ports/word-forms.ts";
import { wordsOf } from "../vocabulary/words.ts";

/** A platform changes at most 25 things at once; two times eleven words, the record and its owner's list stay below. */
export const MAXIMUM_TOPIC_WORDS = 11;

/**
 * The words by which something is found: lower case, without endings, without common words, each once, at most
 * {@link MAXIMUM_TOPIC_WORDS}. A topic of common words only is found by all of them.
 */
export function topicWordsOf(topic: string, wordForms: WordForms): string[] {
  const words = wordsOf(topic).map((word) => word.toLowerCase());
  const telling = words.filter((word) => !wordForms.isCommon(word));
  const stems = (telling.length > 0 ? telling : words).map((word) => wordForms.stemOf(word));
  return [...new Set(stems)].slice(0, MAXIMUM_TOPIC_WORDS);
}

/** Equal for two spellings of one topic: "Torque sensors!" and "torque sensor". */
export function topicKeyOf(topic: string, wordForms: WordForms): string {
  return wordsOf(topic)
    .map((word) => wordForms.stemOf(word.toLowerCase()))
    .join(" ");
}
