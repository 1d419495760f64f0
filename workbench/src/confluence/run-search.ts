import type { ContentStore, Reader } from "../store/content-store.ts";
import { RANK, VISIBLE } from "../store/schema.ts";
import { cqlToSql } from "./cql/cql-to-sql.ts";
import { parseCql } from "./cql/parse-cql.ts";

/** Every visible row of a query, in the platform's order. */
export interface Found {
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
  const query = cqlToSql(parseCql(cql), { asker: reader.account, now: store.now() });
  const ranked = `LEFT JOIN (SELECT rowid AS ranked_id, ${RANK} AS score FROM page_text WHERE page_text MATCH :rank) m ON m.ranked_id = p.id`;
  const order = query.order.length > 0 ? query.order.join(", ") : query.rankBy === null ? "p.updated_at DESC" : "m.score IS NULL, m.score";
  const sql = `SELECT p.id AS id, ${query.rankBy === null ? "0" : "-m.score"} AS score
    FROM page p JOIN space s ON s.id = p.space_id ${query.rankBy === null ? "" : ranked}
    WHERE ${query.where} AND p.status = 'current' AND p.searchable_at <= :now AND ${VISIBLE}
    ORDER BY ${order}, p.id`;
  const named = {
    asker: reader.account,
    app: Number(reader.app),
    now: store.now(),
    ...(query.rankBy === null ? {} : { rank: query.rankBy }),
  };
  const rows = store.database.prepare(sql).all(named, ...query.parameters);
  return { ids: rows.map((row) => Number(row["id"])), scores: rows.map((row) => Number(row["score"] ?? 0)), highlight: query.highlight };
}
