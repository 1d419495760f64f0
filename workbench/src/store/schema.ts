/** Tables of the emulated content. Page ids are numbers, as on the real wire; an alias is the organisation's own name for a page. */
export const SCHEMA = `
CREATE TABLE account (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, time_zone TEXT NOT NULL, hides_name INTEGER NOT NULL,
  administrator INTEGER NOT NULL
);
CREATE TABLE space (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT NOT NULL,
  restricted INTEGER NOT NULL, hidden_from_apps INTEGER NOT NULL
);
CREATE TABLE space_reader (space_id INTEGER NOT NULL, account TEXT NOT NULL, PRIMARY KEY (space_id, account)) WITHOUT ROWID;
CREATE TABLE page (
  id INTEGER PRIMARY KEY, alias TEXT NOT NULL UNIQUE, space_id INTEGER NOT NULL, space_name TEXT NOT NULL, parent_id INTEGER,
  kind TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, text TEXT NOT NULL, labels TEXT NOT NULL, macro TEXT,
  status TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, searchable_at INTEGER NOT NULL,
  -- After an edit: what the search still knows of the page, and when it learns the new words.
  indexed_title TEXT, indexed_text TEXT, reindex_at INTEGER,
  shared_macro TEXT, has_circles INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX page_by_space ON page (space_id, title);
CREATE INDEX page_by_parent ON page (parent_id);
CREATE INDEX page_by_update ON page (updated_at);
CREATE INDEX page_to_reindex ON page (reindex_at) WHERE reindex_at IS NOT NULL;
-- Who alone may see a page and everything below it, and, for every page, which restricted pages stand above it (itself included).
CREATE TABLE page_reader (gate_id INTEGER NOT NULL, account TEXT NOT NULL, PRIMARY KEY (gate_id, account)) WITHOUT ROWID;
CREATE TABLE page_gate (page_id INTEGER NOT NULL, gate_id INTEGER NOT NULL, PRIMARY KEY (page_id, gate_id)) WITHOUT ROWID;
CREATE TABLE version (
  page_id INTEGER NOT NULL, number INTEGER NOT NULL, account TEXT NOT NULL, at INTEGER NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY (page_id, number)
) WITHOUT ROWID;
CREATE INDEX version_by_account ON version (account, page_id);
CREATE TABLE label (page_id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (page_id, name)) WITHOUT ROWID;
CREATE INDEX label_by_name ON label (name);
CREATE TABLE comment (
  id INTEGER PRIMARY KEY, page_id INTEGER NOT NULL, parent_id INTEGER, account TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE INDEX comment_by_page ON comment (page_id, at);
CREATE INDEX comment_by_parent ON comment (parent_id) WHERE parent_id IS NOT NULL;
-- Who was told of which comment of which product; it stays when the comment goes.
CREATE TABLE notification (
  person TEXT NOT NULL, product TEXT NOT NULL, comment_id INTEGER NOT NULL, item_id INTEGER NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (person, product, comment_id)
) WITHOUT ROWID;
CREATE VIEW indexed_page AS
  SELECT id, ifnull(indexed_title, title) AS title, labels, space_name, ifnull(indexed_text, text) AS text FROM page;
CREATE VIRTUAL TABLE page_text USING fts5 (
  title, labels, space_name, text, content = 'indexed_page', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
-- Spaces are found by name and description; their numbers are negative here, so that a row of the search is one number.
CREATE VIRTUAL TABLE space_text USING fts5 (title, labels, space_name, text, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIEW found_row AS
  SELECT id, space_id, parent_id, kind, title, status, created_at, updated_at, searchable_at FROM page
  UNION ALL SELECT -id, id, NULL, 'space', name, 'current', NULL, NULL, 0 FROM space;
`;

/**
 * Weights of title, labels, space name and text in BM25. Taken over from what search boxes of wikis are known to do (a title says more than
 * a sentence); not fitted to any organisation.
 */
const WEIGHTS = "4.0, 2.0, 1.0, 1.0";

const PAGES_BY_RANK = `SELECT rowid, bm25(page_text, ${WEIGHTS}) FROM page_text WHERE page_text MATCH :rank`;

/** Pages that match the FTS5 expression `:rank`, best first by the smaller score. */
export const RANKED_PAGES = `ranked (row_id, score) AS MATERIALIZED (${PAGES_BY_RANK})`;

/** Rows that match the FTS5 expression `:rank`, best first by the smaller score; a common table, because a join would search once per row. */
export const RANKED = `ranked (row_id, score) AS MATERIALIZED (
  ${PAGES_BY_RANK}
  UNION ALL SELECT rowid, bm25(space_text, ${WEIGHTS}) FROM space_text WHERE space_text MATCH :rank
)`;

/** Parameters `:asker` and `:app`; the one place that decides whether a space `s` exists for somebody. */
export const SPACE_VISIBLE = `
(s.restricted = 0 OR EXISTS (SELECT 1 FROM space_reader r WHERE r.space_id = s.id AND r.account = :asker))
AND (:app = 0 OR s.hidden_from_apps = 0)`;

/** Parameters `:asker` and `:app`; the one place that decides whether a page `p` in space `s` exists for somebody. */
export const VISIBLE = `
${SPACE_VISIBLE}
AND NOT EXISTS (
  SELECT 1 FROM page_gate g WHERE g.page_id = p.id
  AND NOT EXISTS (SELECT 1 FROM page_reader r WHERE r.gate_id = g.gate_id AND r.account = :asker)
)`;
