import { MAXIMUM_CIRCLES_ASKED } from "../ports/record-store.ts";
import { circleIdOf } from "./circle-kinds.ts";
import { WORD_OF_OPEN_CIRCLES } from "./circle-words.ts";
import type { GateParts } from "./gate-parts.ts";
import { readableByWords } from "./readable-by-words.ts";
import type { StoredRecord } from "./record.ts";
import { ofKind } from "./record.ts";

/** Circles and rounds by their ids, and those circles for everybody on the site, as this person may read them, with seats and what was learned there. */
export async function circlesWith(parts: GateParts, circles: readonly string[]): Promise<readonly StoredRecord[]> {
  const ids = [...new Set(circles)].slice(0, MAXIMUM_CIRCLES_ASKED);
  const found = await readableByWords(parts, [...ids, WORD_OF_OPEN_CIRCLES]);
  const open = ofKind(found, "circle").filter(({ content }) => content.audience === "site");
  const wanted = new Set([...ids, ...open.map(circleIdOf)]);
  return withoutStrays(found.filter((record) => wanted.has(circleOf(record) ?? "")));
}

/** Somebody's part in a circle that is not there, or that the reader may not see, is nobody's to see. What was learned stays. */
export function withoutStrays(records: readonly StoredRecord[]): readonly StoredRecord[] {
  const there = new Set(ofKind(records, "circle").map(circleIdOf));
  return records.filter((record) => record.kind !== "membership" || there.has(record.content.circle));
}

/** The circle or round that a record is, or the circle it belongs to; null for everything else. */
function circleOf(record: StoredRecord): string | null {
  if (record.kind === "circle") return circleIdOf(record);
  if (record.kind === "round") return record.id;
  return record.kind === "membership" || record.kind === "memory" ? record.content.circle : null;
}
