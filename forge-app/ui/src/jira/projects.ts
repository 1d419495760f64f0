import type { Place } from "@alongside/core";
import { projectPlaceId } from "../../../src/project-place.ts";
import { isObject, listAt, objectAt, requiredText, textAt } from "../read-json.ts";
import type { RequestJira } from "./jira-api.ts";
import { askJira, askJiraWith } from "./jira-api.ts";

/** The most that Jira gives, and takes keys, in one call. */
const MAXIMUM_PROJECTS = 50;
const MAXIMUM_ISSUES = 100;

/**
 * Projects that the person can open, by name: `GET /rest/api/3/project/search`, one call.
 *
 * @param keys only these; null for all, of which the first 50 come
 * @throws PortError
 */
export async function openProjects(request: RequestJira, keys: readonly string[] | null, signal: AbortSignal): Promise<readonly Place[]> {
  if (keys?.length === 0) return [];
  const wanted = (keys ?? []).slice(0, MAXIMUM_PROJECTS).map((key) => ["keys", key]);
  const parameters = new URLSearchParams([["maxResults", String(MAXIMUM_PROJECTS)], ["orderBy", "name"], ...wanted]);
  const answer = await askJira(request, `/rest/api/3/project/search?${parameters.toString()}`, signal);
  return listAt(isObject(answer) ? answer : {}, "values")
    .filter(isObject)
    .map((project) => ({ id: projectPlaceId(requiredText(project, "key")), name: requiredText(project, "name") }));
}

/**
 * Labels of the issues of a project that the person can open, those changed most recently: one search.
 *
 * @throws PortError
 */
export async function labelsInProject(
  request: RequestJira,
  key: string,
  signal: AbortSignal,
): Promise<{ readonly topics: readonly string[]; readonly isWhole: boolean }> {
  const jql = `project = "${key.replaceAll(/["\\]/gu, "\\$&")}" AND labels IS NOT EMPTY ORDER BY updated DESC`;
  const answer = await askJiraWith(request, "/rest/api/3/search/jql", signal, { jql, maxResults: MAXIMUM_ISSUES, fields: ["labels"] });
  const page = isObject(answer) ? answer : {};
  const topics = listAt(page, "issues")
    .flatMap((issue) => (isObject(issue) ? listAt(objectAt(issue, "fields"), "labels") : []))
    .filter((label): label is string => typeof label === "string")
    .map((label) => label.replaceAll(/[-_]+/gu, " ").trim())
    .filter((topic) => topic !== "");
  return { topics: [...new Set(topics)], isWhole: textAt(page, "nextPageToken") === null };
}
