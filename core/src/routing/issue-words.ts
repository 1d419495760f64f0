import type { WorkObject } from "../expertise/expert-answer.ts";
import { isBareNumber } from "../expertise/telling-words.ts";
import type { WordForms } from "../ports/word-forms.ts";
import { wordsOf } from "../vocabulary/words.ts";
import { withoutForm } from "./without-form.ts";

/** Beyond this, words of a description found nothing better; a form that slips through cannot push more into the search. */
const MAXIMUM_ISSUE_WORDS = 30;

/**
 * The words by which issues like this one are searched: those of its title first, then its labels, then its text without the form it was
 * written into. Common words and bare numbers never count.
 *
 * @returns lower-case words, one for each stem, at most thirty; empty when the issue holds no telling word
 */
export function issueWords(issue: Pick<WorkObject, "title" | "labels" | "text">, wordForms: WordForms): string[] {
  const parts = [issue.title, issue.labels.join(" "), withoutForm(issue.text)];
  const words = parts.flatMap(wordsOf).map((word) => word.toLowerCase());
  const byStem = new Map<string, string>();
  for (const word of words) {
    const stem = wordForms.stemOf(word);
    if (!wordForms.isCommon(word) && !isBareNumber(word) && !byStem.has(stem)) byStem.set(stem, word);
  }
  return [...byStem.values()].slice(0, MAXIMUM_ISSUE_WORDS);
}
