import type { Day } from "../vocabulary/day.ts";
import type { ItemId, PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { ResourceKind } from "../vocabulary/resource-kind.ts";
import type {
  CircleContent,
  CoffeeContent,
  HostOfferContent,
  InvitationContent,
  MembershipContent,
  MemoryContent,
  MetContent,
  RoundContent,
  VolunteerContent,
} from "./circle-contents.ts";
import type { RecordRef } from "./record-ref.ts";

/** Who may read what somebody offers, wishes or shares; chosen by them. */
export type ChosenAudience = "me" | "place" | "site";

/** What is for readers that its owner chooses. */
export interface ChosenReaders {
  readonly audience: ChosenAudience;
  /** the place whose readers may read it; given exactly when the audience is `place` */
  readonly place?: PlaceId;
}

/** What an offer and a wish have in common. */
interface TopicContent extends ChosenReaders {
  /** a few words, at least one of them with letters or digits */
  readonly topic: string;
  readonly note?: string;
}

/** "Ask me about", "I can mentor in". */
export interface OfferContent extends TopicContent {
  readonly word: "ask" | "mentor";
}

/** "I want to learn", "I want to get better at". */
export interface WishContent extends TopicContent {
  readonly word: "learn" | "improve";
}

/** Something that helped somebody, and why: a link, a thing of the platform, or no more than its name. */
export interface ResourceContent extends ChosenReaders {
  /** its name; missing exactly when `item` is given */
  readonly title?: string;
  readonly kind: ResourceKind;
  /** why it helped, in one line */
  readonly why: string;
  /** never beside `item`: an address can hold the title */
  readonly link?: string;
  /** a page, issue or file of the platform; only its id, so that its title is shown to those who may open it */
  readonly item?: ItemId;
  readonly minutes?: number;
  /** ISO 639 code */
  readonly language?: string;
  readonly topics?: readonly string[];
  /** what can be seen or heard in it, for whoever cannot see or hear it */
  readonly description?: string;
  /** who shared or made it first, as they are called: never an account */
  readonly credit?: string;
}

/** What is written about a shared thing, for those who may read that. */
interface AboutResource {
  /** the id of the shared thing alone: whose it is is not said, so that this names nobody */
  readonly resource: string;
  readonly audience: "place" | "site";
  /** given exactly when the audience is `place` */
  readonly place?: PlaceId;
}

/** What somebody adds to a shared thing. */
export interface ResourceReplyContent extends AboutResource {
  readonly text: string;
}

/** Somebody looked again: whether a shared thing still holds. When, says the day of the record. */
export interface StillGoodContent extends AboutResource {
  readonly holds: boolean;
}

/** Thanks for a shared thing, read by the one who shared it alone. */
export interface ThanksContent {
  /** the id of the shared thing */
  readonly resource: string;
  readonly addressed: PersonId;
  readonly text?: string;
}

/** Shared things in an order, put together by one person. Others propose by sharing with one of its topics. */
export interface CollectionContent extends ChosenReaders {
  readonly title: string;
  readonly about?: string;
  readonly topics?: readonly string[];
  /** ids of shared things, in their order; whose they are is not said */
  readonly resources?: readonly string[];
}

/** One question to one person. Its state is never stored: it follows from whether the one asked wrote a reply. */
export interface AskContent {
  readonly question: string;
  /** whose knowledge is wanted */
  readonly addressed: PersonId;
  /** a trusted colleague who passes the question on in their own words; then only they can read this */
  readonly goBetween?: PersonId;
  /** whether the go-between may say who asks; meaningful only with a go-between */
  readonly nameMayBeSaid: boolean;
  /** the page the question is about; only its id, so that its title is shown to those who may open it */
  readonly item?: ItemId;
  /** the comment in which the question stands, when it was delivered as one */
  readonly comment?: string;
}

/** What the one asked answers. `not-now` is readable by nobody else. */
export interface AskReplyContent {
  readonly ask: RecordRef;
  readonly answer: "accepted" | "written-up" | "not-now";
  /** where it is written up */
  readonly link?: string;
}

/** "I trust this person": a colleague, or somebody outside as a name. */
export interface TrustContent {
  readonly person?: PersonId;
  readonly outsider?: string;
  readonly link?: string;
  readonly forWhat?: string;
  readonly why?: string;
}

/** "Do not suggest me": for one page, for a topic, or at all. */
export interface StepBackContent {
  readonly from: "item" | "topic" | "everything";
  readonly item?: ItemId;
  readonly topic?: string;
  /** last day it holds; without one it holds until it is removed */
  readonly until?: Day;
}

/** "Not this": somebody does not want to be recommended a thing or a person again, or not be asked about a circle. Exactly one of the four. */
export interface NotThisContent {
  /** a page, issue or file of the platform; only its id */
  readonly item?: ItemId;
  /** the id of a shared thing alone: whose it is is not said */
  readonly resource?: string;
  readonly person?: PersonId;
  /** a circle, by its id alone: what somebody asked about it is put away */
  readonly circle?: string;
}

/** How much somebody is happy to be asked. */
export interface RhythmContent {
  /** questions a week: about one, a few, as they come, none for now */
  readonly capacity: "one" | "some" | "any" | "none";
  /** last quiet day */
  readonly quietUntil?: Day;
}

/** What somebody wants others to see beside their name when they are about to be asked. */
export interface ProfileNoteContent {
  readonly text?: string;
  readonly languages?: string;
  readonly hours?: string;
  readonly timeZone?: string;
}

/** Tells the owner that an administrator removed something they wrote. */
export interface RemovalNoticeContent {
  readonly removed: "offer" | "wish" | "profileNote" | "resource" | "resourceReply" | "collection" | "circle" | "memory" | "round";
  readonly words: string;
}

/** The content of every kind of record. There are no other kinds. */
export interface RecordContents {
  readonly offer: OfferContent;
  readonly wish: WishContent;
  readonly resource: ResourceContent;
  readonly resourceReply: ResourceReplyContent;
  readonly stillGood: StillGoodContent;
  readonly thanks: ThanksContent;
  readonly collection: CollectionContent;
  readonly circle: CircleContent;
  readonly membership: MembershipContent;
  readonly memory: MemoryContent;
  readonly hostOffer: HostOfferContent;
  readonly round: RoundContent;
  readonly volunteer: VolunteerContent;
  readonly invitation: InvitationContent;
  readonly coffee: CoffeeContent;
  readonly met: MetContent;
  readonly ask: AskContent;
  readonly askReply: AskReplyContent;
  readonly trust: TrustContent;
  readonly stepBack: StepBackContent;
  readonly notThis: NotThisContent;
  readonly rhythm: RhythmContent;
  readonly profileNote: ProfileNoteContent;
  readonly removalNotice: RemovalNoticeContent;
}

export type RecordKind = keyof RecordContents;
