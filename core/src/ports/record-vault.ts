import { KINDS_IN_LINE } from "../records/record-kinds.ts";
import type { RecordRef } from "../records/record-ref.ts";
import type { StoredRecord } from "../records/record.ts";
import type { Day } from "../vocabulary/day.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";

/** What one person owns: the names of their records. Read strictly: a finished write is always in it. */
export interface OwnerList {
  /** another one after each write of this owner, never used twice; two writes at once cannot both find the revision they expect */
  readonly revision: string;
  readonly refs: readonly RecordRef[];
  /** set while everything of this owner is being erased: nothing new is taken then */
  readonly erasing: boolean;
}

/** Whether a change brings something new that waits in line. */
export function takesPlaceInLine({ expected, after }: RecordChange): boolean {
  return expected === null && after !== null && KINDS_IN_LINE.has(after.record.kind);
}

/** What becomes of one record. */
export interface RecordChange {
  readonly ref: RecordRef;
  /** version as it is stored now; null for a new record */
  readonly expected: number | null;
  /**
   * the record from now on, with the words others find it by; null removes it together with its words. A new record of a kind that waits in
   * line (`takesPlaceInLine`) has no `order` yet: the vault gives it one
   */
  readonly after: { readonly record: StoredRecord; readonly words: readonly string[] } | null;
}

/** One change of what one person owns. It happens as a whole or not at all. */
export interface OwnerChange {
  readonly owner: PersonId;
  /** revision of the list that the change was made from; null when there was no list */
  readonly expected: string | null;
  readonly erasing: boolean;
  /** every record the person owns after the change; with none left, and nothing being erased, the list goes too */
  readonly refs: readonly RecordRef[];
  /** records that are new, changed or removed; by `weightOf` at most {@link MAXIMUM_CHANGE_WEIGHT} together */
  readonly changes: readonly RecordChange[];
}

/** The most records one query gives; the next ones are found when these are gone. */
export const MAXIMUM_FOUND = 500;

/**
 * The most of a place that is given, the latest of it, where all of it is asked for. Where records are read one by one it is what a call has the
 * time for, and room in its answer.
 */
export const MAXIMUM_IN_PLACE = 3_000;

/** The most owners that are given at once. */
export const MAXIMUM_OWNERS = 100;

/** What fits into one change beside the owner's list. */
export const MAXIMUM_CHANGE_WEIGHT = 24;

/** Ways to find records of others. A platform's index follows a moment later, so what was written just now may be missing. */
export type VaultQuery =
  /** asks to, and replies for, this person; not what volunteers wrote for them, which is found by a word of the round */
  | { readonly by: "reader"; readonly person: PersonId }
  /** records that name this person and are not found for them */
  | { readonly by: "named"; readonly person: PersonId }
  /** whatever is for the readers of a place: the latest of it or, where anything that is missing would be missed, all */
  | { readonly by: "place"; readonly place: PlaceId; readonly reach: "latest" | "all" }
  /** records that others may read and that hold one of these words */
  | { readonly by: "words"; readonly words: readonly string[] }
  /** the same for one word, however many hold it: in the order of their refs, those after one of them; fewer than can be given only at the end */
  | { readonly by: "word"; readonly word: string; readonly after: RecordRef | null }
  /** records whose last day is before `today` */
  | { readonly by: "lapsed"; readonly today: Day };

/**
 * Where records lie, without any rule about who may do what: that rule is core's, and stands in front of every vault. Only the gate of core
 * speaks to it.
 */
export interface RecordVault {
  /** Lists of several owners, strictly read; an owner without one is left out. At most 25. */
  lists(owners: readonly PersonId[]): Promise<ReadonlyMap<PersonId, OwnerList>>;
  /**
   * Some of those who own something, in an order that stays, at most {@link MAXIMUM_OWNERS}. A platform's index follows a moment later.
   *
   * @param after the last one that was given; null from the beginning
   * @returns nobody after the last one
   */
  owners(after: PersonId | null): Promise<readonly PersonId[]>;
  /** Records by name, strictly read; those that are not there are left out. */
  get(refs: readonly RecordRef[]): Promise<readonly StoredRecord[]>;
  /** Records found by a query, at most {@link MAXIMUM_FOUND}, of all of a place {@link MAXIMUM_IN_PLACE}, each as it is stored now: what was removed or changed since is not given as it was. */
  find(query: VaultQuery): Promise<readonly StoredRecord[]>;
  /**
   * Changes what one person owns; a list without refs that is not being erased is removed. In the same step, what takes its place in line
   * gets an `order` that is larger than any that was given before, so that who was seen to be first stays first.
   *
   * @returns `changed-meanwhile` when the list is no longer at the expected version; then nothing was done
   * @throws PortError
   */
  commit(change: OwnerChange): Promise<"done" | "changed-meanwhile">;
}
