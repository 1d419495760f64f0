import { placeId } from "@alongside/core";
import type { PlaceId } from "@alongside/core";

/** A project as a place: a space of Confluence may have the same key, and is another place with other readers. */
export function projectPlaceId(key: string): PlaceId {
  return placeId(`jira:${key}`);
}
