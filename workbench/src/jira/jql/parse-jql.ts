import { JastBuilder } from "@atlaskit/jql-ast";
import type { Clause, Operand, TerminalClause } from "@atlaskit/jql-ast";
import { JqlError } from "./jql-error.ts";

export type JqlOperand =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "function"; readonly name: string; readonly arguments: readonly string[] }
  | { readonly kind: "list"; readonly members: readonly JqlOperand[] }
  | { readonly kind: "empty" };

/** What a clause about the past adds: `by`, `before`, `after`, `on`, `during`, `from`, `to`. */
export interface JqlPredicate {
  readonly operator: string;
  readonly operand: JqlOperand;
}

export interface JqlClause {
  readonly kind: "clause";
  /** as it was written */
  readonly field: string;
  readonly operator: string;
  /** null only after `changed` */
  readonly operand: JqlOperand | null;
  readonly predicates: readonly JqlPredicate[];
}

export type JqlNode =
  JqlClause | { readonly kind: "and" | "or"; readonly parts: readonly JqlNode[] } | { readonly kind: "not"; readonly inner: JqlNode };

export interface JqlQuery {
  readonly where: JqlNode | null;
  readonly order: readonly { readonly field: string; readonly descending: boolean }[];
}

/** Longer ones are no query of a person or an app, and would keep the parser busy. */
const MAXIMUM_CHARACTERS = 16_384;

/**
 * Reads a query with the vendor's own grammar.
 *
 * @throws JqlError with the place of the first mistake
 */
export function parseJql(jql: string): JqlQuery {
  if (jql.length > MAXIMUM_CHARACTERS) throw tooMuch();
  try {
    return read(jql);
  } catch (error) {
    // Thousands of parentheses use up the stack.
    if (error instanceof RangeError) throw tooMuch(error);
    throw error;
  }
}

function read(jql: string): JqlQuery {
  // A builder remembers its last text and, asked the same again, finds nothing more in it.
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  if (error !== undefined)
    throw error.cause instanceof RangeError
      ? tooMuch(error)
      : new JqlError(`Error in the JQL Query: ${error.message}. ${placeOf(jql, error)}`);
  if (query === undefined) return { where: null, order: [] };
  const fields = query.orderBy?.fields ?? [];
  return {
    where: query.where === undefined ? null : nodeOf(query.where),
    order: fields.map(({ field, direction }) => ({ field: field.value, descending: direction?.value.toUpperCase() === "DESC" })),
  };
}

function tooMuch(cause?: unknown): JqlError {
  return new JqlError("The JQL query is too long or too deeply nested.", cause);
}

function placeOf(jql: string, error: Error): string {
  const start: unknown = Reflect.get(error, "start");
  const before = jql.slice(0, typeof start === "number" ? start : 0).split("\n");
  return `(line ${String(before.length)}, character ${String((before.at(-1)?.length ?? 0) + 1)})`;
}

function nodeOf(clause: Clause): JqlNode {
  switch (clause.clauseType) {
    case "compound":
      return { kind: clause.operator.value, parts: clause.clauses.map(nodeOf) };
    case "not":
      return { kind: "not", inner: nodeOf(clause.clause) };
    case "terminal":
      return clauseOf(clause);
  }
}

function clauseOf({ field, operator, operand, predicates }: TerminalClause): JqlClause {
  if (operator === undefined) throw new JqlError(`Error in the JQL Query: The field '${field.value}' has no operator.`);
  return {
    kind: "clause",
    field: field.value,
    operator: operator.value,
    operand: operand === undefined ? null : operandOf(operand),
    predicates: predicates.flatMap((predicate) =>
      predicate.operand === undefined ? [] : [{ operator: predicate.operator.value, operand: operandOf(predicate.operand) }],
    ),
  };
}

function operandOf(operand: Operand): JqlOperand {
  switch (operand.operandType) {
    case "value":
      return { kind: "text", text: operand.value };
    case "keyword":
      return { kind: "empty" };
    case "function":
      return { kind: "function", name: operand.function.value, arguments: operand.arguments.map(({ value }) => value) };
    case "list":
      return { kind: "list", members: operand.values.map(operandOf) };
  }
}
