import { placeId } from "@alongside/core";
import type { PlaceId } from "@alongside/core";

const PREFIX = "jira:";

/** A project as a place: a space of Confluence may have the same key, and is another place with other readers. */
export function projectPlaceId(key: string): PlaceId {
  return placeId(PREFIX + key);
}

/** @returns null for a space */
export function projectKeyOf(place: PlaceId): string | null {
  return place.startsWith(PREFIX) ? place.slice(PREFIX.length) : null;
}
