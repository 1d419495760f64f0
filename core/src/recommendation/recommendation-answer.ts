import type { Incomplete } from "../expertise/expert-answer.ts";
import type { ContentHit } from "../ports/content-search.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import type { SharedThing } from "../sharing/shared-things.ts";
import type { SuitePorts } from "../suite.ts";
import type { ItemId, ItemLink, Place, PlaceId } from "../vocabulary/item.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";

/** What a platform must offer for recommendations, made for one asking person. */
export type RecommendationPorts = Pick<SuitePorts, "asker" | "workSearch" | "peopleDirectory" | "suggestions" | "wordForms" | "clock">;

export interface RecommendOptions {
  /** the place the person asks from: what is recent there stands in where little is known of the person's own work */
  readonly place?: PlaceId;
  readonly signal?: AbortSignal;
}

export interface ForYouOptions extends RecommendOptions {
  /** told once, with what is known before the second search: what was written, and people who share work */
  readonly onPartial?: (answer: ForYouAnswer) => void;
}

/** Somebody a reason names. */
export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
}

/** Why a thing is recommended, as data that names what is shared; surfaces put it into words. */
export type ResourceReason =
  /** it has labels of the person's own work, at most three; `like` has them too, at most two */
  | { readonly kind: "same-labels"; readonly labels: readonly string[]; readonly like: readonly ItemLink[] }
  /** people who worked on the person's own things worked on it, at most two; `shared` are those things, at most two */
  | { readonly kind: "near-people"; readonly people: readonly NamedPerson[]; readonly shared: readonly ItemLink[] }
  /** people of the asking person's own list worked on it, at most two */
  | { readonly kind: "trusted-people"; readonly people: readonly NamedPerson[] }
  /** nothing connects it with the person: it is recent in the place they ask from */
  | { readonly kind: "recent-here"; readonly place: Place };

/** One thing of the platform that the person may open and did not work on. */
export interface ResourceSuggestion {
  readonly hit: ContentHit;
  /** at least one; what it is about first, who worked on it second */
  readonly reasons: readonly ResourceReason[];
}

/** One thing that somebody shared with readers among whom the person is; its own line says why it helped. */
export interface SharedSuggestion {
  readonly resource: RecordOf<"resource">;
  /** its title and address; null for a thing of the platform of which no row told them, or that the person may not open */
  readonly thing: SharedThing | null;
  /**
   * `near`: by somebody who worked on the person's own things or stands on their list; `topic`: on a label of their work; `here`: neither, but
   * in a place in which they work or from which they ask
   */
  readonly because: "near" | "topic" | "here";
  /** things on which the one who shared it and the person both worked, at most two; none where the one only stands on their list */
  readonly both: readonly ItemLink[];
}

export interface ResourceAnswer {
  /** at most five, in order */
  readonly things: readonly ResourceSuggestion[];
  /** at most three, what connects first, then the shortest */
  readonly shared: readonly SharedSuggestion[];
  /** `recent-here`: nothing was known of the person's own work or list, so this is what is recent and useful in the place */
  readonly basis: "own-work" | "recent-here";
  /** the sources that answered */
  readonly searched: readonly string[];
  readonly incomplete: readonly Incomplete[];
}

/** Somebody worth knowing. There is no number here, on purpose. */
export interface PeerSuggestion extends NamedPerson {
  /** `known`: worked on something the person worked on, or stands on their list; `new`: neither */
  readonly acquaintance: "known" | "new";
  readonly reasons: readonly PeerReason[];
}

/** Why somebody is recommended. Every item can be opened by the asking person. */
export type PeerReason =
  /** things both worked on, at most two */
  | { readonly kind: "same-work"; readonly items: readonly ItemLink[] }
  /** things that are near to the person's work, at most two, with the people in between, at most two */
  | { readonly kind: "near-work"; readonly items: readonly ItemLink[]; readonly through: readonly NamedPerson[] }
  | { readonly kind: "trusted"; readonly forWhat: string | null };

/** A wish and an offer of two people that meet; in both directions where there are both. */
export interface PeerMatch {
  readonly person: PersonId;
  /** what the person offers that I wish for; null when it is only the other way round */
  readonly theyOffer: { readonly wish: RecordOf<"wish">; readonly offer: RecordOf<"offer"> } | null;
  /** what the person wishes for that I offer */
  readonly iOffer: { readonly wish: RecordOf<"wish">; readonly offer: RecordOf<"offer"> } | null;
}

/** Somebody who is new to the person, and of whom it is yet to be asked whether they may be named. */
export interface PeerCandidate {
  readonly suggestion: PeerSuggestion;
  /** what speaks for them, at most ten */
  readonly items: readonly ItemId[];
}

/** One look at "For you". Maps instead of lists where names are looked up; a name that is missing was told by no row. */
export interface ForYouAnswer extends ResourceAnswer, PeerAnswer {
  readonly further: readonly PeerCandidate[];
  /** everything the person wrote */
  readonly mine: readonly StoredRecord[];
  /** questions to this person, replies to their questions, and thanks */
  readonly toMe: readonly StoredRecord[];
  /** of others, in the places and on the topics of the person's work, as they may read it */
  readonly others: readonly StoredRecord[];
  /** where most of the person's work lies, at most three */
  readonly places: readonly Place[];
  readonly named: ReadonlyMap<PersonId, Person>;
  readonly titles: ReadonlyMap<ItemId, ItemLink>;
  /** the app is switched off in the place it was asked from */
  readonly switchedOff: boolean;
}

export interface PeerAnswer {
  /** at most three known people, then at most three new ones */
  readonly people: readonly PeerSuggestion[];
  /** at most five, in an order that ranks nobody */
  readonly matches: readonly PeerMatch[];
  readonly searched: readonly string[];
  readonly incomplete: readonly Incomplete[];
}
