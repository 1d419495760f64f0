import type { ContentHit } from "../ports/content-search.ts";
import type { ItemLink } from "../vocabulary/item.ts";

/** A sentence names at most two things or people. */
export const MAXIMUM_NAMED = 2;

/** The first two, as links. */
export function linksTo(hits: readonly ContentHit[]): ItemLink[] {
  return hits.slice(0, MAXIMUM_NAMED).map(({ id, title, url }) => ({ id, title, url }));
}
