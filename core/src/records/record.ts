import type { Day } from "../vocabulary/day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { RecordContents, RecordKind } from "./contents.ts";
import type { RecordRef } from "./record-ref.ts";
import { refOf } from "./record-ref.ts";

/** Something that one person deliberately wrote, and that only this person can change. */
export interface RecordOf<Kind extends RecordKind> {
  readonly kind: Kind;
  readonly owner: PersonId;
  readonly id: string;
  /** 1 when it was written, one more at each change */
  readonly version: number;
  /** the day of the latest change; never a time of day */
  readonly writtenOn: Day;
  /**
   * Place in line, of kinds that wait in one: given by the vault when the record is new, and kept through every change; later ones have larger
   * numbers. No time, and shown to nobody
   */
  readonly order?: number;
  readonly content: RecordContents[Kind];
}

/** A record of any kind; `kind` tells which content it has. */
export type StoredRecord = { readonly [Kind in RecordKind]: RecordOf<Kind> }[RecordKind];

export function refOfRecord(record: StoredRecord): RecordRef {
  return refOf(record);
}

/** Those of one kind. */
export function ofKind<Kind extends RecordKind>(records: readonly StoredRecord[], kind: Kind): RecordOf<Kind>[] {
  return records.filter((record): record is Extract<StoredRecord, RecordOf<Kind>> => record.kind === kind);
}
