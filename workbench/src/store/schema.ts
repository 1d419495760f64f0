/** Tables of the emulated content. Page ids are numbers, as on the real wire; an alias is the organisation's own name for a page. */
export const SCHEMA = `
CREATE TABLE account (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, time_zone TEXT NOT NULL, hides_name INTEGER NOT NULL
);
CREATE TABLE space (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT NOT NULL,
  restricted INTEGER NOT NULL, hidden_from_apps INTEGER NOT NULL
);
CREATE TABLE space_reader (space_id INTEGER NOT NULL, account TEXT NOT NULL, PRIMARY KEY (space_id, account)) WITHOUT ROWID;
CREATE TABLE page (
  id INTEGER PRIMARY KEY, alias TEXT NOT NULL UNIQUE, space_id INTEGER NOT NULL, space_name TEXT NOT NULL, parent_id INTEGER,
  kind TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, text TEXT NOT NULL, labels TEXT NOT NULL, macro TEXT,
  status TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, searchable_at INTEGER NOT NULL
);
CREATE INDEX page_by_space ON page (space_id, title);
CREATE INDEX page_by_parent ON page (parent_id);
CREATE INDEX page_by_update ON page (updated_at);
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
  id INTEGER PRIMARY KEY, page_id INTEGER NOT NULL, account TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE INDEX comment_by_page ON comment (page_id, at);
CREATE VIRTUAL TABLE page_text USING fts5 (
  title, labels, space_name, text, content = 'page', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
`;

/**
 * Weights of title, labels, space name and text in BM25. Taken over from what search boxes of wikis are known to do (a title says more than
 * a sentence); not fitted to any organisation.
 */
export const RANK = "bm25(page_text, 4.0, 2.0, 1.0, 1.0)";

/** Parameters `:asker` and `:app`; the one place that decides whether a page `p` in space `s` exists for somebody. */
export const VISIBLE = `
(s.restricted = 0 OR EXISTS (SELECT 1 FROM space_reader r WHERE r.space_id = s.id AND r.account = :asker))
AND (:app = 0 OR s.hidden_from_apps = 0)
AND NOT EXISTS (
  SELECT 1 FROM page_gate g WHERE g.page_id = p.id
  AND NOT EXISTS (SELECT 1 FROM page_reader r WHERE r.gate_id = g.gate_id AND r.account = :asker)
)`;
