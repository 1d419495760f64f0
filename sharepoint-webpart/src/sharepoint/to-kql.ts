import type { ContentQuery } from "@alongside/core";

/** Files, and pages of sites: what people write. List entries, sites and people are no evidence. */
export const WRITTEN = "(contentclass:STS_ListItem_DocumentLibrary OR contentclass:STS_ListItem_WebPageLibrary)";
/** SharePoint takes 4,096. */
export const MAXIMUM_CHARACTERS = 4_000;

/**
 * Translates our question into KQL (https://learn.microsoft.com/sharepoint/dev/general-development/keyword-query-language-kql-syntax-reference,
 * read 2026-07).
 *
 * Each word stands in quotes of its own, so that neither AND, OR, NOT and NEAR nor a property's name with a colon means anything. A quote
 * cannot be escaped in KQL, so it becomes a blank, as every other sign does; a star would make a prefix of the word.
 *
 * @returns a balanced query for any words whatsoever, of at most 4,000 characters; null when there is nothing to search for
 */
export function toKql({ words }: Pick<ContentQuery, "words">): string | null {
  const literals = [...new Set(words.map(literal).filter((word) => word !== ""))];
  const fitting = literals.filter((_word, index) => lengthOf(literals.slice(0, index + 1)) <= MAXIMUM_CHARACTERS - WRITTEN.length);
  return fitting.length === 0 ? null : `(${fitting.map((word) => `"${word}"`).join(" OR ")}) AND ${WRITTEN}`;
}

/** A text without the signs that KQL gives a meaning to, for between quotes. */
export function literal(word: string): string {
  return word
    .replaceAll(/[^\p{L}\p{M}\p{N}_.'\s-]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length + '"" OR '.length, " AND ()".length);
}

/** People of the directory by their login names; null when there is nobody to look for. */
export function toPeopleKql(logins: readonly string[]): string | null {
  const names = logins.map((login) => login.replaceAll(/["\s*()]/gu, "")).filter((login) => login !== "");
  return names.length === 0 ? null : names.map((name) => `AccountName:"${name}"`).join(" OR ");
}
