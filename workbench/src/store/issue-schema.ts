/** Tables of the emulated issue tracker. Ids are numbers; a key is a project's key and a number, an alias the organisation's own name. */
export const ISSUE_SCHEMA = `
CREATE TABLE project (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, description TEXT NOT NULL,
  restricted INTEGER NOT NULL, hidden_from_apps INTEGER NOT NULL
);
CREATE TABLE project_reader (project_id INTEGER NOT NULL, account TEXT NOT NULL, PRIMARY KEY (project_id, account)) WITHOUT ROWID;
CREATE TABLE project_role (id INTEGER PRIMARY KEY, project_id INTEGER NOT NULL, name TEXT NOT NULL);
CREATE TABLE project_role_member (role_id INTEGER NOT NULL, account TEXT NOT NULL, PRIMARY KEY (role_id, account)) WITHOUT ROWID;
CREATE TABLE security_level (id INTEGER PRIMARY KEY, project_id INTEGER NOT NULL, name TEXT NOT NULL);
CREATE TABLE security_member (level_id INTEGER NOT NULL, account TEXT NOT NULL, PRIMARY KEY (level_id, account)) WITHOUT ROWID;
CREATE TABLE issue (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, alias TEXT NOT NULL UNIQUE, project_id INTEGER NOT NULL, type TEXT NOT NULL,
  summary TEXT NOT NULL, description TEXT NOT NULL, labels TEXT NOT NULL, components TEXT NOT NULL, reporter TEXT, assignee TEXT,
  status TEXT NOT NULL, resolution TEXT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, resolved_at INTEGER,
  security_level INTEGER
);
CREATE INDEX issue_by_project ON issue (project_id, created_at);
CREATE INDEX issue_by_update ON issue (updated_at);
CREATE INDEX issue_by_assignee ON issue (assignee);
CREATE INDEX issue_by_reporter ON issue (reporter);
CREATE TABLE issue_label (issue_id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (issue_id, name)) WITHOUT ROWID;
CREATE INDEX issue_label_by_name ON issue_label (name);
CREATE TABLE issue_component (issue_id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (issue_id, name)) WITHOUT ROWID;
CREATE INDEX issue_component_by_name ON issue_component (name);
-- A comment's body is a document in the Atlassian Document Format as JSON, or null where it came as the text beside it.
CREATE TABLE issue_comment (
  id INTEGER PRIMARY KEY, issue_id INTEGER NOT NULL, account TEXT NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL, body TEXT, role_id INTEGER
);
CREATE INDEX issue_comment_by_issue ON issue_comment (issue_id, at);
CREATE TABLE issue_change (
  id INTEGER PRIMARY KEY, issue_id INTEGER NOT NULL, account TEXT NOT NULL, at INTEGER NOT NULL, field TEXT NOT NULL, was TEXT, became TEXT
);
CREATE INDEX issue_change_by_issue ON issue_change (issue_id, at);
CREATE VIRTUAL TABLE issue_text USING fts5 (
  summary, description, content = 'issue', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE issue_comment_text USING fts5 (
  text, content = 'issue_comment', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
`;

/** Parameters `:asker` and `:app`; the one place that decides whether a project `j` exists for somebody. */
export const PROJECT_VISIBLE = `
(j.restricted = 0 OR EXISTS (SELECT 1 FROM project_reader r WHERE r.project_id = j.id AND r.account = :asker))
AND (:app = 0 OR j.hidden_from_apps = 0)`;

/** Parameters `:asker` and `:app`; the one place that decides whether an issue `i` of project `j` exists for somebody. */
export const ISSUE_VISIBLE = `
${PROJECT_VISIBLE}
AND (i.security_level IS NULL
  OR EXISTS (SELECT 1 FROM security_member m WHERE m.level_id = i.security_level AND m.account = :asker))`;

/** Parameter `:asker`; the one place that decides whether a comment `c` of a visible issue exists for somebody. */
export const COMMENT_VISIBLE = `
(c.role_id IS NULL OR EXISTS (SELECT 1 FROM project_role_member r WHERE r.role_id = c.role_id AND r.account = :asker))`;
