import type { WorkQuery } from "@alongside/core";
import { projectKeyOf } from "../../../src/project-place.ts";
import { fitting, isPlain, quoted } from "../query-literals.ts";

/**
 * Characters of an address that each part may take. CQL travels in the address, for which 8,192 characters are the usual limit of gateways;
 * no figure of Confluence's own is published. An account id with its quotes takes 55: there is room for sixty of them.
 */
const ROOM = { people: 3_500, labels: 1_500, place: 900, items: 600 } as const;

/**
 * Translates our question for work into CQL (https://developer.atlassian.com/cloud/confluence/cql-fields/, read 2026-01).
 *
 * - `contributor` is whoever created or edited a page.
 * - AND and OR have no precedence, so the group is in parentheses.
 * - One search cannot hold rows of each person apart: the latest of all come, whoever wrote them.
 *
 * @returns a balanced query of at most 6,700 characters in an address, in which nothing of a value can leave its quotes; null when there is
 *   nothing to ask for here
 */
export function workToCql({ people, labels, place, items }: Pick<WorkQuery, "people" | "labels" | "place" | "items">): string | null {
  const space = place !== null && projectKeyOf(place) === null ? [place] : [];
  const pages = items.filter((id) => /^\d+$/u.test(id));
  const clauses = [
    ...anyOf("contributor", listed(people, ROOM.people)),
    ...anyOf("label", listed(labels, ROOM.labels)),
    ...anyOf("space", listed(space, ROOM.place)),
    ...anyOf("id", fitting(pages, ROOM.items, lengthInAddress)),
  ];
  return clauses.length === 0 ? null : `(${clauses.join(" or ")}) and type in (page, blogpost) order by lastmodified desc`;
}

function listed(values: readonly string[], room: number): readonly string[] {
  return fitting(values.filter(isPlain).map(quoted), room, lengthInAddress);
}

function anyOf(field: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`${field} in (${values.join(", ")})`];
}

function lengthInAddress(value: string): number {
  return new URLSearchParams([["", `${value}, `]]).toString().length;
}
