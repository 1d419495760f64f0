import { COMMENT_VISIBLE } from "../../store/issue-schema.ts";
import { ISSUE_TYPES, RESOLUTIONS, STATUSES } from "../workflow.ts";
import { fieldNamed } from "./field-names.ts";
import { JqlError } from "./jql-error.ts";
import { orderOf } from "./jql-order.ts";
import { timeOf } from "./jql-times.ts";
import type { JqlClause, JqlNode, JqlOperand, JqlQuery } from "./parse-jql.ts";
import { textExpression } from "./text-query.ts";

/** A query ready to run over issues `i` in projects `j`. Values are parameters, never part of the text. */
export interface SqlQuery {
  readonly where: string;
  readonly parameters: readonly (string | number)[];
  /** FTS5 expressions of all positive text, for the order of rows when the query names none; null without such text */
  readonly rankBy: string | null;
  readonly order: readonly string[];
}

/** What a query is read against. */
export interface JqlSurroundings {
  readonly asker: string;
  readonly now: number;
  /** number of a visible project by key, name or number; null for any other */
  readonly projectId: (keyNameOrId: string) => number | null;
  /** number of a visible issue by key or number; null for any other */
  readonly issueId: (keyOrId: string) => number | null;
  readonly hasAccount: (id: string) => boolean;
  /** whether a visible issue has the component */
  readonly hasComponent: (name: string) => boolean;
}

/**
 * Translates a parsed query.
 *
 * @throws JqlError for fields, operators and values that the platform refuses
 */
export function jqlToSql(query: JqlQuery, surroundings: JqlSurroundings): SqlQuery {
  const translation = new Translation(surroundings);
  const where = query.where === null ? "1" : translation.node(query.where, false);
  const { parameters, searched, unknown } = translation;
  if (unknown.size > 0) throw new JqlError([...unknown]);
  return { where, parameters, rankBy: searched.length === 0 ? null : searched.join(" OR "), order: orderOf(query.order) };
}

type ClauseTranslator = (part: JqlClause, negated: boolean) => string;

const EQUALITY = ["=", "!=", "in", "not in"];
const EMPTINESS = ["is", "is not"];
const TEXT_COLUMNS: Readonly<Record<string, readonly string[]>> = { summary: ["summary"], description: ["description"], comment: [] };

/** One query on its way to SQL, with the values it has met so far, in their order. */
class Translation {
  readonly parameters: (string | number)[] = [];
  readonly searched: string[] = [];
  /** a sentence for each value that is not there for the asker: the platform names all of them at once */
  readonly unknown = new Set<string>();
  readonly #surroundings: JqlSurroundings;
  readonly #fields: Readonly<Record<string, ClauseTranslator>> = {
    text: (part, negated) => this.#text(part, negated),
    summary: (part, negated) => this.#text(part, negated),
    description: (part, negated) => this.#text(part, negated),
    comment: (part, negated) => this.#text(part, negated),
    project: (part) => this.#among("i.project_id", part, (value) => this.#project(part, value)),
    key: (part) => this.#among("i.id", part, (value) => this.#issue(value)),
    issuetype: (part) => this.#among("i.type", part, (value) => nameIn(ISSUE_TYPES, part, value)),
    status: (part) => this.#among("i.status", part, (value) => nameIn(STATUSES, part, value)),
    statuscategory: (part) => this.#statusCategory(part),
    resolution: (part) => this.#resolution(part),
    labels: (part) => this.#member("issue_label", part, (value) => this.#label(value)),
    component: (part) => this.#member("issue_component", part, (value) => this.#component(part, value)),
    assignee: (part) => this.#person("i.assignee", part),
    reporter: (part) => this.#person("i.reporter", part),
    creator: (part) => this.#person("i.reporter", part),
    created: (part) => this.#date("i.created_at", part),
    updated: (part) => this.#date("i.updated_at", part),
    resolved: (part) => this.#date("i.resolved_at", part),
  };

  constructor(surroundings: JqlSurroundings) {
    this.#surroundings = surroundings;
  }

  node(part: JqlNode, negated: boolean): string {
    switch (part.kind) {
      case "and":
      case "or":
        return `(${part.parts.map((inner) => this.node(inner, negated)).join(` ${part.kind.toUpperCase()} `)})`;
      case "not":
        return `NOT (${this.node(part.inner, !negated)})`;
      case "clause":
        return this.#clause(part, negated);
    }
  }

  #clause(part: JqlClause, negated: boolean): string {
    const field = fieldNamed(part.field);
    const translate = Object.hasOwn(this.#fields, field) ? this.#fields[field] : undefined;
    if (translate === undefined) throw new JqlError(`Field '${part.field}' does not exist or you do not have permission to view it.`);
    if (part.operator === "changed" || part.operator.startsWith("was")) return this.#past(field, part);
    return translate(part, negated);
  }

  /** What stands in one field of an issue, or in one comment of it that the asker may see. */
  #text(part: JqlClause, negated: boolean): string {
    const field = part.field.toLowerCase();
    if (field === "description" && EMPTINESS.includes(part.operator)) return `nullif(i.description, '') ${emptiness(part)}`;
    if (part.operator !== "~" && part.operator !== "!~") throw unsupported(part);
    const isNegative = part.operator === "!~";
    const expression = textExpression(textOf(part), part.field);
    if (expression === null) return isNegative ? "1" : "0";
    if (!negated && !isNegative) this.searched.push(`(${expression})`);
    return `i.id ${isNegative ? "NOT " : ""}IN (${this.#matching(field, expression).join(" UNION ALL ")})`;
  }

  #matching(field: string, expression: string): string[] {
    const columns = TEXT_COLUMNS[field] ?? ["summary", "description"];
    const selects: string[] = [];
    if (columns.length > 0) {
      selects.push("SELECT rowid FROM issue_text WHERE issue_text MATCH ?");
      this.parameters.push(columns.map((column) => `(${column} : (${expression}))`).join(" OR "));
    }
    if (field === "text" || field === "comment") {
      selects.push(`SELECT c.issue_id FROM issue_comment_text t JOIN issue_comment c ON c.id = t.rowid
        WHERE issue_comment_text MATCH ? AND ${COMMENT_VISIBLE}`);
      this.parameters.push(expression);
    }
    return selects;
  }

  #person(column: string, part: JqlClause): string {
    return this.#among(column, part, (value) => this.#account(part, value));
  }

  #account(part: JqlClause, id: string): string {
    if (!this.#surroundings.hasAccount(id)) this.#refuse(part, id);
    return id;
  }

  #project(part: JqlClause, keyNameOrId: string): string | number {
    return this.#surroundings.projectId(keyNameOrId) ?? this.#refuse(part, keyNameOrId);
  }

  #issue(keyOrId: string): string | number {
    const id = this.#surroundings.issueId(keyOrId);
    if (id === null) this.unknown.add(`An issue with key '${keyOrId}' does not exist for field 'key'.`);
    return id ?? keyOrId;
  }

  /** A label that nobody uses is none of these: it is only not found. */
  #label(label: string): string {
    if (/\s/u.test(label)) this.unknown.add(`The label '${label}' contains spaces which is invalid.`);
    return label;
  }

  #component(part: JqlClause, name: string): string {
    return this.#surroundings.hasComponent(name) ? name : this.#refuse(part, name);
  }

  #refuse(part: JqlClause, value: string): string {
    this.unknown.add(`The value '${value}' does not exist for the field '${part.field}'.`);
    return value;
  }

  /** An empty column is neither equal nor unequal to anything, in JQL as in SQL. */
  #among(column: string, part: JqlClause, toParameter: (value: string) => string | number): string {
    if (EMPTINESS.includes(part.operator)) return `${column} ${emptiness(part)}`;
    if (!EQUALITY.includes(part.operator)) throw unsupported(part);
    if (part.operand?.kind === "empty") return `${column} ${part.operator === "=" ? "IS NULL" : "IS NOT NULL"}`;
    const values = this.#values(part).map(toParameter);
    this.parameters.push(...values);
    return `${column} ${part.operator === "!=" || part.operator === "not in" ? "NOT IN" : "IN"} (${values.map(() => "?").join(", ")})`;
  }

  /** Of a list such as labels; an issue without any is neither in nor out. */
  #member(table: string, part: JqlClause, toParameter: (value: string) => string): string {
    const own = `(SELECT 1 FROM ${table} x WHERE x.issue_id = i.id`;
    if (EMPTINESS.includes(part.operator)) return `${part.operator === "is" ? "NOT " : ""}EXISTS ${own})`;
    if (!EQUALITY.includes(part.operator)) throw unsupported(part);
    const values = this.#values(part).map(toParameter);
    this.parameters.push(...values);
    const isNegative = part.operator === "!=" || part.operator === "not in";
    const among = `SELECT issue_id FROM ${table} WHERE name IN (${values.map(() => "?").join(", ")})`;
    return `CASE WHEN EXISTS ${own}) THEN i.id ${isNegative ? "NOT " : ""}IN (${among}) END`;
  }

  #statusCategory(part: JqlClause): string {
    return this.#among("i.status", { ...part, operand: statusesIn(part, this.#values(part)) }, (value) => value);
  }

  #resolution(part: JqlClause): string {
    const values = part.operand?.kind === "text" ? this.#values(part) : [];
    if (values[0]?.toLowerCase() === "unresolved" && (part.operator === "=" || part.operator === "!="))
      return `i.resolution ${part.operator === "=" ? "IS NULL" : "IS NOT NULL"}`;
    return this.#among("i.resolution", part, (value) => nameIn(RESOLUTIONS, part, value));
  }

  #date(column: string, part: JqlClause): string {
    if (EMPTINESS.includes(part.operator)) return `${column} ${emptiness(part)}`;
    if (part.operand === null || !/^(=|!=|>|<|>=|<=)$/u.test(part.operator)) throw unsupported(part);
    this.parameters.push(timeOf(part.operand, part.field, this.#surroundings.now));
    return `${column} ${part.operator} ?`;
  }

  /** `was` and `changed` over the changes that were kept, with who and when. */
  #past(field: string, part: JqlClause): string {
    if (field !== "assignee" && field !== "status") throw unsupported(part);
    const column = `i.${field}`;
    const toParameter = (value: string): string => (field === "assignee" ? this.#account(part, value) : nameIn(STATUSES, part, value));
    const changes = `SELECT h.issue_id FROM issue_change h WHERE h.field = '${field}'`;
    if (part.operator === "changed") return `i.id IN (${changes}${this.#predicates(part, toParameter)})`;
    const values = this.#values(part).map(toParameter);
    const list = values.map(() => "?").join(", ");
    const isNegative = part.operator.includes("not");
    this.parameters.push(...values, ...values);
    const inThePast = `i.id IN (${changes} AND (h.was IN (${list}) OR h.became IN (${list}))${this.#predicates(part, toParameter)})`;
    if (part.predicates.length > 0) return `${isNegative ? "NOT " : ""}${inThePast}`;
    this.parameters.push(...values);
    return `${isNegative ? "NOT " : ""}(${inThePast} OR ifnull(${column} IN (${list}), 0))`;
  }

  #predicates(part: JqlClause, toParameter: (value: string) => string): string {
    const { now } = this.#surroundings;
    const texts = part.predicates.map(({ operator, operand }) => {
      const named = { ...part, operand };
      switch (operator) {
        case "by":
          this.parameters.push(...this.#values(named).map((id) => this.#account(part, id)));
          return `h.account IN (${this.#values(named)
            .map(() => "?")
            .join(", ")})`;
        case "from":
        case "to": {
          const values = this.#values(named).map(toParameter);
          this.parameters.push(...values);
          return `h.${operator === "from" ? "was" : "became"} IN (${values.map(() => "?").join(", ")})`;
        }
        case "after":
        case "before":
          this.parameters.push(timeOf(operand, part.field, now));
          return `h.at ${operator === "after" ? ">=" : "<"} ?`;
        default:
          throw new JqlError(`The predicate '${operator}' is not supported here.`);
      }
    });
    return texts.map((text) => ` AND ${text}`).join("");
  }

  #values(part: JqlClause): string[] {
    if (part.operand === null) throw unsupported(part);
    return (part.operand.kind === "list" ? part.operand.members : [part.operand]).map((operand) => this.#value(part, operand));
  }

  #value(part: JqlClause, operand: JqlOperand): string {
    if (operand.kind === "text") return operand.text;
    if (operand.kind === "function" && operand.name.toLowerCase() === "currentuser") return this.#surroundings.asker;
    if (operand.kind === "function") throw new JqlError(`Unable to find JQL function '${operand.name}(${operand.arguments.join(", ")})'.`);
    throw unsupported(part);
  }
}

function textOf(part: JqlClause): string {
  if (part.operand?.kind !== "text") throw unsupported(part);
  return part.operand.text;
}

function emptiness(part: JqlClause): string {
  if (part.operand?.kind !== "empty") throw new JqlError(`The operator '${part.operator}' is only for EMPTY and NULL.`);
  return part.operator === "is" ? "IS NULL" : "IS NOT NULL";
}

function nameIn(things: readonly { readonly id: string; readonly name: string }[], part: JqlClause, value: string): string {
  const found = things.find(({ id, name }) => name.toLowerCase() === value.toLowerCase() || id === value);
  if (found === undefined) throw new JqlError(`The value '${value}' does not exist for the field '${part.field}'.`);
  return found.name;
}

/** Categories are asked by their statuses. */
function statusesIn(part: JqlClause, categories: readonly string[]): JqlOperand {
  const wanted = new Set(categories.map((category) => category.toLowerCase()));
  const members = STATUSES.filter(({ category: { id, key, name } }) =>
    [String(id), key, name.toLowerCase()].some((word) => wanted.has(word)),
  );
  if (members.length === 0) throw new JqlError(`The value '${categories.join(", ")}' does not exist for the field '${part.field}'.`);
  return { kind: "list", members: members.map(({ name }) => ({ kind: "text", text: name })) };
}

function unsupported(part: JqlClause): JqlError {
  return new JqlError(`The operator '${part.operator}' is not supported by the '${part.field}' field.`);
}
