import type { WorkQuery } from "@alongside/core";
import { projectKeyOf } from "../../../src/project-place.ts";
import { fitting, isPlain, quoted } from "../query-literals.ts";
import { isIssueKey } from "./issue-key.ts";

/** Characters that each list may take, so that a query stays within what a parser takes. */
const ROOM = { people: 4_000, labels: 2_000, components: 2_000, items: 800 } as const;
/** Jira refuses longer labels, also in a query. */
const MAXIMUM_LABEL_CHARACTERS = 255;

/**
 * Translates our question for work into JQL (https://support.atlassian.com/jira-software-cloud/docs/jql-fields/, read 2026-11).
 *
 * - Of those who work on an issue, JQL finds whoever it is assigned to and whoever brought it. Nothing finds whoever wrote below it; and who
 *   had it before is not on its rows.
 * - A row shows components beside labels, and a query has to name the right one of them: an unknown component makes Jira refuse the whole
 *   query, a label that nobody uses does not, and a label cannot hold a blank.
 * - One search cannot hold rows of each person apart: the latest of all come, whoever had them.
 *
 * @param components names that are known to be those of components
 * @returns a bounded query of at most 13,500 characters, in which nothing of a value can leave its quotes; null when there is nothing to ask
 *   for here
 */
export function workToJql(
  { people, labels, place, items }: Pick<WorkQuery, "people" | "labels" | "place" | "items">,
  components: ReadonlySet<string>,
): string | null {
  const project = place === null ? null : projectKeyOf(place);
  const persons = listed(people, ROOM.people);
  const clauses = [
    ...anyOf("assignee", persons),
    ...anyOf("reporter", persons),
    ...anyOf("labels", listed(labels.filter(canBeLabel), ROOM.labels)),
    ...anyOf(
      "component",
      listed(
        labels.filter((label) => components.has(label)),
        ROOM.components,
      ),
    ),
    ...anyOf("project", listed(project === null ? [] : [project], ROOM.items)),
    ...anyOf("key", listed(items.filter(isIssueKey), ROOM.items)),
  ];
  return clauses.length === 0 ? null : `(${clauses.join(" or ")}) order by updated desc`;
}

function canBeLabel(label: string): boolean {
  return !/\s/u.test(label) && label.length <= MAXIMUM_LABEL_CHARACTERS;
}

function listed(values: readonly string[], room: number): readonly string[] {
  return fitting(values.filter(isPlain).map(quoted), room, (value) => value.length + ", ".length);
}

function anyOf(field: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`${field} in (${values.join(", ")})`];
}
