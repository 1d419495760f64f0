import { topicFit } from "../offers/match-offers.ts";
import type { WordForms } from "../ports/word-forms.ts";
import type { RecordOf } from "../records/record.ts";
import { topicWordsOf } from "../records/topic-words.ts";

type Resource = RecordOf<"resource">;

/** More beside an answer would be a list of its own. */
const MAXIMUM_BESIDE = 3;

/**
 * What colleagues shared on a question, to stand beside its answer: what fits best by its words (`matchOffers`), the shortest first. Pages,
 * issues and files of the platform are found by its own search, and are not among them: their titles would have to be asked for.
 *
 * @param words stems of the question's words; without any nothing fits
 * @returns at most three
 */
export function sharedBeside(words: readonly string[], resources: readonly Resource[], wordForms: WordForms): Resource[] {
  const wanted = new Set(words);
  const fitOf = ({ content: { topics = [], title = "", why } }: Resource): number =>
    Math.max(...[...topics, title, why].map((text) => topicFit(wanted, topicWordsOf(text, wordForms))));
  const byLength = (one: Resource, other: Resource): number => minutesOf(one) - minutesOf(other) || (one.id < other.id ? -1 : 1);
  return resources
    .filter(({ content }) => content.item === undefined)
    .map((resource) => ({ resource, fit: fitOf(resource) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit || byLength(one.resource, other.resource))
    .slice(0, MAXIMUM_BESIDE)
    .map(({ resource }) => resource)
    .sort(byLength);
}

function minutesOf({ content }: Resource): number {
  return content.minutes ?? Number.MAX_SAFE_INTEGER;
}
