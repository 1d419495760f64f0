import type { PlaceId } from "@alongside/core";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence } from "./confluence-api.ts";
import { isObject, listAt, objectAt, textAt } from "../read-json.ts";

/** What the pages of a space are labelled with. */
export interface SpaceLabels {
  /** as a person would say them, each once, in no order */
  readonly topics: readonly string[];
  /** false when the space has more pages than one search gives; then it was those changed most recently */
  readonly isWhole: boolean;
}

/** The most rows that the platform gives with expansions. */
const MAXIMUM_PAGES = 200;

/**
 * Labels of the pages in a space that the person can open: one search, `GET /wiki/rest/api/search` with `content.metadata.labels`.
 *
 * @throws PortError
 */
export async function labelsInSpace(request: RequestConfluence, key: PlaceId, signal: AbortSignal): Promise<SpaceLabels> {
  const parameters = new URLSearchParams({
    cql: `space = "${key.replaceAll(/["\\]/gu, "\\$&")}" and type = page order by lastmodified desc`,
    limit: String(MAXIMUM_PAGES),
    excerpt: "none",
    expand: "content.metadata.labels",
  });
  return parseSpaceLabels(await askConfluence(request, `/wiki/rest/api/search?${parameters.toString()}`, signal));
}

/** Labels that somebody keeps for themselves have another prefix, and are left out. */
export function parseSpaceLabels(answer: unknown): SpaceLabels {
  const page = isObject(answer) ? answer : {};
  const topics = listAt(page, "results")
    .flatMap((row) => listAt(objectAt(row, "content", "metadata", "labels"), "results"))
    .filter(isObject)
    .filter((label) => label["prefix"] === "global")
    .flatMap((label) => textAt(label, "name")?.replaceAll(/[-_]+/gu, " ").trim() ?? [])
    .filter((topic) => topic !== "");
  return { topics: [...new Set(topics)], isWhole: textAt(objectAt(page, "_links"), "next") === null };
}
