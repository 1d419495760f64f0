import type { ContentHit } from "../ports/content-search.ts";
import type { RecordOf } from "../records/record.ts";
import type { Instant } from "../vocabulary/instant.ts";
import type { ItemId, ItemKind, ItemLink, Place, PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";

/** What somebody is looking at when the question arises. */
export interface WorkObject {
  readonly id: ItemId;
  readonly title: string;
  readonly labels: readonly string[];
  /** its plain text; long is fine, only the telling words are used */
  readonly text: string;
}

export type ExpertRequest =
  /** words somebody typed, or an author set; at most {@link MAXIMUM_TOPIC_CHARACTERS} */
  | { readonly kind: "topic"; readonly topic: string }
  /** words somebody marked on a page, of any length */
  | { readonly kind: "selection"; readonly text: string }
  | { readonly kind: "work-object"; readonly object: WorkObject };

export interface FindExpertsOptions {
  /** the place the person asks from: nearness is judged by it */
  readonly place?: PlaceId;
  /** the item the question is asked from: it is not suggested for reading, the person has it open */
  readonly openItem?: ItemId;
  /**
   * told what there is to read so far, whenever a product has answered or failed and once any has answered. Products that have not stand in
   * `incomplete` as `waiting`; nobody is named yet, because the records are asked when all have answered
   */
  readonly onPartial?: (answer: ExpertAnswer) => void;
  readonly signal?: AbortSignal;
}

/** Input that cannot be used, with what the person can do about it. */
export type QuestionRefusal =
  /** nothing but blanks, signs or pictures: there is no word to search for */
  { readonly kind: "no-words" } | { readonly kind: "too-long"; readonly maximumCharacters: number; readonly firstLine: string };

/** What was done to the input before it was searched; the person is told. */
export type QuestionNotice = "direction-marks-removed" | "signs-searched-as-words";

/** One thing to read. */
export interface DocumentSuggestion {
  readonly hit: ContentHit;
  /** said when whoever wrote it has left: the author's name, and up to two colleagues who worked on it and are still here */
  readonly left: { readonly author: string; readonly stillHere: readonly string[] } | null;
}

/**
 * What somebody did for what was found: `solved`, `assigned`, `commented` and `reported` are said of issues, the others of pages. The month
 * is there only where it says how recent a near peer's own start was.
 */
export interface DeedReason {
  readonly kind: "solved" | "wrote" | "edited" | "assigned" | "commented" | "reported" | "last-editor";
  readonly items: readonly EvidenceLink[];
  readonly at: Instant | null;
}

/** What a reason points at. */
export interface EvidenceLink extends ItemLink {
  readonly kind: ItemKind;
}

/** Why somebody is named. Every reason points at something the asking person can open, or at a place they share. */
export type PersonReason =
  | DeedReason
  | { readonly kind: "same-work"; readonly items: readonly EvidenceLink[] }
  | { readonly kind: "same-place"; readonly place: Place }
  /** what they wrote about themselves, in their own words */
  | { readonly kind: "offer"; readonly word: "ask" | "mentor"; readonly topic: string }
  /** from the asking person's own private list */
  | { readonly kind: "trusted"; readonly forWhat: string | null };

/** Somebody who could be asked. There is no number here, on purpose: an order of three is all an answer says. */
export interface PersonSuggestion {
  readonly id: PersonId;
  readonly name: string;
  /** `near-peer`: close to the asking person's own work; `offer`: offered to be asked; `trusted`: on the asking person's list. Never how good. */
  readonly seat: "near-peer" | "offer" | "trusted" | null;
  /** one to three, the one that answers the question first */
  readonly reasons: readonly PersonReason[];
}

/** Something a colleague shared; `by` is the name of whoever shared it, where the evidence names them. */
export interface SharedOnQuestion {
  readonly resource: RecordOf<"resource">;
  readonly by: string | null;
}

/** The source that knows what people wrote for themselves; without its word nobody is named. */
export const RECORDS_SOURCE = "records";

/** A source that could not be asked, or not completely, and why. */
export interface Incomplete {
  readonly source: string;
  readonly reason:
    "waiting" | "absent" | "forbidden" | "busy" | "down" | "odd" | "stopped" | "last-editor-only" | "first-comments-only" | "names-missing";
  readonly retryAfterMs: number | null;
}

export interface ExpertAnswer {
  /** what was asked about, in the words that were searched, as a person would write them */
  readonly topic: string;
  readonly topicFrom: ExpertRequest["kind"];
  /** at most five */
  readonly documents: readonly DocumentSuggestion[];
  /** at most three; nobody when there is nothing to show as the reason */
  readonly people: readonly PersonSuggestion[];
  /** short things that colleagues shared on it, at most three, the shortest first */
  readonly shared: readonly SharedOnQuestion[];
  /** the sources that answered */
  readonly searched: readonly string[];
  readonly incomplete: readonly Incomplete[];
  /** whether at least one thing that was found shows all the words; if not, other words may find more */
  readonly wholeQuestion: boolean;
  readonly notices: readonly QuestionNotice[];
  /** an administrator switched the suite off in the place the question came from; then there is nothing else here */
  readonly switchedOff: boolean;
}

/** Longest topic somebody may type, in characters; a platform's search refuses long questions, and long questions find little. */
export const MAXIMUM_TOPIC_CHARACTERS = 250;
