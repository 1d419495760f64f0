import { audienceOf, mayRead } from "./access.ts";
import type { GateParts } from "./gate-parts.ts";
import { reachablePlaces, readerOf } from "./gate-parts.ts";
import type { StoredRecord } from "./record.ts";
import { isShown } from "./retention.ts";

/** What holds one of the words, is still shown, and may be read by this person. */
export async function readableByWords(parts: GateParts, words: readonly string[]): Promise<StoredRecord[]> {
  if (parts.person === null || words.length === 0) return [];
  return readable(
    parts,
    (await parts.vault.find({ by: "words", words })).filter((record) => isShown(record, parts.today)),
  );
}

/** Those of several records that this person may read; the platform is asked once about all of their places. */
export async function readable(parts: GateParts, records: readonly StoredRecord[]): Promise<StoredRecord[]> {
  const audiences = records.map(audienceOf);
  const places = [...new Set(audiences.flatMap((audience) => (audience.kind === "place" ? [audience.place] : [])))];
  const reader = readerOf(parts, await reachablePlaces(parts, places));
  return records.filter((record) => mayRead(reader, record));
}
