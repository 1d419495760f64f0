import { PortError, placeId } from "@alongside/core";
import type { PlaceId } from "@alongside/core";
import { asUser, route } from "@forge/api";
import { askConfluence, askJira } from "../ask-product.ts";
import { projectKeyOf, projectPlaceId } from "../project-place.ts";

/** v2 of Confluence takes at most this many keys in one call. */
const MAXIMUM_SPACES = 250;
/** Jira takes at most this many. */
const MAXIMUM_PROJECTS = 50;

/**
 * Which spaces and projects the invoking person can open, asked as that person; a product is asked only when one of its places is meant.
 * Where the app is not installed on a product, none of its places is open.
 *
 * @throws PortError
 */
export async function openPlaces(places: readonly PlaceId[]): Promise<ReadonlySet<PlaceId>> {
  const wanted = [...new Set(places)];
  const projects = wanted.flatMap((place) => projectKeyOf(place) ?? []);
  const spaces = wanted.filter((place) => projectKeyOf(place) === null);
  const open = await Promise.all([openSpaces(spaces), openProjects(projects)]);
  return new Set(open.flat());
}

/** `GET /wiki/api/v2/spaces?keys=` */
async function openSpaces(places: readonly PlaceId[]): Promise<PlaceId[]> {
  if (places.length === 0) return [];
  const keys = places.slice(0, MAXIMUM_SPACES);
  const parameters = new URLSearchParams({ keys: keys.join(","), limit: String(MAXIMUM_SPACES) });
  const page = await askConfluence(() => asUser().requestConfluence(route`/wiki/api/v2/spaces?${parameters}`));
  return page === null
    ? []
    : keysIn(page["results"], "Confluence gave no spaces")
        .map((key) => placeId(key))
        .filter((place) => keys.includes(place));
}

/** `GET /rest/api/3/project/search?keys=` */
async function openProjects(projects: readonly string[]): Promise<PlaceId[]> {
  if (projects.length === 0) return [];
  const keys = projects.slice(0, MAXIMUM_PROJECTS);
  const parameters = new URLSearchParams([["maxResults", String(MAXIMUM_PROJECTS)], ...keys.map((key): [string, string] => ["keys", key])]);
  const page = await askJira(() => asUser().requestJira(route`/rest/api/3/project/search?${parameters}`));
  return page === null
    ? []
    : keysIn(page["values"], "Jira gave no projects")
        .filter((key) => keys.includes(key))
        .map(projectPlaceId);
}

function keysIn(rows: unknown, otherwise: string): string[] {
  if (!Array.isArray(rows)) throw new PortError("malformed-answer", otherwise);
  return rows.map((row: unknown) => (typeof row === "object" && row !== null ? String(Reflect.get(row, "key")) : ""));
}
