import { topicFit } from "../offers/match-offers.ts";
import type { WordForms } from "../ports/word-forms.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import { topicWordsOf } from "../records/topic-words.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { PeerMatch } from "./recommendation-answer.ts";

/**
 * How well two people suit each other when each gives and takes: the harmonic mean of both directions, so that one good direction does not
 * hide that the other is empty (Pizzato, Rej, Chung, Koprinska, Kay, _RECON: a reciprocal recommender for online dating_, RecSys 2010).
 *
 * @param one, other fit of each direction, 0..1
 * @returns 0..1, the same either way round; 0 when a direction is 0
 * @throws RangeError when a fit is not in 0..1
 */
export function reciprocalScore(one: number, other: number): number {
  for (const fit of [one, other]) {
    if (!(fit >= 0 && fit <= 1)) throw new RangeError(`reciprocalScore: a fit is in 0..1, got ${String(fit)}`);
  }
  return one === 0 || other === 0 ? 0 : (2 * one * other) / (one + other);
}

type Pair = NonNullable<PeerMatch["theyOffer"]>;
interface Fitting {
  readonly pair: Pair;
  readonly fit: number;
}

/** More at once would be a list to work off. */
const MAXIMUM_MATCHES = 5;

/**
 * With whom somebody's wishes and offers meet: those who both give and take come before those who only do one of the two when there are more
 * than five, and then the order is that of the words, which ranks nobody.
 *
 * @param seen what the person may read, their own included
 */
export function matchWishesAndOffers(person: PersonId, seen: readonly StoredRecord[], wordForms: WordForms): PeerMatch[] {
  const others = [...new Set(seen.map(({ owner }) => owner))].filter((owner) => owner !== person);
  const best = (wisher: PersonId, offerer: PersonId): Fitting | null => bestPair(seen, { wisher, offerer, wordForms });
  return others
    .map((other) => ({ other, mine: best(person, other), theirs: best(other, person) }))
    .filter(({ mine, theirs }) => mine !== null || theirs !== null)
    .map(({ other, mine, theirs }) => ({
      match: { person: other, theyOffer: mine?.pair ?? null, iOffer: theirs?.pair ?? null },
      both: reciprocalScore(mine?.fit ?? 0, theirs?.fit ?? 0),
      either: Math.max(mine?.fit ?? 0, theirs?.fit ?? 0),
    }))
    .sort((a, b) => b.both - a.both || b.either - a.either || (keyOf(a.match) < keyOf(b.match) ? -1 : 1))
    .slice(0, MAXIMUM_MATCHES)
    .map(({ match }) => match)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function bestPair(
  seen: readonly StoredRecord[],
  { wisher, offerer, wordForms }: { readonly wisher: PersonId; readonly offerer: PersonId; readonly wordForms: WordForms },
): Fitting | null {
  let best: Fitting | null = null;
  for (const wish of ofKind(seen, "wish").filter(({ owner }) => owner === wisher)) {
    const wanted = new Set(topicWordsOf(wish.content.topic, wordForms));
    for (const offer of ofKind(seen, "offer").filter(({ owner }) => owner === offerer)) {
      const fit = topicFit(wanted, topicWordsOf(offer.content.topic, wordForms));
      if (fit > (best?.fit ?? 0) || (best !== null && fit === best.fit && nameOf(wish, offer) < nameOf(best.pair.wish, best.pair.offer))) {
        best = { pair: { wish, offer }, fit };
      }
    }
  }
  return best;
}

function nameOf(wish: RecordOf<"wish">, offer: RecordOf<"offer">): string {
  return `${wish.content.topic} ${offer.content.topic} ${wish.id} ${offer.id}`;
}

/** By the words of the two, then by ids, which mean nothing. */
function keyOf({ theyOffer, iOffer, person }: PeerMatch): string {
  const pair = theyOffer ?? iOffer;
  return `${pair === null ? "" : nameOf(pair.wish, pair.offer)} ${person}`;
}
