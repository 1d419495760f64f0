import { JqlError } from "./jql-error.ts";

/**
 * Signs that mean something to the platform's text search: groups, ranges, boosts, fuzzy words, fields, wildcards for one letter. None of it
 * is emulated, so a query has to escape them, as every query of a person's words has to.
 */
const RESERVED = /[(){}[\]^~:!/&|?]/u;

/**
 * The words of a text clause as the platform's text search reads them: all of them have to be there, `OR` between two offers a choice, `-`
 * or `NOT` before one excludes it, a quoted stretch is a phrase, a trailing `*` means "begins with", a backslash takes a sign literally
 * (https://confluence.atlassian.com/jirasoftwarecloud/search-syntax-for-text-fields-764478344.html, read 2026-11).
 *
 * @param field for the sentence of a refusal
 * @returns an expression of SQLite's FTS5; null when the text holds no word
 * @throws JqlError for what the platform cannot parse, and for signs of its syntax that are not emulated
 */
export function textExpression(text: string, field: string): string | null {
  if (text.trim() === "") throw new JqlError(`The field '${field}' does not support searching for an empty string.`);
  const wanted: string[] = [];
  const excluded: string[] = [];
  let before = "AND";
  for (const token of tokensOf(text, field)) {
    if (JOINING.has(token)) {
      before = token;
      continue;
    }
    const term = termOf(token, field);
    if (term === null) continue;
    if (before === "NOT" || token.startsWith("-")) excluded.push(term);
    else if (before === "OR" && wanted.length > 0) wanted.push(`${wanted.pop() ?? ""} OR ${term}`);
    else wanted.push(term);
    before = "AND";
  }
  if (wanted.length === 0) return null;
  const all = wanted.map((term) => `(${term})`).join(" AND ");
  return excluded.length === 0 ? all : `(${all}) NOT (${excluded.join(" OR ")})`;
}

const JOINING = new Set(["AND", "OR", "NOT"]);

function tokensOf(text: string, field: string): string[] {
  const tokens = text.match(/[-+]?"(?:\\.|[^"\\])*"|(?:\\.|[^\s"\\])+|["\\]/gu) ?? [];
  if (tokens.some((token) => token === '"' || token === "\\")) throw unreadable(text, field);
  return tokens;
}

function termOf(token: string, field: string): string | null {
  const bare = token.replace(/^[-+]/u, "");
  const isPhrase = bare.startsWith('"');
  if (/^[*?]/u.test(bare))
    throw new JqlError(`The text query '${token}' for field '${field}' is not allowed to start with character '${bare.charAt(0)}'`);
  if (!isPhrase && RESERVED.test(bare.replaceAll(/\\./gu, ""))) throw unreadable(token, field);
  const begins = !isPhrase && /[^\\]\*$/u.test(bare);
  const words = bare.replaceAll(/\\(.)/gu, "$1").replaceAll('"', " ").replace(/\*$/u, "").trim();
  return /[\p{L}\p{N}]/u.test(words) ? `"${words}"${begins ? "*" : ""}` : null;
}

function unreadable(text: string, field: string): JqlError {
  return new JqlError(`Unable to parse the text '${text}' for field '${field}'.`);
}
