import { itemId, placeId } from "@alongside/core";
import type { ItemId, Place, PlaceId } from "@alongside/core";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence } from "./confluence-api.ts";
import { isObject, listAt, requiredText, textAt } from "../read-json.ts";

/** A space that the person can open. */
export interface Space extends Place {
  readonly homePage: ItemId | null;
}

const MAXIMUM_SPACES = 250;

/**
 * Spaces that the person can open, by name: `GET /wiki/api/v2/spaces`, one call.
 *
 * @param keys only these; null for all, of which the first 250 come
 * @throws PortError
 */
export async function openSpaces(
  request: RequestConfluence,
  keys: readonly PlaceId[] | null,
  signal: AbortSignal,
): Promise<readonly Space[]> {
  if (keys?.length === 0) return [];
  const parameters = new URLSearchParams({ limit: String(MAXIMUM_SPACES), ...(keys === null ? {} : { keys: keys.join(",") }) });
  const answer = await askConfluence(request, `/wiki/api/v2/spaces?${parameters.toString()}`, signal);
  return listAt(isObject(answer) ? answer : {}, "results")
    .filter(isObject)
    .map((space) => {
      const home = textAt(space, "homepageId");
      return { id: placeId(requiredText(space, "key")), name: requiredText(space, "name"), homePage: home === null ? null : itemId(home) };
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}
