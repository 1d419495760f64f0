import type { VaultQuery } from "../ports/record-vault.ts";
import { audienceOf, silentlyNamed } from "./access.ts";
import type { StoredRecord } from "./record.ts";
import { isLapsed } from "./retention.ts";

/**
 * Whether a query means a record as it is now. An index follows a moment later, so a vault holds against it what the index gave.
 *
 * By words, every record that others may read is meant: which words it holds is the index's to say.
 */
export function isMeantBy(query: VaultQuery, record: StoredRecord): boolean {
  const audience = audienceOf(record);
  switch (query.by) {
    case "reader":
      return audience.kind === "person" && audience.person === query.person;
    case "named":
      return silentlyNamed(record) === query.person;
    case "place":
      return audience.kind === "place" && audience.place === query.place;
    case "words":
      return audience.kind !== "owner";
    case "lapsed":
      return isLapsed(record, query.today);
  }
}
