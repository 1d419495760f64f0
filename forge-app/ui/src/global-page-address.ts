import type { PlaceId } from "@alongside/core";
import type { InstalledOn } from "../../src/installed-on.ts";
import { projectKeyOf } from "../../src/project-place.ts";

/** Where the app's global page is opened: in Confluence, or in Jira where the app is installed on Jira alone. */
export function globalPageAddress(here: InstalledOn, query: Readonly<Record<string, string>>): string {
  return `${here.confluence ? "/wiki" : "/jira"}/apps/alongside?${new URLSearchParams(query).toString()}`;
}

/** Where the app's page of a space or project is opened. */
export function placePageAddress(place: PlaceId): string {
  const project = projectKeyOf(place);
  const where = project === null ? `/wiki/spaces/${encodeURIComponent(place)}` : `/jira/projects/${encodeURIComponent(project)}`;
  return `${where}/apps/alongside`;
}
