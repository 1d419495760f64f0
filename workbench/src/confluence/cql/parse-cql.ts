import { readFileSync } from "node:fs";
import peggy from "peggy";
import { WireError } from "../../product/wire-error.ts";

export type CqlValue =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "function"; readonly name: string; readonly argument: string | null };

export interface CqlClause {
  readonly kind: "clause";
  readonly field: string;
  readonly operator: "=" | "!=" | "~" | "!~" | ">" | "<" | ">=" | "<=" | "in" | "not in";
  readonly values: readonly CqlValue[];
}

export type CqlNode =
  | CqlClause
  | { readonly kind: "and" | "or"; readonly left: CqlNode; readonly right: CqlNode }
  | { readonly kind: "not" | "group"; readonly inner: CqlNode };

export interface CqlQuery {
  readonly where: CqlNode | null;
  readonly order: readonly { readonly field: string; readonly descending: boolean }[];
}

/** A query that the platform refuses, with the sentence it would give; 500 where the real platform itself breaks. */
export class CqlError extends WireError {
  constructor(message: string, status: 400 | 500 = 400, cause?: unknown) {
    super(status, message, cause);
    this.name = "CqlError";
  }
}

const parser = peggy.generate(readFileSync(new URL("cql.peggy", import.meta.url), "utf8"), { cache: true });

/**
 * Reads a query and applies what the real platform does to it before it runs: a negative clause may not come first, and `siteSearch` is
 * silently dropped as the middle one of three clauses.
 *
 * @throws CqlError
 */
export function parseCql(cql: string): CqlQuery {
  const query = readQuery(cql);
  if (query.where !== null && beginsNegative(query.where)) throw new CqlError("A query cannot begin with a negative clause.");
  return { where: query.where === null ? null : withoutMiddleSiteSearch(query.where), order: query.order };
}

/** As long as an address may be: over a connection, headers of more than 16 KiB are refused before anybody reads the query. */
const MAXIMUM_CHARACTERS = 16_384;

function readQuery(cql: string): CqlQuery {
  if (cql.length > MAXIMUM_CHARACTERS) throw new CqlError("The query is too long or too deeply nested.");
  try {
    return parser.parse(cql) as CqlQuery;
  } catch (error) {
    // Thousands of parentheses use up the parser's stack.
    if (error instanceof RangeError) throw new CqlError("The query is too long or too deeply nested.", 400, error);
    if (error instanceof parser.SyntaxError) throw new CqlError(`Could not parse cql : ${cql}`);
    throw error;
  }
}

function beginsNegative(node: CqlNode): boolean {
  switch (node.kind) {
    case "clause":
      return node.operator.startsWith("!") || node.operator === "not in";
    case "not":
      return true;
    case "group":
      return beginsNegative(node.inner);
    case "and":
    case "or":
      return beginsNegative(node.left);
  }
}

function withoutMiddleSiteSearch(node: CqlNode): CqlNode {
  if (node.kind !== "and" || node.left.kind !== "and") return node;
  const { left: first, right: middle } = node.left;
  const isMiddleOfThree = first.kind !== "and" && first.kind !== "or" && isSiteSearch(middle);
  return isMiddleOfThree ? { kind: "and", left: first, right: node.right } : node;
}

function isSiteSearch(node: CqlNode): boolean {
  return node.kind === "clause" && node.field.toLowerCase() === "sitesearch";
}
