import type { CqlClause, CqlNode, CqlQuery } from "./parse-cql.ts";
import { CqlError } from "./parse-cql.ts";
import { timeOf } from "./cql-times.ts";
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

/** Content types the platform knows; apps add their own, so the list is open on the real platform. */
const TYPES = ["attachment", "blogpost", "comment", "folder", "page", "space", "user", "whiteboard", "database", "embed"];

/** What matches an FTS5 expression. Only the search box finds spaces too, by name and description. */
const MATCHING_PAGES = "SELECT rowid FROM page_text WHERE page_text MATCH ?";
const MATCHING_SPACES = "SELECT rowid FROM space_text WHERE space_text MATCH ?";

/** The space that content is in; a space is in none. */
const SPACE_OF_CONTENT = "CASE WHEN p.kind <> 'space' THEN s.key END";

/** All pages below the named ones; the list of ids and the end of the query follow. */
const BELOW = "WITH RECURSIVE below(id) AS (SELECT id FROM page WHERE parent_id";
const BELOW_END = " UNION SELECT c.id FROM page c JOIN below b ON c.parent_id = b.id) SELECT id FROM below";

/**
 * Translates a parsed query.
 *
 * @throws CqlError for fields, operators, types and values that the platform refuses
 */
export function cqlToSql(query: CqlQuery, surroundings: CqlSurroundings): SqlQuery {
  const translation = new Translation(surroundings);
  const where = query.where === null ? "1" : translation.node(query.where, false);
  const { parameters, searched } = translation;
  const anyOf = (list: typeof searched): string | null => (list.length === 0 ? null : list.map(({ terms }) => `(${terms})`).join(" OR "));
  const boxes = searched.filter(({ field }) => field === "sitesearch");
  return { where, parameters, rankBy: anyOf(boxes), highlight: anyOf(searched), order: query.order.map(ordering) };
}

type ClauseTranslator = (part: CqlClause, negated: boolean) => string;

/** One query on its way to SQL, with the values it has met so far, in their order. */
class Translation {
  readonly parameters: (string | number)[] = [];
  readonly searched: { readonly field: string; readonly terms: string }[] = [];
  readonly #surroundings: CqlSurroundings;
  readonly #fields: Readonly<Record<string, ClauseTranslator>> = {
    text: (part, negated) => this.#text(part, negated),
    sitesearch: (part, negated) => this.#text(part, negated),
    title: (part, negated) => this.#title(part, negated),
    type: (part) => this.#among("p.kind", part, this.#values(part).map(knownType)),
    label: (part) => this.#member("SELECT page_id FROM label WHERE name", part, this.#values(part)),
    space: (part) => this.#among(SPACE_OF_CONTENT, part, this.#values(part)),
    "space.key": (part) => this.#among(SPACE_OF_CONTENT, part, this.#values(part)),
    id: (part) => this.#among("p.id", part, this.#values(part).map(Number)),
    creator: (part) => this.#member("SELECT page_id FROM version WHERE number = 1 AND account", part, this.#values(part)),
    contributor: (part) => this.#member("SELECT page_id FROM version WHERE account", part, this.#values(part)),
    parent: (part) => this.#among("p.parent_id", part, this.#values(part).map(Number)),
    ancestor: (part) => this.#member(BELOW, part, this.#values(part).map(Number), BELOW_END),
    created: (part) => this.#date("p.created_at", part),
    lastmodified: (part) => this.#date("p.updated_at", part),
  };

  constructor(surroundings: CqlSurroundings) {
    this.#surroundings = surroundings;
  }

  node(part: CqlNode, negated: boolean): string {
    switch (part.kind) {
      case "and":
      case "or":
        return `(${this.node(part.left, negated)} ${part.kind.toUpperCase()} ${this.node(part.right, negated)})`;
      case "not":
        return `NOT (${this.node(part.inner, !negated)})`;
      case "group":
        return `(${this.node(part.inner, negated)})`;
      case "clause":
        return this.#clause(part, negated);
    }
  }

  #clause(part: CqlClause, negated: boolean): string {
    const field = part.field.toLowerCase();
    const translate = Object.hasOwn(this.#fields, field) ? this.#fields[field] : undefined;
    if (translate !== undefined) return translate(part, negated);
    if (field.startsWith("user")) throw new CqlError(`The field ${part.field} is not supported by this search; use the user search.`);
    const known = Object.keys(this.#fields).map((name) => (name === "sitesearch" ? "siteSearch" : name));
    throw new CqlError(`No field exists with name: ${part.field}. Known fields: ${known.sort().join(", ")}`);
  }

  #title(part: CqlClause, negated: boolean): string {
    if (part.operator !== "=" && part.operator !== "!=") return this.#text(part, negated);
    const [title = ""] = this.#values(part);
    if (title === "") throw new CqlError("The value of title cannot be empty.");
    this.parameters.push(title);
    return `p.title ${part.operator} ? COLLATE NOCASE`;
  }

  #text(part: CqlClause, negated: boolean): string {
    const field = part.field.toLowerCase();
    const [text = ""] = this.#values(part);
    if (part.operator !== "~" && part.operator !== "!~") throw unsupported(part);
    if (text.trim() === "")
      throw field === "sitesearch" ? new CqlError("Internal error", 500) : new CqlError(`The value of ${field} cannot be empty.`);
    const terms = searchTerms(text);
    if (terms.length === 0) return part.operator === "!~" ? "1" : "0";
    const expression = terms.map((term) => (field === "title" ? `title : ${term}` : term)).join(" AND ");
    if (!negated && part.operator === "~") this.searched.push({ field, terms: expression });
    const searched = field === "sitesearch" ? [MATCHING_PAGES, MATCHING_SPACES] : [MATCHING_PAGES];
    this.parameters.push(...searched.map(() => expression));
    return `p.id ${part.operator === "!~" ? "NOT " : ""}IN (${searched.join(" UNION ALL ")})`;
  }

  #date(column: string, part: CqlClause): string {
    const [value] = part.values;
    if (value === undefined || !/^(=|!=|>|<|>=|<=)$/u.test(part.operator)) throw unsupported(part);
    this.parameters.push(timeOf(value, this.#surroundings.now));
    return `${column} ${part.operator} ?`;
  }

  #values(part: CqlClause): string[] {
    return part.values.map((value) => {
      if (value.kind === "text") return value.text;
      if (value.name.toLowerCase() !== "currentuser") throw new CqlError(`No function exists with name: ${value.name}`);
      if (part.operator !== "=" && part.operator !== "!=") throw new CqlError("currentUser() works with = and != only.");
      return this.#surroundings.asker;
    });
  }

  #among(column: string, part: CqlClause, list: readonly (string | number)[]): string {
    this.parameters.push(...list);
    return `${column} ${isNegative(part) ? "NOT IN" : "IN"} (${list.map(() => "?").join(", ")})`;
  }

  #member(select: string, part: CqlClause, list: readonly (string | number)[], end = ""): string {
    this.parameters.push(...list);
    return `p.id ${isNegative(part) ? "NOT IN" : "IN"} (${select} IN (${list.map(() => "?").join(", ")})${end})`;
  }
}

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

const ORDERABLE: Readonly<Record<string, string>> = {
  created: "p.created_at",
  lastmodified: "p.updated_at",
  title: "p.title COLLATE NOCASE",
  id: "p.id",
  space: "s.key",
};

function ordering({ field, descending }: { readonly field: string; readonly descending: boolean }): string {
  const column = ORDERABLE[field.toLowerCase()];
  if (column === undefined) throw new CqlError(`Results cannot be ordered by ${field}.`);
  return `${column} ${descending ? "DESC" : "ASC"}`;
}
