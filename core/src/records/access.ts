import type { PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { AskReplyContent, ChosenReaders } from "./contents.ts";
import { parseRef } from "./record-ref.ts";
import type { StoredRecord } from "./record.ts";
import type { CircleRecord } from "./circle-kinds.ts";
import { isCircleRecord } from "./circle-kinds.ts";
import type { SharingRecord } from "./sharing-kinds.ts";
import { isSharingRecord } from "./sharing-kinds.ts";

/** For whom a record is. The owner can always read it. */
export type Audience =
  | { readonly kind: "owner" }
  | { readonly kind: "person"; readonly person: PersonId }
  | { readonly kind: "place"; readonly place: PlaceId }
  | { readonly kind: "site" };

/** Who wants to read. */
export interface Reader {
  /** null for somebody who is not signed in, and for an app: they read nothing */
  readonly person: PersonId | null;
  /** places the platform lets this person open, as it said just now */
  readonly openPlaces: ReadonlySet<PlaceId>;
}

const OWNER: Audience = { kind: "owner" };

/** Decides by kind, and where the kind lets the owner choose, by that choice, whom a record is for. */
export function audienceOf(record: StoredRecord): Audience {
  if (isSharingRecord(record)) return audienceInSharing(record);
  if (isCircleRecord(record)) return audienceInCircles(record);
  switch (record.kind) {
    case "offer":
    case "wish":
      return chosenAudience(record.content);
    case "profileNote":
      return { kind: "site" };
    case "ask":
      return { kind: "person", person: record.content.goBetween ?? record.content.addressed };
    case "askReply":
      return audienceOfReply(record.content);
    case "trust":
    case "stepBack":
    case "notThis":
    case "rhythm":
    case "removalNotice":
      return OWNER;
  }
}

function audienceInSharing(record: SharingRecord): Audience {
  return record.kind === "thanks" ? { kind: "person", person: record.content.addressed } : chosenAudience(record.content);
}

function audienceInCircles(record: CircleRecord): Audience {
  switch (record.kind) {
    case "circle":
    case "membership":
    case "memory":
    case "round":
      return chosenAudience(record.content);
    case "hostOffer":
    case "volunteer":
    case "invitation":
      return { kind: "person", person: record.content.addressed };
    case "coffee":
      return { kind: "place", place: record.content.place };
    case "met":
      return OWNER;
  }
}

function chosenAudience({ audience, place }: ChosenReaders): Audience {
  if (audience === "site") return { kind: "site" };
  return audience === "place" && place !== undefined ? { kind: "place", place } : OWNER;
}

/** That somebody cannot help is for themselves; everything else is for the one who asked. */
function audienceOfReply({ answer, ask }: AskReplyContent): Audience {
  const asker = answer === "not-now" ? undefined : parseRef(ask)?.owner;
  return asker === undefined ? OWNER : { kind: "person", person: asker };
}

/**
 * The one rule about reading, used by every host: the owner reads what they wrote, others only what the audience of its kind opens to them.
 * The rule about writing needs no function: a record's name begins with its owner, and a store writes only names that begin with who is
 * signed in.
 */
export function mayRead(reader: Reader, record: StoredRecord): boolean {
  if (reader.person === null) return false;
  if (reader.person === record.owner) return true;
  const audience = audienceOf(record);
  switch (audience.kind) {
    case "owner":
      return false;
    case "person":
      return audience.person === reader.person;
    case "place":
      return reader.openPlaces.has(audience.place);
    case "site":
      return true;
  }
}

/**
 * Whether an administrator may remove a record that breaks house rules: only what they could read like any colleague, and only words
 * written for several others. A question to one person, and everything private, is none of theirs.
 */
export function mayRemoveForHouseRules(administrator: Reader, record: StoredRecord): boolean {
  const forSeveral = ["place", "site"].includes(audienceOf(record).kind);
  return forSeveral && mayRead(administrator, record);
}

/** Every account that stands in a record: its owner, whom it is for, whom it names. */
export function peopleIn(record: StoredRecord): PersonId[] {
  const audience = audienceOf(record);
  const named = silentlyNamed(record);
  const others = [...(audience.kind === "person" ? [audience.person] : []), ...(named === null ? [] : [named])];
  return [record.owner, ...others, ...companionsIn(record)];
}

/** People who are named beside each other; found by the words of {@link wordOfPerson}. */
export function companionsIn(record: StoredRecord): readonly PersonId[] {
  return record.kind === "invitation" ? (record.content.companions ?? []) : [];
}

/** The word by which a record is found that names several people; no word of a text begins with its sign. */
export function wordOfPerson(person: PersonId): string {
  return `@${person}`;
}

/**
 * The one person for whom a record is found as theirs. What volunteers wrote is read by the host of the round too, and found by the round: there
 * it can be so much that nothing else for the host would be found beside it.
 */
export function foundFor(record: StoredRecord): PersonId | null {
  const audience = audienceOf(record);
  return audience.kind === "person" && record.kind !== "volunteer" ? audience.person : null;
}

/** The person beside its owner whom a record names and is not found for; nobody for most kinds. */
export function foundNaming(record: StoredRecord): PersonId | null {
  return record.kind === "volunteer" ? record.content.addressed : silentlyNamed(record);
}

/** The person a record names beside its owner without being readable by them; nobody for most kinds. */
function silentlyNamed(record: StoredRecord): PersonId | null {
  if (record.kind === "met") return record.content.person;
  if (record.kind === "trust" || record.kind === "notThis") return record.content.person ?? null;
  if (record.kind === "ask" && record.content.goBetween !== undefined) return record.content.addressed;
  return record.kind === "askReply" && record.content.answer === "not-now" ? (parseRef(record.content.ask)?.owner ?? null) : null;
}
