import type { OfferFound } from "../ports/record-store.ts";
import type { WordForms } from "../ports/word-forms.ts";
import type { RecordOf } from "../records/record.ts";
import { topicWordsOf } from "../records/topic-words.ts";
import type { PersonId } from "../vocabulary/person.ts";

/** Offers beyond these would be a list of experts. */
const MAXIMUM_OFFERS = 5;
/** An offer fits when it shares at least half of the words of the shorter of the two, the offer or the question. */
const LEAST_SHARE = 0.5;

interface MatchOptions {
  readonly asker: PersonId | null;
  readonly wordForms: WordForms;
}

/**
 * Finds the offers that fit a question, one for each person.
 *
 *     fit = shared words / words of the shorter (overlap coefficient: Szymkiewicz 1934, Simpson 1943)
 *
 * Offers are few words, and so are questions; the overlap coefficient does not punish either for being shorter than the other. Equal fits are
 * spread over the people who offer by who asks, so that nobody is always the first: the same asker gets the same order, another asker another.
 *
 * @param words stems of the question's words; without any nothing fits
 * @returns at most five, the best fit first
 */
export function matchOffers(words: readonly string[], offers: readonly RecordOf<"offer">[], options: MatchOptions): OfferFound[] {
  const wanted = new Set(words);
  const best = new Map<PersonId, { readonly fit: number; readonly offer: RecordOf<"offer"> }>();
  for (const offer of offers) {
    const fit = topicFit(wanted, topicWordsOf(offer.content.topic, options.wordForms));
    if (fit <= (best.get(offer.owner)?.fit ?? 0)) continue;
    best.set(offer.owner, { fit, offer });
  }
  return [...best.entries()]
    .map(([person, entry]) => ({ ...entry, person, turn: turnOf(`${options.asker ?? ""} ${person}`) }))
    .sort((a, b) => b.fit - a.fit || a.turn - b.turn || (a.person < b.person ? -1 : 1))
    .slice(0, MAXIMUM_OFFERS)
    .map(({ person, offer }) => ({ person, word: offer.content.word, topic: offer.content.topic }));
}

/**
 * How well two topics fit by their words, 0..1; 0 when they share less than half of the shorter one.
 *
 * @param offered distinct words
 */
export function topicFit(wanted: ReadonlySet<string>, offered: readonly string[]): number {
  const shared = offered.filter((word) => wanted.has(word)).length;
  const fit = shared === 0 ? 0 : shared / Math.min(wanted.size, offered.length);
  return fit < LEAST_SHARE ? 0 : fit;
}

/** An order without meaning that differs from asker to asker (FNV-1a, 32 bits). */
function turnOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
