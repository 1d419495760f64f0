import type { WordForms } from "../ports/word-forms.ts";
import { wordsOf } from "../vocabulary/words.ts";
import { audienceOf } from "./access.ts";
import type { ResourceContent } from "./contents.ts";
import type { StoredRecord } from "./record.ts";
import type { SharingRecord } from "./sharing-kinds.ts";
import { isSharingRecord } from "./sharing-kinds.ts";

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

/**
 * The words by which others find a record; none for what is not found by words, or is for its owner alone. What belongs to a shared thing is
 * found by that thing's id.
 */
export function findableWords(record: StoredRecord, wordForms: WordForms): string[] {
  if (audienceOf(record).kind === "owner") return [];
  if (isSharingRecord(record)) return wordsOfSharing(record, wordForms);
  if (record.kind === "profileNote") return topicWordsOf(record.content.text ?? "", wordForms);
  return record.kind === "offer" || record.kind === "wish" ? topicWordsOf(record.content.topic, wordForms) : [];
}

function wordsOfSharing(record: SharingRecord, wordForms: WordForms): string[] {
  switch (record.kind) {
    case "resource":
      return topicWordsOf(wordsAbout(record.content, record.content.why), wordForms);
    case "collection":
      return topicWordsOf(wordsAbout(record.content, record.content.about), wordForms);
    case "resourceReply":
      return [record.content.resource, ...topicWordsOf(record.content.text, wordForms)].slice(0, MAXIMUM_TOPIC_WORDS);
    case "stillGood":
      return [record.content.resource];
    case "thanks":
      return [];
  }
}

/** Topics first, because there is room for a few words only, then the title, then what was written about it. */
function wordsAbout({ topics = [], title = "" }: Pick<ResourceContent, "topics" | "title">, about = ""): string {
  return [...topics, title, about].join(" ");
}

/** Equal for two spellings of one topic: "Torque sensors!" and "torque sensor". */
export function topicKeyOf(topic: string, wordForms: WordForms): string {
  return wordsOf(topic)
    .map((word) => wordForms.stemOf(word.toLowerCase()))
    .join(" ");
}
