import { readFileSync } from "node:fs";
import peggy from "peggy";
import { SharePointError } from "../sharepoint-error.ts";

/** Words that stand beside each other; `begins`: the last of them only begins so. */
export interface KqlWords {
  readonly kind: "words";
  readonly text: string;
  readonly begins: boolean;
}

/** A property that holds some words. */
export interface KqlProperty extends Omit<KqlWords, "kind"> {
  readonly kind: "property";
  readonly property: string;
}

export type KqlNode =
  | KqlWords
  | KqlProperty
  | { readonly kind: "not"; readonly inner: KqlNode }
  | { readonly kind: "and" | "or"; readonly parts: readonly KqlNode[] };

const parser = peggy.generate(readFileSync(new URL("kql.peggy", import.meta.url), "utf8"));

/** The platform's own limit of a query. */
const MAXIMUM_CHARACTERS = 4_096;

/** @throws SharePointError 400 for what is too long, or outside the grammar beside this file */
export function parseKql(kql: string): KqlNode {
  if (kql.length > MAXIMUM_CHARACTERS) throw malformed(kql, `a query has at most ${String(MAXIMUM_CHARACTERS)} characters`);
  try {
    return parser.parse(kql) as KqlNode;
  } catch (error) {
    if (error instanceof parser.SyntaxError || error instanceof RangeError)
      throw malformed(kql, "the workbench reads only what kql.peggy says");
    throw error;
  }
}

export function malformed(kql: string, why: string): SharePointError {
  const code = "-1, Microsoft.Office.Server.Search.REST.SearchServiceException";
  return new SharePointError(
    400,
    code,
    `We didn't understand your search terms. Make sure they're using proper syntax (${why}): ${kql.slice(0, 200)}`,
  );
}
