import type { Day, StoredRecord } from "@alongside/core";
import type { Names } from "../../use-names.ts";

/** Something removed a moment ago that can be put back until the section is left. */
export interface Removed {
  readonly record: StoredRecord;
  /** in which part it was removed, so that the focus stays there */
  readonly from: Place;
}

/** A part of the section in which records stand with a way to remove them. */
export type Place = "calm" | "stored";

/** What the person wrote, as the parts of the section share it. */
export interface Mine {
  readonly records: readonly StoredRecord[];
  readonly removed: readonly Removed[];
  readonly names: Names;
  readonly today: Day;
  /** what was put back last takes the focus where that happened */
  readonly returned: { readonly id: string; readonly to: Place } | null;
  readonly put: (record: StoredRecord) => void;
  readonly drop: (record: StoredRecord) => void;
  readonly remove: (removed: Removed) => void;
  readonly putBack: (removed: StoredRecord, again: StoredRecord, to: Place) => void;
  /** reads everything from the store again */
  readonly again: () => void;
  /** nothing is left */
  readonly erased: () => void;
}
