import type { FieldProblem } from "../records/read-content.ts";
import type { RecordContents, RecordKind } from "../records/contents.ts";
import type { RecordRef } from "../records/record-ref.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import type { Day } from "../vocabulary/day.ts";
import type { ItemId, PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";

/** What somebody wants to write; whose it will be is decided by who is signed in. */
export type RecordDraft = {
  readonly [Kind in RecordKind]: {
    readonly kind: Kind;
    /** chosen by the writer; the same id again means the same save again */
    readonly id: string;
    /** version the change was made from; null for something new */
    readonly version: number | null;
    readonly content: RecordContents[Kind];
  };
}[RecordKind];

/** Why something could not be written, as the person can be told. */
export type RecordRefusal =
  /** not signed in */
  | { readonly kind: "not-signed-in" }
  | { readonly kind: "fields"; readonly problems: readonly FieldProblem[] }
  /** changed in another window meanwhile; nothing was overwritten */
  | { readonly kind: "conflict"; readonly current: StoredRecord }
  /** no longer there, or not for this person */
  | { readonly kind: "gone" }
  /** the person wrote the same before */
  | { readonly kind: "already-there"; readonly existing: StoredRecord }
  | { readonly kind: "too-many"; readonly maximum: number }
  /** several together would be more than the person can have; looked at before the first of them, and none was written */
  | { readonly kind: "no-room"; readonly of: "circle" | "invitation"; readonly maximum: number }
  /** the place cannot be opened by this person, or the app is switched off there */
  | { readonly kind: "place-closed" }
  /** everything of this person, or of the site, is being erased just now */
  | { readonly kind: "erasing" }
  /** an administrator asked to erase everything on that day; until then nothing new is taken */
  | { readonly kind: "closing"; readonly removeOn: Day };

/** What can be looked up. */
export type RecordQuery =
  /** everything this person wrote, private things included */
  | { readonly of: "me" }
  /** questions to this person, replies to their questions, thanks, and what hosts of circles and rounds propose to them */
  | { readonly of: "others-to-me" }
  /** offers, wishes, shared things, circles and rounds for the readers of a place, one's own included, with all that belongs to them */
  | { readonly of: "place"; readonly place: PlaceId }
  /** what was shared on a topic, and collections of such things, in any place this person can open or with the whole site, one's own included */
  | { readonly of: "topic"; readonly topic: string }
  /** replies to shared things, and who said whether they still hold; ids of shared things, at most {@link MAXIMUM_RESOURCES_ASKED} */
  | { readonly of: "about"; readonly resources: readonly string[] }
  /** circles and rounds by their ids, at most {@link MAXIMUM_CIRCLES_ASKED}, and those circles for everybody on the site, with seats and what was learned */
  | { readonly of: "circles"; readonly circles: readonly string[] }
  /**
   * who put themselves forward for a round, for its host alone: at most {@link MAXIMUM_VOLUNTEERS_FOUND}, those after one of them or from the
   * beginning, in an order that stays; fewer only at the end
   */
  | { readonly of: "round"; readonly round: string; readonly after: RecordRef | null }
  /** what somebody wants others to see when they are about to be asked */
  | { readonly of: "person"; readonly person: PersonId };

/** About how many shared things can be asked at once: as many as a page shows. */
export const MAXIMUM_RESOURCES_ASKED = 25;

/** About how many circles and rounds can be asked at once: more than anybody is in. */
export const MAXIMUM_CIRCLES_ASKED = 25;

/** How many volunteers of a round are given at once. */
export const MAXIMUM_VOLUNTEERS_FOUND = 500;

/** What was erased, for the person to keep. */
export interface ErasureReceipt {
  /** day in UTC */
  readonly erasedOn: string;
  readonly erased: readonly StoredRecord[];
}

/**
 * What people write, read and changed in the name of one person. Every answer holds only what this person may read; every write changes only
 * what this person owns.
 *
 * @throws PortError from every method when the platform fails; nothing was changed then, or the same save again finds it done
 */
export interface RecordStore {
  find(query: RecordQuery): Promise<readonly StoredRecord[]>;
  /** Writes or changes one record. The same draft twice gives the same record once. */
  save(draft: RecordDraft): Promise<Result<StoredRecord, RecordRefusal>>;
  /** Removes one of this person's own records; what is gone already is fine. */
  remove(ref: RecordRef): Promise<Result<null, RecordRefusal>>;
  /** Erases everything of this person, and the records of others that name them. */
  eraseMine(): Promise<Result<ErasureReceipt, RecordRefusal>>;
}

/** What a question needs to know of the records, in one call. */
export interface SuggestionQuestion {
  /** the question's search words, lower case */
  readonly words: readonly string[];
  /** the page it is asked from or about */
  readonly item: ItemId | null;
  /** the place it is asked from */
  readonly place: PlaceId | null;
  /** in the order of the evidence, at most {@link MAXIMUM_CANDIDATES_ASKED} */
  readonly candidates: readonly CandidateAsked[];
}

/** Somebody an answer would like to name, and the items that speak for them. */
export interface CandidateAsked {
  readonly person: PersonId;
  /** at least one, at most {@link MAXIMUM_ITEMS_ASKED}, the most telling first */
  readonly items: readonly ItemId[];
}

/** How many candidates may be asked about at once. */
export const MAXIMUM_CANDIDATES_ASKED = 20;
export const MAXIMUM_ITEMS_ASKED = 10;

/** An offer that fits a question, as its owner wrote it. */
export interface OfferFound {
  readonly person: PersonId;
  readonly word: "ask" | "mentor";
  readonly topic: string;
}

/** Whom an answer may name. Whoever is missing is missing without a reason. */
export interface SuggestionAnswer {
  /** those of the candidates who may be named, in their order */
  readonly named: readonly PersonId[];
  /** of people who may be named, the best fitting first, one for each person */
  readonly offers: readonly OfferFound[];
  /** from the asking person's private list */
  readonly trusted: readonly { readonly person: PersonId; readonly forWhat: string | null }[];
  /** short things that colleagues shared on the question, at most three, the shortest first; each has a title of its own */
  readonly shared: readonly RecordOf<"resource">[];
  /** the app is switched off in the place the question comes from */
  readonly switchedOff: boolean;
}

/** Of how many places in which somebody works, and on how many topics, what was written is read for a recommendation. */
export const MAXIMUM_PLACES_ASKED = 3;
export const MAXIMUM_TOPICS_ASKED = 12;

/** What a recommendation needs to know of the records, in one call. */
export interface RecommendationQuestion {
  /** the place it is asked from; null outside of places */
  readonly place: PlaceId | null;
  /** the places in which the person works, at most {@link MAXIMUM_PLACES_ASKED}; those that are switched off or closed to them are left out */
  readonly near: readonly PlaceId[];
  /** what their work is about, at most {@link MAXIMUM_TOPICS_ASKED} */
  readonly topics: readonly string[];
  /** people who worked on the same things, the nearest first, at most {@link MAXIMUM_CANDIDATES_ASKED} */
  readonly candidates: readonly CandidateAsked[];
}

/** What was written by the asking person, to them, and near to them. */
export interface RecommendationRecords {
  /** everything the person wrote */
  readonly mine: readonly StoredRecord[];
  /** questions to this person, replies to their questions, and thanks */
  readonly toMe: readonly StoredRecord[];
  /**
   * of others, as this person may read it: what is for the readers of these places, shared things on the topics, and offers and wishes on what
   * the person wishes and offers. Offers and wishes of people who may not be named are not among them
   */
  readonly others: readonly StoredRecord[];
  /** those of the candidates, and of the person's own list, who may be named */
  readonly named: readonly PersonId[];
  /** the app is switched off in the place the recommendation is asked from; then nothing of others is given */
  readonly switchedOff: boolean;
}

/** The records' part of an answer. Takes the ordered candidates and gives back whom may be named, never why somebody may not. */
export interface SuggestionRecords {
  /** @throws PortError */
  forQuestion(question: SuggestionQuestion): Promise<SuggestionAnswer>;
  /** @throws PortError */
  forRecommendation(question: RecommendationQuestion): Promise<RecommendationRecords>;
}
