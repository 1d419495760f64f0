import { wordsOf } from "@alongside/core";
import type { ContentQuery } from "@alongside/core";

/**
 * Translates our question into JQL (https://support.atlassian.com/jira-software-cloud/docs/jql-operators/ and
 * https://confluence.atlassian.com/jirasoftwarecloud/search-syntax-for-text-fields-764478344.html, read 2026-11).
 *
 * - A text clause wants all words of its text: so each word stands in a clause of its own.
 * - There is no ORDER BY: a query with a text clause and without one comes by relevance, every other order would throw that away.
 * - Only letters and digits of a word are left, in lower case: signs and AND, OR, NOT mean something inside a text, even in quotes.
 *
 * @returns a bounded query in which nothing of a word can leave its quotes; null when no word holds a letter or digit, because then there
 *   is nothing to ask
 */
export function toJql({ words, issuesSince }: Pick<ContentQuery, "words" | "issuesSince">): string | null {
  const literals = words.map((word) => wordsOf(word).join(" ").toLowerCase()).filter((word) => word !== "");
  if (literals.length === 0) return null;
  const anyWord = `(${literals.map((word) => `text ~ "${word}"`).join(" or ")})`;
  return issuesSince === null ? anyWord : `${anyWord} and updated >= "${issuesSince}"`;
}
