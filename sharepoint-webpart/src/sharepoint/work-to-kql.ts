import type { ItemId, WorkQuery } from "@alongside/core";
import { parseItemId } from "./item-address.ts";
import { MAXIMUM_CHARACTERS, WRITTEN, literal } from "./to-kql.ts";

/** Characters that things and labels may take of a query; whatever is left is for people. */
const ROOM = { place: 400, items: 1_200, labels: 800 } as const;
const OR = " OR ";

/**
 * Translates our question for work into KQL (https://learn.microsoft.com/sharepoint/dev/general-development/keyword-query-language-kql-syntax-reference,
 * read 2026-07).
 *
 * - SharePoint knows who created an item and who changed it last: `AuthorOWSUSER` and `EditorOWSUSER` hold their login names, and both are
 *   written out for each person, because what a list of values after one property means is easily misread.
 * - A property holds words, so a query for one may find more than was asked for: the adapter takes that out again.
 * - A quote cannot be escaped in KQL. A login name or an address that holds a sign of the syntax is passed over, in a label it becomes a blank.
 *
 * @returns a balanced query of at most 4,000 characters; null when there is nothing to ask for here
 */
export function workToKql({ people, labels, place, items }: Pick<WorkQuery, "people" | "labels" | "place" | "items">): string | null {
  const sites = place !== null && isAddress(place) ? [`Path:"${place}"`] : [];
  const tags = labels.map(literal).filter((label) => label !== "");
  const clauses = [
    ...fitting(sites, ROOM.place),
    ...fitting(thingClauses(items), ROOM.items),
    ...fitting(
      tags.map((tag) => `owstaxIdMetadataAllTagsInfo:"${tag}"`),
      ROOM.labels,
    ),
  ];
  const left = MAXIMUM_CHARACTERS - WRITTEN.length - "() AND ".length - clauses.join(OR).length - OR.length;
  const persons = people.filter(isLogin).map((login) => `AuthorOWSUSER:"${login}" OR EditorOWSUSER:"${login}"`);
  const all = [...clauses, ...fitting(persons, left)];
  return all.length === 0 ? null : `(${all.join(OR)}) AND ${WRITTEN}`;
}

/** What is found by its list and number, and what is found by its address. */
function thingClauses(items: readonly ItemId[]): string[] {
  return items.flatMap((id) => {
    const address = parseItemId(id);
    if (address !== null) return [`(ListID:"${address.list}" AND ListItemID:${String(address.entry)})`];
    return isAddress(id) ? [`Path:"${id}"`] : [];
  });
}

/** Clauses for which there is room, each once; one that is too long takes no other's place. */
function fitting(clauses: readonly string[], room: number): readonly string[] {
  let left = room;
  return [...new Set(clauses)].filter((clause) => {
    if (clause.length + OR.length > left) return false;
    left -= clause.length + OR.length;
    return true;
  });
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s"*\p{Cc}]+$/u.test(text);
}

function isLogin(login: string): boolean {
  return /^[^\s"*()\p{Cc}]+$/u.test(login) && /[\p{L}\p{N}]/u.test(login);
}
