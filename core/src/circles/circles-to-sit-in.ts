import { topicFit } from "../offers/match-offers.ts";
import type { WordForms } from "../ports/word-forms.ts";
import type { StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import { topicWordsOf } from "../records/topic-words.ts";
import { circlesAmong } from "./circle-records.ts";
import type { CircleSeen, Looking } from "./circle-seen.ts";
import { circleSeen, circlesInOrder } from "./circle-seen.ts";

/** What was read of the records for one look of one person. */
export interface ReadForCircles {
  /** everything the person wrote */
  readonly mine: readonly StoredRecord[];
  /** what others wrote for readers among whom the person is */
  readonly others: readonly StoredRecord[];
  /** the language in which topics are sorted */
  readonly language: string;
  readonly wordForms: WordForms;
}

/**
 * Circles in which the person has no part, and could take a seat or listen: those that meet or gather and were not waved off. What the person
 * wishes to learn comes first, then the order of {@link circlesInOrder}.
 *
 * @param most how many are wanted, 1 or more
 */
export function circlesToSitIn({ mine, others, language, wordForms }: ReadForCircles, looking: Looking, most: number): CircleSeen[] {
  const wavedOff = new Set(ofKind(mine, "notThis").map(({ content }) => content.circle));
  const open = circlesAmong([...mine, ...others])
    .map((circle) => circleSeen(circle, looking))
    .filter(({ id, mine: part, isHost, state }) => part === null && !isHost && !wavedOff.has(id) && isOpen(state));
  const wanted = ofKind(mine, "wish").map(({ content }) => new Set(topicWordsOf(content.topic, wordForms)));
  const isWished = ({ circle }: CircleSeen): boolean =>
    wanted.some((words) => topicFit(words, topicWordsOf(circle.content.topic, wordForms)) > 0);
  const inOrder = circlesInOrder(open, language);
  return [...inOrder.filter(isWished), ...inOrder.filter((circle) => !isWished(circle))].slice(0, most);
}

function isOpen(state: CircleSeen["state"]): boolean {
  return state === "gathering" || state === "meeting";
}
