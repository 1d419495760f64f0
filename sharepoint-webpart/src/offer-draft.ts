import type { ChosenAudience, PlaceId, RecordDraft, RecordOf, StoredRecord } from "@alongside/core";

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
  readonly audience: Exclude<ChosenAudience, "site"> | null;
}

export function beginOffer(): OfferDraft {
  return { id: crypto.randomUUID(), version: null, word: "ask", topic: "", note: "", audience: null };
}

/** A form that changes what is stored. */
export function draftOf({ id, version, content }: Topical): OfferDraft {
  const { word, topic, note = "", audience } = content;
  return { id, version, word, topic, note, audience: audience === "me" ? "me" : "place" };
}

export function isWish(word: OfferWord): word is "learn" | "improve" {
  return word === "learn" || word === "improve";
}

/** The words a form lets choose: what is stored as an offer stays an offer. */
export function wordsFor({ version, word }: OfferDraft): readonly OfferWord[] {
  return version === null ? OFFER_WORDS : OFFER_WORDS.filter((other) => isWish(other) === isWish(word));
}

/** Who may read it: as chosen; otherwise a wish is for oneself, and an offer for the readers of the site. */
export function audienceFor({ audience, word }: OfferDraft): "me" | "place" {
  return audience ?? (isWish(word) ? "me" : "place");
}

/** What is sent to be stored. */
export function toRecordDraft(draft: OfferDraft, home: PlaceId): RecordDraft {
  const { id, version, word, topic, note } = draft;
  const audience = audienceFor(draft);
  const content = { topic, ...(note.trim() === "" ? {} : { note }), audience, ...(audience === "place" ? { place: home } : {}) };
  return isWish(word)
    ? { kind: "wish", id, version, content: { word, ...content } }
    : { kind: "offer", id, version, content: { word, ...content } };
}

/** By topic as the language sorts; equal topics keep an order without meaning. */
export function byTopic(language: string): (one: Topical, other: Topical) => number {
  const collator = new Intl.Collator(language);
  return (one, other) => collator.compare(one.content.topic, other.content.topic) || (one.id < other.id ? -1 : 1);
}

/** Whether a record is an offer or a wish. */
export function isTopical(record: StoredRecord): record is Topical {
  return record.kind === "offer" || record.kind === "wish";
}
