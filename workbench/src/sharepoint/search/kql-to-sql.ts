import { IS_RESTRICTED, LIBRARIES } from "../libraries.ts";
import type { KqlNode, KqlProperty, KqlWords } from "./parse-kql.ts";
import { malformed } from "./parse-kql.ts";

/** A query ready to run over pages `p`. Values are parameters, never part of the text. */
export interface SqlSearch {
  readonly where: string;
  readonly parameters: readonly (string | number)[];
  /** FTS5 expression of everything that is looked for, for the order and the excerpts; null when only properties are */
  readonly terms: string | null;
}

/** @throws SharePointError 400 for a property that the workbench does not search by */
export function kqlToSql(node: KqlNode, kql: string): SqlSearch {
  const parameters: (string | number)[] = [];
  const terms: string[] = [];
  const translate = (part: KqlNode, negated: boolean): string => {
    switch (part.kind) {
      case "and":
      case "or":
        return `(${part.parts.map((one) => translate(one, negated)).join(` ${part.kind.toUpperCase()} `)})`;
      case "not":
        return `NOT ${translate(part.inner, !negated)}`;
      case "words":
        return matching(ftsTerm(part), negated);
      case "property":
        return property(part, negated);
    }
  };
  const matching = (term: string | null, negated: boolean): string => {
    if (term === null) return "0";
    if (!negated) terms.push(term);
    parameters.push(term);
    return "p.id IN (SELECT rowid FROM page_text WHERE page_text MATCH ?)";
  };
  const property = (part: KqlProperty, negated: boolean): string => {
    const name = part.property.toLowerCase();
    if (name === "title") return matching(ftsTerm(part, "title"), negated);
    const column = { contentclass: "contentClass", filetype: "fileType" }[name];
    if (column === undefined) throw malformed(kql, `pages are found by words, Title, contentclass and FileType, not by ${part.property}`);
    const library = LIBRARIES.find((one) => String(Reflect.get(one, column)).toLowerCase() === part.text.toLowerCase());
    return library === undefined ? "0" : `(${IS_RESTRICTED} = ${String(Number(library.restricted))})`;
  };
  const where = translate(node, false);
  return { where, parameters, terms: terms.length === 0 ? null : terms.map((term) => `(${term})`).join(" OR ") };
}

/** An expression of SQLite's FTS5; null when there is no word in it. */
function ftsTerm({ text, begins }: Pick<KqlWords, "text" | "begins">, column?: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return `${column === undefined ? "" : `${column} : `}"${text.replaceAll('"', "")}"${begins ? "*" : ""}`;
}
