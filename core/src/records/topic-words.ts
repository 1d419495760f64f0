import type { WordForms } from "../ports/word-forms.ts";
import { wordsOf } from "../vocabulary/words.ts";
import type { ResourceContent } from "./contents.ts";
import type { StoredRecord } from "./record.ts";

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

/** The words by which others find a record; none for what is not found by words, or is for its owner alone. */
export function findableWords(record: StoredRecord, wordForms: WordForms): string[] {
  if (record.kind === "profileNote") return topicWordsOf(record.content.text ?? "", wordForms);
  if (record.kind !== "offer" && record.kind !== "wish" && record.kind !== "resource") return [];
  if (record.content.audience === "me") return [];
  return topicWordsOf(record.kind === "resource" ? wordsAbout(record.content) : record.content.topic, wordForms);
}

/** What a shared thing is about: its topics first, because there is room for a few words only, then its title, then why it helped. */
function wordsAbout({ topics = [], title = "", why }: ResourceContent): string {
  return [...topics, title, why].join(" ");
}

/** Equal for two spellings of one topic: "Torque sensors!" and "torque sensor". */
export function topicKeyOf(topic: string, wordForms: WordForms): string {
  return wordsOf(topic)
    .map((word) => wordForms.stemOf(word.toLowerCase()))
    .join(" ");
}
