import { itemId } from "@alongside/core";
import type { ItemId, ItemLink } from "@alongside/core";
import { isObject, listAt, objectAt, requiredText, textAt } from "../read-json.ts";
import type { RequestJira } from "./jira-api.ts";
import { askJiraWith } from "./jira-api.ts";

const MAXIMUM_ISSUES = 100;

/** Where an issue is opened. */
export function issueUrl(key: string): string {
  return `/browse/${encodeURIComponent(key)}`;
}

/**
 * Titles and addresses of issues: `POST /rest/api/3/issue/bulkfetch`, one call. Issues that the person cannot open are missing.
 *
 * @param keys at most 100 are asked for
 * @throws PortError
 */
export async function describeIssues(
  request: RequestJira,
  keys: readonly ItemId[],
  signal: AbortSignal,
): Promise<ReadonlyMap<ItemId, ItemLink>> {
  if (keys.length === 0) return new Map();
  const wish = { issueIdsOrKeys: [...new Set(keys)].slice(0, MAXIMUM_ISSUES), fields: ["summary"] };
  const answer = await askJiraWith(request, "/rest/api/3/issue/bulkfetch", signal, wish);
  const issues = listAt(isObject(answer) ? answer : {}, "issues").filter(isObject);
  return new Map(
    issues.map((issue) => {
      const key = requiredText(issue, "key");
      const id = itemId(key);
      return [id, { id, title: `${key} ${textAt(objectAt(issue, "fields"), "summary") ?? ""}`.trim(), url: issueUrl(key) }];
    }),
  );
}
