import type { WordForms } from "../ports/word-forms.ts";
import type { RhythmContent, StepBackContent } from "../records/contents.ts";
import { topicWordsOf } from "../records/topic-words.ts";
import type { Day } from "../vocabulary/day.ts";
import { isOverEverywhere } from "../vocabulary/day.ts";
import type { ItemId } from "../vocabulary/item.ts";

/** What somebody chose for themselves about being suggested. */
export interface Calm {
  readonly stepBacks: readonly StepBackContent[];
  readonly rhythm: RhythmContent | null;
  /** questions that reached them in the last seven days, ≥ 0 */
  readonly askedThisWeek: number;
}

/** The question somebody would be named for. */
export interface NamedFor {
  /** stems of its words */
  readonly words: readonly string[];
  readonly item: ItemId | null;
  /** what would be shown as the reason; nothing for somebody who offered to be asked */
  readonly items: readonly ItemId[];
  readonly today: Day;
  readonly wordForms: WordForms;
}

/** Questions a week that somebody takes who said so: about one, a few. */
const A_WEEK = { one: 1, some: 3 } as const;

/**
 * Whether somebody may be named for a question: they have not stepped back from it, are not in a quiet time, and their week has room. The
 * answer is yes or no; why is nobody's business.
 */
export function mayBeNamed({ stepBacks, rhythm, askedThisWeek }: Calm, question: NamedFor): boolean {
  const holding = stepBacks.filter(({ until }) => until === undefined || !isOverEverywhere(until, question.today));
  return !hasSteppedBack(holding, question) && hasRoom(rhythm, askedThisWeek, question.today);
}

function hasSteppedBack(stepBacks: readonly StepBackContent[], { item, items, words, wordForms }: NamedFor): boolean {
  if (stepBacks.some(({ from }) => from === "everything")) return true;
  // A topic is meant where all of its words are asked about.
  const topics = stepBacks.flatMap(({ topic }) => (topic === undefined ? [] : [topicWordsOf(topic, wordForms)]));
  if (topics.some((topic) => topic.every((word) => words.includes(word)))) return true;
  // Stepping back from a page holds for questions on it, and where nothing but such pages would be shown as the reason.
  const left = new Set(stepBacks.flatMap((stepBack) => stepBack.item ?? []));
  return (item !== null && left.has(item)) || (items.length > 0 && items.every((shown) => left.has(shown)));
}

function hasRoom(rhythm: RhythmContent | null, askedThisWeek: number, today: Day): boolean {
  if (rhythm === null) return true;
  if (rhythm.quietUntil !== undefined && !isOverEverywhere(rhythm.quietUntil, today)) return false;
  if (rhythm.capacity === "any") return true;
  return rhythm.capacity !== "none" && askedThisWeek < A_WEEK[rhythm.capacity];
}
