import type { PlaceId } from "@alongside/core";
import type { Space } from "../../confluence/spaces.ts";

/** The name of a space; its key when the administrator cannot open it, or it is gone. */
export function spaceName(place: PlaceId, spaces: readonly Space[]): string {
  return spaces.find(({ id }) => id === place)?.name ?? place;
}
