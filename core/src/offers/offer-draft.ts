import type { RecordDraft } from "../ports/record-store.ts";
import type { ChosenAudience } from "../records/contents.ts";
import type { RecordOf } from "../records/record.ts";
import type { PlaceId } from "../vocabulary/item.ts";

/** The four words of offers and wishes, in the order in which they are listed. */
export const OFFER_WORDS = ["ask", "mentor", "learn", "improve"] as const;
export type OfferWord = (typeof OFFER_WORDS)[number];

/** An offer or a wish, as it is stored. */
export type Topical = RecordOf<"offer"> | RecordOf<"wish">;

/** What a form about an offer or a wish holds, as it was typed. */
export interface OfferDraft {
  /** chosen when the form was begun, so that every try is recognised as the same one */
  readonly id: string;
  /** version the change was made from; null for something new */
  readonly version: number | null;
  readonly word: OfferWord;
  readonly topic: string;
  readonly note: string;
  /** null until somebody chose */
  readonly audience: ChosenAudience | null;
  /** the place whose readers may read it, when they may */
  readonly place: PlaceId | null;
}

/** Where a form begins. */
export interface OfferBeginning {
  readonly id: string;
  readonly word: OfferWord;
  readonly topic?: string;
  /** the place one comes from; null outside of places */
  readonly place: PlaceId | null;
}

/** An empty form. */
export function beginOffer({ id, word, topic = "", place }: OfferBeginning): OfferDraft {
  return { id, version: null, word, topic, note: "", audience: null, place };
}

/** A form that changes what is stored. */
export function offerDraftOf({ id, version, content }: Topical): OfferDraft {
  const { word, topic, note = "", audience, place = null } = content;
  return { id, version, word, topic, note, audience, place };
}

/** Whether a word is one of the two about oneself. */
export function isWish(word: OfferWord): word is "learn" | "improve" {
  return word === "learn" || word === "improve";
}

/** The words a form lets choose: what is stored as an offer stays an offer. */
export function wordsForDraft({ version, word }: OfferDraft): readonly OfferWord[] {
  return version === null ? OFFER_WORDS : OFFER_WORDS.filter((other) => isWish(other) === isWish(word));
}

/** Who may read it: as chosen; otherwise a wish is for oneself, and an offer for the place it was begun in. */
export function audienceOfDraft({ audience, word, place }: OfferDraft): ChosenAudience {
  if (audience !== null) return audience;
  if (isWish(word)) return "me";
  return place === null ? "site" : "place";
}

/** What is sent to be stored. */
export function recordDraftOf(draft: OfferDraft): RecordDraft {
  const { id, version, word, topic, note, place } = draft;
  const audience = audienceOfDraft(draft);
  const content = {
    topic,
    ...(note.trim() === "" ? {} : { note }),
    audience,
    ...(audience === "place" && place !== null ? { place } : {}),
  };
  return isWish(word)
    ? { kind: "wish", id, version, content: { word, ...content } }
    : { kind: "offer", id, version, content: { word, ...content } };
}

/** By topic as the language sorts; equal topics keep an order without meaning. */
export function byTopic(language: string): (one: Topical, other: Topical) => number {
  const collator = new Intl.Collator(language);
  return (one, other) => collator.compare(one.content.topic, other.content.topic) || (one.id < other.id ? -1 : 1);
}

/** Whether what a save gave back is an offer or a wish. */
export function isTopical(record: { readonly kind: string }): record is Topical {
  return record.kind === "offer" || record.kind === "wish";
}
