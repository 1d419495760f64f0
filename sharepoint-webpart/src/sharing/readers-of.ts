import type { PlaceId } from "@alongside/core";
import type { Resource } from "./look-at-shared.ts";

/** For whom everything is that belongs to a thing: its readers, and nobody else (H6). */
export type ReadersOfThing = { readonly audience: "site" } | { readonly audience: "place"; readonly place: PlaceId };

/** Null for what somebody keeps for themselves: nobody else can write about it. */
export function readersOf({ content: { audience, place } }: Resource): ReadersOfThing | null {
  if (audience === "site") return { audience };
  return audience === "place" && place !== undefined ? { audience, place } : null;
}
