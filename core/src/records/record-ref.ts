import type { PersonId } from "../vocabulary/person.ts";
import { personId } from "../vocabulary/person.ts";
import type { RecordKind } from "./contents.ts";

/**
 * Names one record: owner, kind and the owner's own id for it. Because the owner is part of the name, and the owner's part is always taken
 * from who is signed in, nobody can name a record for writing that is not theirs.
 */
export type RecordRef = string & { readonly brand: "RecordRef" };

export interface RecordName {
  readonly owner: PersonId;
  readonly kind: RecordKind;
  /** 1..64 letters, digits and hyphens; chosen by the owner's browser, or following from what the record says, so that a repeated save is recognised */
  readonly id: string;
}

const ID = /^[A-Za-z0-9-]{1,64}$/u;

/** Whether a text can be the id of a record. */
export function isRecordId(text: string): boolean {
  return ID.test(text);
}

export function refOf({ owner, kind, id }: RecordName): RecordRef {
  return `${owner}#${kind}#${id}` as RecordRef;
}

/**
 * Takes a reference apart.
 *
 * @returns null when it names no record; the kind is not checked against the allow-list
 */
export function parseRef(text: string): RecordName | null {
  const match = /^(.+)#([A-Za-z]+)#([A-Za-z0-9-]{1,64})$/u.exec(text);
  if (match === null) return null;
  const [, owner = "", kind = "", id = ""] = match;
  return { owner: personId(owner), kind: kind as RecordKind, id };
}
