import type { ContentQuery } from "@alongside/core";
import { quoted } from "../query-literals.ts";

const TYPES = "type in (page, blogpost)";

/**
 * Translates our question into CQL (https://developer.atlassian.com/cloud/confluence/advanced-searching-using-cql/, read 2026-02).
 *
 * - `siteSearch` ranks as the product's own search box does, and wants all words of its text: so each word stands in a clause of its own.
 * - The group stands first in the query: the platform silently drops `siteSearch` from the middle of three clauses.
 * - AND and OR have no precedence, so the group is in parentheses.
 *
 * @returns a balanced query for any words whatsoever; nothing in a word can leave its quotes
 */
export function toCql({ words }: Pick<ContentQuery, "words">): string {
  const literals = words.map(literal).filter((word) => word !== "");
  if (literals.length === 0) return `id = 0 and ${TYPES}`;
  return `(${literals.map((word) => `siteSearch ~ ${quoted(word)}`).join(" or ")}) and ${TYPES}`;
}

/** Lower case, because AND, OR and NOT in capitals are operators inside a text; without signs that the text syntax gives a meaning to. */
function literal(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}_.'\s-]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
