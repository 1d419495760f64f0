import type { WordForms } from "../ports/word-forms.ts";
import { companionsIn, wordOfPerson } from "./access.ts";
import type { CircleRecord } from "./circle-kinds.ts";
import { circleIdOf } from "./circle-kinds.ts";
import { topicWordsOf } from "./topic-words.ts";

/** The word by which circles for everybody on the site are found; no word of a text begins with its sign. */
export const WORD_OF_OPEN_CIRCLES = "#circles";

/** The word by which the volunteers of a round are found, and nothing else: there can be many more of them than of what a round is found with. */
export function wordOfVolunteers(round: string): string {
  return `#volunteers ${round}`;
}

/** The words by which others find a circle, a round, and what belongs to one: first the id it goes by, then what it is about. */
export function wordsInCircles(record: CircleRecord, wordForms: WordForms): string[] {
  switch (record.kind) {
    case "circle":
      return [circleIdOf(record), ...openWord(record.content), ...topicWordsOf(record.content.topic, wordForms)];
    case "memory":
      return [record.content.circle, ...openWord(record.content), ...topicWordsOf(record.content.topic, wordForms)];
    case "membership":
      return [record.content.circle, ...openWord(record.content)];
    case "round":
      return [record.id, ...topicWordsOf(record.content.topic, wordForms)];
    case "volunteer":
      return [wordOfVolunteers(record.content.round)];
    case "invitation":
      return companionsIn(record).map(wordOfPerson);
    // Found with what else is for the readers of its place, or for one person.
    case "coffee":
    case "hostOffer":
    case "met":
      return [];
  }
}

function openWord({ audience }: { readonly audience: "place" | "site" }): readonly string[] {
  return audience === "site" ? [WORD_OF_OPEN_CIRCLES] : [];
}
