import type { WordForms } from "../ports/word-forms.ts";
import { audienceOf } from "./access.ts";
import { isCircleRecord } from "./circle-kinds.ts";
import { wordsInCircles } from "./circle-words.ts";
import type { ResourceContent } from "./contents.ts";
import type { StoredRecord } from "./record.ts";
import type { SharingRecord } from "./sharing-kinds.ts";
import { isSharingRecord } from "./sharing-kinds.ts";
import { MAXIMUM_TOPIC_WORDS, topicWordsOf } from "./topic-words.ts";

/**
 * The words by which others find a record; none for what is not found by words, or is for its owner alone. What belongs to a shared thing is
 * found by that thing's id, and what belongs to a circle by the circle's.
 */
export function findableWords(record: StoredRecord, wordForms: WordForms): string[] {
  if (audienceOf(record).kind === "owner") return [];
  if (isSharingRecord(record)) return wordsOfSharing(record, wordForms);
  if (isCircleRecord(record)) return wordsInCircles(record, wordForms).slice(0, MAXIMUM_TOPIC_WORDS);
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
