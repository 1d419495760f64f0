import type { StoredRecord } from "@alongside/core";
import { audienceOf } from "@alongside/core";

/** Counts up with every change of a list below; a site with an older number is brought to this one by setting it up again. */
export const SCHEMA_VERSION = 1;

/** A column of ours. SharePoint's internal names are these names. */
export interface ColumnSchema {
  readonly name: string;
  readonly type: "Text" | "Note";
  /** questions filter only by indexed columns: others stop working at 5,000 entries */
  readonly indexed: boolean;
  /** SharePoint itself refuses a second entry with the same value */
  readonly unique: boolean;
}

/** One list for one class of readers. */
export interface ListSchema {
  readonly title: string;
  /** whose entries somebody may read: everybody's, or only their own (`ReadSecurity`) */
  readonly readSecurity: 1 | 2;
  /** whose entries somebody may change: only their own (`WriteSecurity`) */
  readonly writeSecurity: 2;
  readonly columns: readonly ColumnSchema[];
}

/** Names the record: owner, kind and id. */
export const KEY_COLUMN = "AlongsideKey";
export const KIND_COLUMN = "AlongsideKind";
export const OWNER_COLUMN = "AlongsideOwner";
/** The record itself, as JSON. */
export const RECORD_COLUMN = "AlongsideRecord";

const INDEXED = { type: "Text", indexed: true, unique: false } as const;

/**
 * What people write for the readers of a site. `Author`, which SharePoint sets and no member can change, says whose entry it is.
 *
 * There is no list for private things: whoever owns a site can open every list on it, so these stay in the person's browser
 * (docs/decisions/0008-sharepoint-private-records.md).
 */
export const OFFERS_LIST: ListSchema = {
  title: "Alongside offers",
  readSecurity: 1,
  writeSecurity: 2,
  columns: [
    { ...INDEXED, name: KEY_COLUMN, unique: true },
    { ...INDEXED, name: KIND_COLUMN },
    { ...INDEXED, name: OWNER_COLUMN },
    { name: RECORD_COLUMN, type: "Note", indexed: false, unique: false },
  ],
};

/** Every list that a set-up makes. */
export const ALL_LISTS: readonly ListSchema[] = [OFFERS_LIST];

/** An entry that says of whom no answer may speak. It holds what follows from rhythm and step-back, and neither of them. */
export const CALM_KIND = "calm";

/** Whether a record lies in the list of the site. What is for its owner alone, or for one person, never does. */
export function isListed(record: StoredRecord): boolean {
  const { kind } = audienceOf(record);
  return kind === "site" || kind === "place";
}
