import { PortError, itemId } from "@alongside/core";
import type { IssueInView, PersonId } from "@alongside/core";
import { isObject, objectAt, requiredText } from "../read-json.ts";
import { People, commentsOf, instantAt } from "./issue-people.ts";
import type { RequestJira } from "./jira-api.ts";
import { askJira } from "./jira-api.ts";
import { labelsOf } from "./parse-issue-page.ts";
import { textOfAdf } from "./text-of-adf.ts";

const FIELDS = ["summary", "description", "labels", "components", "assignee", "reporter", "creator", "comment", "resolution", "updated"];

/** The issue somebody has open, and whether it is solved. */
export interface OpenIssue extends IssueInView {
  readonly isSolved: boolean;
  readonly assignee: PersonId | null;
}

/**
 * Reads the issue somebody has open, in one call: what it is about, and who has to do with it already.
 *
 * @throws PortError
 */
export async function readIssueInView(request: RequestJira, issueKey: string, signal: AbortSignal): Promise<OpenIssue> {
  const parameters = new URLSearchParams({ fields: FIELDS.join(",") });
  return parseIssueInView(await askJira(request, `/rest/api/3/issue/${encodeURIComponent(issueKey)}?${parameters.toString()}`, signal));
}

/** @throws PortError of kind `malformed-answer` */
export function parseIssueInView(answer: unknown): OpenIssue {
  if (!isObject(answer)) throw new PortError("malformed-answer", "Jira gave no issue");
  const fields = objectAt(answer, "fields");
  const people = new People();
  const named = ["assignee", "reporter", "creator"].map((field) => people.idOf(fields[field]));
  const writers = commentsOf(fields, people).map(({ author }) => author);
  return {
    id: itemId(requiredText(answer, "key")),
    title: requiredText(fields, "summary"),
    labels: labelsOf(fields),
    text: textOfAdf(fields["description"]),
    changedAt: instantAt(fields, "updated"),
    people: [...new Set([...named.filter((id) => id !== null), ...writers])],
    isSolved: isObject(fields["resolution"]),
    assignee: people.idOf(fields["assignee"]),
  };
}
