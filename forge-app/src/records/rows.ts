import { audienceOf, foundFor, foundNaming, keptUntil, personId } from "@alongside/core";
import type { Day, OwnerList, PersonId, RecordRef, StoredRecord } from "@alongside/core";

/** A record as it lies in the entity `record`; `reader` to `keptUntil` are copies of what its content says, by which it is found. */
export interface RecordRow {
  readonly owner: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly writtenOn: string;
  readonly content: object;
  readonly reader?: string;
  readonly named?: string;
  readonly place?: string;
  readonly keptUntil?: string;
  /** rows of the entity `word` that belong to it */
  readonly words: number;
  /** place in line, of kinds that wait in one */
  readonly order?: number;
}

/** The number that was given last to what waits in line. */
export interface LineRow {
  readonly given: number;
}

/** One word by which a record is found. */
export interface WordRow {
  readonly word: string;
  readonly ref: string;
}

/** The names of one person's records. */
export interface OwnerRow {
  readonly owner: string;
  readonly revision: string;
  readonly erasing: boolean;
  /** without their owner, whose account's id would stand in each: as many as one person can have fit into one value, and each change writes all of them */
  readonly refs: readonly string[];
}

export function listOf({ owner, revision, erasing, refs }: OwnerRow): OwnerList {
  return { revision, erasing, refs: refs.map((ref) => `${owner}#${ref}` as RecordRef) };
}

export function ownerRow(owner: PersonId, { revision, erasing, refs }: OwnerList): OwnerRow {
  return { owner, revision, erasing, refs: refs.map((ref) => ref.slice(owner.length + 1)) };
}

export function rowOf(record: StoredRecord, words: number): RecordRow {
  const { order } = record;
  const audience = audienceOf(record);
  const reader = foundFor(record);
  const named = foundNaming(record);
  const last = keptUntil(record);
  const { owner, kind, id, version, writtenOn, content } = record;
  return {
    ...{ owner, kind, id, version, writtenOn, content, words },
    ...(reader === null ? {} : { reader }),
    ...(audience.kind === "place" ? { place: audience.place } : {}),
    ...(named === null ? {} : { named }),
    ...(last === null ? {} : { keptUntil: last }),
    ...(order === undefined ? {} : { order }),
  };
}

/** Only this module's own rows come back, so their form is known. */
export function recordOf(row: RecordRow): StoredRecord {
  const { owner, kind, id, version, writtenOn, content, order } = row;
  const inLine = order === undefined ? {} : { order };
  return { kind, owner: personId(owner), id, version, writtenOn: writtenOn as Day, ...inLine, content } as unknown as StoredRecord;
}

/** A word may hold letters that a key may not, so its row is named by its number. */
export function wordKey(ref: RecordRef, number: number): string {
  return `${ref}#word#${String(number)}`;
}
