import type { PlaceId } from "@alongside/core";
import { projectKeyOf } from "../../src/project-place.ts";

/** Where the app's page of a space or project is opened. */
export function placePageAddress(place: PlaceId): string {
  const project = projectKeyOf(place);
  const where = project === null ? `/wiki/spaces/${encodeURIComponent(place)}` : `/jira/projects/${encodeURIComponent(project)}`;
  return `${where}/apps/alongside`;
}
