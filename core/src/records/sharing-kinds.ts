import type { RecordOf, StoredRecord } from "./record.ts";

const SHARING_KINDS = ["resource", "resourceReply", "stillGood", "thanks", "collection"] as const;

/** The kinds that have to do with shared things. */
export type SharingKind = (typeof SHARING_KINDS)[number];

/** A shared thing, or what belongs to one. */
export type SharingRecord = { readonly [Kind in SharingKind]: RecordOf<Kind> }[SharingKind];

export function isSharingKind(kind: string): kind is SharingKind {
  return SHARING_KINDS.some((one) => one === kind);
}

export function isSharingRecord(record: StoredRecord): record is SharingRecord {
  return isSharingKind(record.kind);
}
