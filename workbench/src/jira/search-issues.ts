import type { StatementSync } from "node:sqlite";
import type { ContentStore, Reader } from "../store/content-store.ts";
import { COMMENT_VISIBLE, ISSUE_VISIBLE } from "../store/issue-schema.ts";
import { JqlError } from "./jql/jql-error.ts";
import type { SqlQuery } from "./jql/jql-to-sql.ts";
import { jqlToSql } from "./jql/jql-to-sql.ts";
import { parseJql } from "./jql/parse-jql.ts";

/** Summary and description in BM25: as for pages, a title says more than a sentence; not fitted to any organisation. */
const WEIGHTS = "4.0, 1.0";

/** Issues that match `:rank` in their own words, or in a comment that `:asker` may see; smaller scores are better. */
const RANKED = `
  own_text (issue_id, score) AS MATERIALIZED (
    SELECT rowid, bm25(issue_text, ${WEIGHTS}) FROM issue_text WHERE issue_text MATCH :rank
  ),
  said (comment_id, score) AS MATERIALIZED (
    SELECT rowid, bm25(issue_comment_text) FROM issue_comment_text WHERE issue_comment_text MATCH :rank
  ),
  ranked (issue_id, score) AS MATERIALIZED (
    SELECT issue_id, sum(score) FROM (
      SELECT * FROM own_text
      UNION ALL SELECT c.issue_id, min(s.score) FROM said s JOIN issue_comment c ON c.id = s.comment_id
        WHERE ${COMMENT_VISIBLE} GROUP BY c.issue_id
    ) GROUP BY issue_id
  )`;

/** What a query found, for benchmarks too. */
export interface FoundIssues {
  readonly ids: readonly number[];
  /** larger is better; 0 where nothing was ranked. Never on the wire, which gives an order alone */
  readonly scores: readonly number[];
}

/**
 * Runs a query as somebody: the numbers of the issues they may see, in the order the query names. Without one, a query for text comes by
 * relevance, and any other newest first.
 *
 * @throws JqlError
 */
export function searchIssues(store: ContentStore, reader: Reader, jql: string): readonly number[] {
  return scoredIssues(store, reader, jql).ids;
}

/** As {@link searchIssues}, with the scores behind the order. */
export function scoredIssues(store: ContentStore, reader: Reader, jql: string): FoundIssues {
  const parsed = parseJql(jql);
  if (parsed.where === null)
    throw new JqlError("Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
  const query = jqlToSql(parsed, {
    asker: reader.account,
    now: store.now(),
    projectId: (wanted) => store.issues.projects(reader).find(({ id, key, name }) => isCalled([String(id), key, name], wanted))?.id ?? null,
    issueId: (keyOrId) => store.issues.get(reader, keyOrId)?.id ?? null,
    hasAccount: (id) => store.account(id) !== null,
    hasComponent: (name) => hasComponent(store, reader, name),
  });
  return run(store, reader, query);
}

function isCalled(names: readonly string[], wanted: string): boolean {
  return names.some((name) => name.toLowerCase() === wanted.toLowerCase());
}

function hasComponent(store: ContentStore, { account, app }: Reader, name: string): boolean {
  const sql = `SELECT 1 FROM issue_component x JOIN issue i ON i.id = x.issue_id JOIN project j ON j.id = i.project_id
    WHERE x.name = :name AND ${ISSUE_VISIBLE} LIMIT 1`;
  return store.database.prepare(sql).get({ name, asker: account, app: Number(app) }) !== undefined;
}

function run(store: ContentStore, { account, app }: Reader, query: SqlQuery): FoundIssues {
  const isRanked = query.rankBy !== null && query.order.length === 0;
  const order = isRanked ? "m.score IS NULL, m.score" : query.order.length > 0 ? query.order.join(", ") : "i.created_at DESC";
  const sql = `${isRanked ? `WITH ${RANKED}` : ""} SELECT i.id AS id, ${isRanked ? "-m.score" : "0"} AS score
    FROM issue i JOIN project j ON j.id = i.project_id ${isRanked ? "LEFT JOIN ranked m ON m.issue_id = i.id" : ""}
    WHERE ${query.where} AND ${ISSUE_VISIBLE} ORDER BY ${order}, i.id DESC`;
  const named = { asker: account, app: Number(app), ...(isRanked ? { rank: query.rankBy } : {}) };
  const rows = prepared(store, sql).all(named, ...query.parameters);
  return { ids: rows.map((row) => Number(row["id"])), scores: rows.map((row) => Number(row["score"] ?? 0)) };
}

function prepared(store: ContentStore, sql: string): StatementSync {
  try {
    return store.database.prepare(sql);
  } catch (cause) {
    // The statement is ours and right; what SQLite can refuse in it is only its size.
    throw new JqlError("The JQL query is too long or too deeply nested.", cause);
  }
}
