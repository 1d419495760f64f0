import { wordsOf } from "@alongside/core";
import type { ContentQuery } from "@alongside/core";

/** No word that tells a subject is longer, and a query has a limited length. */
const MAXIMUM_WORD_CHARACTERS = 60;
/** Jira refuses longer labels, also in a query. */
const MAXIMUM_LABEL_CHARACTERS = 255;

/**
 * Translates our question into JQL (https://support.atlassian.com/jira-software-cloud/docs/jql-operators/ and
 * https://confluence.atlassian.com/jirasoftwarecloud/search-syntax-for-text-fields-764478344.html, read 2026-11).
 *
 * - A text clause wants all words of its text: so each word stands in a clause of its own.
 * - Text does not cover labels, so they are named beside it: each word, and all of them as a label of several words is written. A label that
 *   nobody uses is no error, unlike a component.
 * - There is no ORDER BY: a query with a text clause and without one comes by relevance, every other order would throw that away.
 * - Only letters and digits of a word are left, in lower case: signs and AND, OR, NOT mean something inside a text, even in quotes.
 *
 * @returns a bounded query in which nothing of a word can leave its quotes; null when no word holds a letter or digit, because then there
 *   is nothing to ask
 */
export function toJql({ words, issuesSince }: Pick<ContentQuery, "words" | "issuesSince">): string | null {
  const literals = words.map(literal).filter((word) => word !== "");
  if (literals.length === 0) return null;
  const texts = literals.map((word) => `text ~ "${word}"`);
  const labels = [...literals, literals.join(" ")].map((name) => name.replaceAll(" ", "-"));
  const known = [...new Set(labels)].filter((label) => label.length <= MAXIMUM_LABEL_CHARACTERS).map((label) => `"${label}"`);
  const anyOf = [...texts, `labels in (${known.join(", ")})`].join(" or ");
  return issuesSince === null ? `(${anyOf})` : `(${anyOf}) and updated >= "${issuesSince}"`;
}

function literal(word: string): string {
  return wordsOf(word).join(" ").toLowerCase().slice(0, MAXIMUM_WORD_CHARACTERS).trim();
}
