import type { PlaceId } from "@alongside/core";
import { projectKeyOf } from "../../src/project-place.ts";

/** The word by which sentences about a place choose theirs. */
export function placeWord(place: PlaceId): "space" | "project" {
  return projectKeyOf(place) === null ? "space" : "project";
}
