import type { VaultQuery } from "../ports/record-vault.ts";
import { audienceOf, foundFor, foundNaming } from "./access.ts";
import type { StoredRecord } from "./record.ts";
import { isLapsed } from "./retention.ts";

/**
 * Whether a query means a record as it is now. An index follows a moment later, so a vault holds against it what the index gave.
 *
 * By a word, every record that others may read is meant: which words it holds is the index's to say.
 */
export function isMeantBy(query: VaultQuery, record: StoredRecord): boolean {
  const audience = audienceOf(record);
  switch (query.by) {
    case "reader":
      return foundFor(record) === query.person;
    case "named":
      return foundNaming(record) === query.person;
    case "place":
      return audience.kind === "place" && audience.place === query.place;
    case "words":
    case "word":
      return audience.kind !== "owner";
    case "lapsed":
      return isLapsed(record, query.today);
  }
}
