import type { CqlClause, CqlNode, CqlQuery, CqlValue } from "./parse-cql.ts";
import { CqlError } from "./parse-cql.ts";
import { searchTerms } from "./search-terms.ts";

/** A query ready to run over pages `p` in spaces `s`. Values are parameters, never part of the text. */
export interface SqlQuery {
  readonly where: string;
  readonly parameters: readonly (string | number)[];
  /** FTS5 expression that ranks the rows, when the query asks the search box; otherwise rows come newest first */
  readonly rankBy: string | null;
  /** FTS5 expression of all positive text, for excerpts */
  readonly highlight: string | null;
  readonly order: readonly string[];
}

export interface CqlSurroundings {
  readonly asker: string;
  readonly now: number;
}

const FIELDS = ["ancestor", "contributor", "created", "creator", "id", "label", "lastmodified", "parent", "siteSearch", "space", "space.key", "text", "title", "type"];
/** Content types the platform knows; apps add their own, so the list is open on the real platform. */
const TYPES = ["attachment", "blogpost", "comment", "folder", "page", "space", "user", "whiteboard", "database", "embed"];

/**
 * Translates a parsed query.
 *
 * @throws CqlError for fields, operators, types and values that the platform refuses
 */
export function cqlToSql(query: CqlQuery, surroundings: CqlSurroundings): SqlQuery {
  const parameters: (string | number)[] = [];
  const searched: { readonly field: string; readonly terms: string }[] = [];
  const where = query.where === null ? "1" : node(query.where, false);
  const boxes = searched.filter(({ field }) => field === "sitesearch");
  return {
    where,
    parameters,
    rankBy: boxes.length === 0 ? null : boxes.map(({ terms }) => `(${terms})`).join(" OR "),
    highlight: searched.length === 0 ? null : searched.map(({ terms }) => `(${terms})`).join(" OR "),
    order: query.order.map(ordering),
  };

  function node(part: CqlNode, negated: boolean): string {
    switch (part.kind) {
      case "and":
      case "or":
        return `(${node(part.left, negated)} ${part.kind.toUpperCase()} ${node(part.right, negated)})`;
      case "not":
        return `NOT (${node(part.inner, !negated)})`;
      case "group":
        return `(${node(part.inner, negated)})`;
      case "clause":
        return clause(part, negated);
    }
  }

  function clause(part: CqlClause, negated: boolean): string {
    const field = part.field.toLowerCase();
    switch (field) {
      case "text":
      case "sitesearch":
      case "title":
        return textClause(part, field, negated);
      case "type":
        return among("p.kind", part, values(part).map(knownType));
      case "label":
        return member("SELECT page_id FROM label WHERE name", part, values(part));
      case "space":
      case "space.key":
        return among("s.key", part, values(part));
      case "id":
        return among("p.id", part, values(part).map(Number));
      case "creator":
        return member("SELECT page_id FROM version WHERE number = 1 AND account", part, values(part));
      case "contributor":
        return member("SELECT page_id FROM version WHERE account", part, values(part));
      case "parent":
        return among("p.parent_id", part, values(part).map(Number));
      case "ancestor":
        return member(BELOW, part, values(part).map(Number), BELOW_END);
      case "created":
        return dateClause("p.created_at", part);
      case "lastmodified":
        return dateClause("p.updated_at", part);
      default:
        if (field.startsWith("user")) throw new CqlError(`The field ${part.field} is not supported by this search; use the user search.`);
        throw new CqlError(`No field exists with name: ${part.field}. Known fields: ${FIELDS.join(", ")}`);
    }
  }

  function textClause(part: CqlClause, field: "text" | "sitesearch" | "title", negated: boolean): string {
    const [text = ""] = values(part);
    if (field === "title" && (part.operator === "=" || part.operator === "!=")) {
      if (text === "") throw new CqlError("The value of title cannot be empty.");
      parameters.push(text);
      return `p.title ${part.operator} ? COLLATE NOCASE`;
    }
    if (part.operator !== "~" && part.operator !== "!~") throw unsupported(part);
    if (text.trim() === "") throw field === "sitesearch" ? new CqlError("Internal error", 500) : new CqlError(`The value of ${field} cannot be empty.`);
    const terms = searchTerms(text);
    if (terms.length === 0) return "0";
    const expression = terms.map((term) => (field === "title" ? `title : ${term}` : term)).join(" AND ");
    if (!negated && part.operator === "~") searched.push({ field, terms: expression });
    parameters.push(expression);
    return `p.id ${part.operator === "!~" ? "NOT " : ""}IN (SELECT rowid FROM page_text WHERE page_text MATCH ?)`;
  }

  function dateClause(column: string, part: CqlClause): string {
    const [value] = part.values;
    if (value === undefined || !/^(=|!=|>|<|>=|<=)$/u.test(part.operator)) throw unsupported(part);
    parameters.push(timeOf(value, surroundings.now));
    return `${column} ${part.operator} ?`;
  }

  function values(part: CqlClause): string[] {
    return part.values.map((value) => {
      if (value.kind === "text") return value.text;
      if (value.name.toLowerCase() !== "currentuser") throw new CqlError(`No function exists with name: ${value.name}`);
      if (part.operator !== "=" && part.operator !== "!=") throw new CqlError("currentUser() works with = and != only.");
      return surroundings.asker;
    });
  }

  function among(column: string, part: CqlClause, list: readonly (string | number)[]): string {
    parameters.push(...list);
    return `${column} ${isNegative(part) ? "NOT IN" : "IN"} (${list.map(() => "?").join(", ")})`;
  }

  function member(select: string, part: CqlClause, list: readonly (string | number)[], end = ""): string {
    parameters.push(...list);
    return `p.id ${isNegative(part) ? "NOT IN" : "IN"} (${select} IN (${list.map(() => "?").join(", ")})${end})`;
  }
}

/** All pages below the named ones; the list of ids and the end of the query follow. */
const BELOW = "WITH RECURSIVE below(id) AS (SELECT id FROM page WHERE parent_id";
const BELOW_END = " UNION SELECT c.id FROM page c JOIN below b ON c.parent_id = b.id) SELECT id FROM below";

function isNegative(part: CqlClause): boolean {
  if (!["=", "!=", "in", "not in"].includes(part.operator)) throw unsupported(part);
  return part.operator === "!=" || part.operator === "not in";
}

function unsupported(part: CqlClause): CqlError {
  return new CqlError(`The field ${part.field} does not support the operator ${part.operator}.`);
}

function knownType(type: string): string {
  const lower = type.toLowerCase();
  if (!TYPES.includes(lower)) throw new CqlError(`Unsupported value for type: ${type}. Known types: ${TYPES.join(", ")}`);
  return lower;
}

const ORDERABLE: Readonly<Record<string, string>> = { created: "p.created_at", lastmodified: "p.updated_at", title: "p.title COLLATE NOCASE", id: "p.id", space: "s.key" };

function ordering({ field, descending }: { readonly field: string; readonly descending: boolean }): string {
  const column = ORDERABLE[field.toLowerCase()];
  if (column === undefined) throw new CqlError(`Results cannot be ordered by ${field}.`);
  return `${column} ${descending ? "DESC" : "ASC"}`;
}

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000, M: 2_592_000_000, y: 31_536_000_000 };

function timeOf(value: CqlValue, now: number): number {
  if (value.kind === "text") {
    const time = Date.parse(value.text.replaceAll("/", "-").replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/u, "$1T$2Z"));
    if (Number.isNaN(time)) throw new CqlError(`${value.text} is not a date; write yyyy-MM-dd.`);
    return time;
  }
  const start = startOf(value.name.toLowerCase(), now);
  if (start === null) throw new CqlError(`No function exists with name: ${value.name}`);
  if (value.argument === null || value.argument === "") return start;
  const [, sign, count = "0", unit = ""] = /^([+-]?)(\d+)([mhdwMy])$/u.exec(value.argument) ?? [];
  const unitMs = UNIT_MS[unit];
  if (unitMs === undefined) throw new CqlError(`${value.argument} is not an increment; write for example -4w.`);
  return start + Number(count) * unitMs * (sign === "-" ? -1 : 1);
}

function startOf(name: string, now: number): number | null {
  const date = new Date(now);
  const day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  switch (name) {
    case "now":
      return now;
    case "startofday":
      return day;
    case "startofweek":
      return day - ((date.getUTCDay() + 6) % 7) * 86_400_000;
    case "startofmonth":
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    case "startofyear":
      return Date.UTC(date.getUTCFullYear(), 0, 1);
    default:
      return null;
  }
}
