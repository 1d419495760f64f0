import type { WordForms } from "../ports/word-forms.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import { topicWordsOf } from "../records/topic-words.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { topicFit } from "./match-offers.ts";

/** A wish and an offer that meet; one of the two is the looking person's own. */
export interface Meeting {
  readonly wish: RecordOf<"wish">;
  readonly offer: RecordOf<"offer">;
}

/** More at once would be a list to work off. */
const MAXIMUM_MEETINGS = 3;

/**
 * Where somebody's own wishes meet offers of others, and their own offers wishes of others. A match of two other people is theirs to see, and
 * is not among them.
 *
 * @param seen what the looking person may read, their own included
 * @returns at most three, the best fit first
 */
export function meetingsOf(person: PersonId, seen: readonly StoredRecord[], wordForms: WordForms): Meeting[] {
  const wishes = ofKind(seen, "wish");
  const offers = ofKind(seen, "offer");
  return wishes
    .flatMap((wish) => offers.map((offer) => ({ wish, offer })))
    .filter(({ wish, offer }) => wish.owner !== offer.owner && (wish.owner === person || offer.owner === person))
    .map((meeting) => ({ ...meeting, fit: fitOf(meeting, wordForms) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || (a.offer.id < b.offer.id ? -1 : 1))
    .slice(0, MAXIMUM_MEETINGS)
    .map(({ wish, offer }) => ({ wish, offer }));
}

function fitOf({ wish, offer }: Meeting, wordForms: WordForms): number {
  return topicFit(new Set(topicWordsOf(wish.content.topic, wordForms)), topicWordsOf(offer.content.topic, wordForms));
}
