import type { StatementSync } from "node:sqlite";
import type { ContentStore, Reader } from "../store/content-store.ts";
import { RANKED, VISIBLE } from "../store/schema.ts";
import type { SqlQuery } from "./cql/cql-to-sql.ts";
import { cqlToSql } from "./cql/cql-to-sql.ts";
import { CqlError, parseCql } from "./cql/parse-cql.ts";

/** Every visible row of a query, in the platform's order. */
export interface Found {
  /** numbers of pages; those of spaces are negative */
  readonly ids: readonly number[];
  /** BM25 of each row, larger is better; never put on the wire, where the platform always says 0 */
  readonly scores: readonly number[];
  readonly highlight: string | null;
}

/**
 * Runs a query as somebody: the rows they may see, ranked by the search box where the query asks it, otherwise newest first.
 *
 * @throws CqlError
 */
export function runSearch(store: ContentStore, reader: Reader, cql: string): Found {
  store.catchUpIndex();
  const query = cqlToSql(parseCql(cql), { asker: reader.account, now: store.now() });
  const named = {
    asker: reader.account,
    app: Number(reader.app),
    now: store.now(),
    ...(query.rankBy === null ? {} : { rank: query.rankBy }),
  };
  const rows = statementFor(store, query).all(named, ...query.parameters);
  return { ids: rows.map((row) => Number(row["id"])), scores: rows.map((row) => Number(row["score"] ?? 0)), highlight: query.highlight };
}

function statementFor(store: ContentStore, query: SqlQuery): StatementSync {
  const isRanked = query.rankBy !== null;
  const usual = isRanked ? "m.score IS NULL, m.score" : "p.updated_at DESC";
  const sql = `${isRanked ? `WITH ${RANKED}` : ""} SELECT p.id AS id, ${isRanked ? "-m.score" : "0"} AS score
    FROM found_row p JOIN space s ON s.id = p.space_id ${isRanked ? "LEFT JOIN ranked m ON m.row_id = p.id" : ""}
    WHERE ${query.where} AND p.status = 'current' AND p.searchable_at <= :now AND ${VISIBLE}
    ORDER BY ${query.order.length > 0 ? query.order.join(", ") : usual}, p.id`;
  try {
    return store.database.prepare(sql);
  } catch (cause) {
    // The statement is ours and right; what SQLite can refuse in it is only its size.
    throw new CqlError("The query is too long or too deeply nested.", 400, cause);
  }
}
