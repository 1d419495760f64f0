import { PortError, placeId } from "@alongside/core";
import type { PlaceId } from "@alongside/core";
import { route } from "@forge/api";
import { askConfluence } from "../ask-confluence.ts";

/** v2 takes at most this many keys in one call. */
const MAXIMUM_KEYS = 250;

/**
 * Which spaces the invoking person can open, asked as that person: `GET /wiki/api/v2/spaces?keys=`.
 *
 * @throws PortError
 */
export async function openSpaces(places: readonly PlaceId[]): Promise<ReadonlySet<PlaceId>> {
  const keys = [...new Set(places)].slice(0, MAXIMUM_KEYS);
  const parameters = new URLSearchParams({ keys: keys.join(","), limit: String(MAXIMUM_KEYS) });
  const page = await askConfluence(route`/wiki/api/v2/spaces?${parameters}`);
  if (page === null) return new Set();
  const results = page["results"];
  if (!Array.isArray(results)) throw new PortError("malformed-answer", "Confluence gave no spaces");
  const open = new Set(
    results.map((space: unknown) => (typeof space === "object" && space !== null ? String(Reflect.get(space, "key")) : "")),
  );
  return new Set(keys.filter((key) => open.has(key)).map((key) => placeId(key)));
}
