import type { RecordStore } from "../ports/record-store.ts";
import { MAXIMUM_RESOURCES_ASKED } from "../ports/record-store.ts";
import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import type { PlaceId } from "../vocabulary/item.ts";

/** What was shared, as the looking person may read it, in no order; `sharedThings`, `aboutThing` and `collectionSeen` put it together. */
export interface SharedHere {
  readonly resources: readonly RecordOf<"resource">[];
  readonly collections: readonly RecordOf<"collection">[];
  /** replies, and words on whether something still holds */
  readonly written: readonly (RecordOf<"resourceReply"> | RecordOf<"stillGood">)[];
}

/** What was shared with the readers of a place, in one call to the records. */
export async function sharedInPlace(records: RecordStore, place: PlaceId): Promise<SharedHere> {
  return partsOf(await records.find({ of: "place", place }));
}

/**
 * What was shared on a topic in any place the person can open, and with the whole site. What was written about it is asked for as many things
 * as a page shows.
 */
export async function sharedOnTopic(records: RecordStore, topic: string): Promise<SharedHere> {
  const found = partsOf(await records.find({ of: "topic", topic }));
  const ids = found.resources.slice(0, MAXIMUM_RESOURCES_ASKED).map(({ id }) => id);
  return ids.length === 0 ? found : { ...found, written: partsOf(await records.find({ of: "about", resources: ids })).written };
}

function partsOf(found: readonly StoredRecord[]): SharedHere {
  return {
    resources: ofKind(found, "resource"),
    collections: ofKind(found, "collection"),
    written: [...ofKind(found, "resourceReply"), ...ofKind(found, "stillGood")],
  };
}
