import { readFileSync } from "node:fs";
import peggy from "peggy";
import { invalidQuery } from "../sharepoint-error.ts";

export type FilterValue = { readonly text: string } | { readonly time: string } | number | boolean | null;

export interface FilterClause {
  readonly kind: "clause";
  /** a column, or a property of somebody in a column: `Author/Name` */
  readonly field: string;
  readonly operator: "eq" | "ne" | "gt" | "ge" | "lt" | "le" | "startswith" | "substringof";
  readonly value: FilterValue;
}

export type FilterNode = FilterClause | { readonly kind: "and" | "or"; readonly parts: readonly FilterNode[] };

const parser = peggy.generate(readFileSync(new URL("filter.peggy", import.meta.url), "utf8"));

/** @throws SharePointError 400 for what is outside the grammar beside this file */
export function parseFilter(filter: string): FilterNode {
  try {
    return parser.parse(filter) as FilterNode;
  } catch (error) {
    if (error instanceof parser.SyntaxError || error instanceof RangeError) throw invalidQuery(`The expression "${filter}" is not valid.`);
    throw error;
  }
}

/** The columns that a filter speaks of. */
export function fieldsIn(node: FilterNode): readonly string[] {
  return node.kind === "clause" ? [node.field] : node.parts.flatMap(fieldsIn);
}

/**
 * Whether the server can find what is asked for by an index: the first condition of several that all hold decides, and of alternatives each one.
 */
export function beginsIndexed(node: FilterNode, isIndexed: (field: string) => boolean): boolean {
  switch (node.kind) {
    case "clause":
      return isIndexed(node.field) && node.operator !== "ne" && node.operator !== "substringof";
    case "and":
      return node.parts[0] !== undefined && beginsIndexed(node.parts[0], isIndexed);
    case "or":
      return node.parts.every((part) => beginsIndexed(part, isIndexed));
  }
}
