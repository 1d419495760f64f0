/**
 * What an adapter knows about the words of the languages in use. Core has no word lists of its own: they belong to well-kept libraries,
 * and those to the adapter layer.
 */
export interface WordForms {
  /** The form that different endings of one lower-case word share ("releases" and "release"); the word itself when there is none. */
  stemOf(word: string): string;
  /** Whether a lower-case word is too common in a language in use to tell one subject from another ("the", "und"). */
  isCommon(word: string): boolean;
}
