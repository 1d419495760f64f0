import type { DatabaseSync } from "node:sqlite";
import type { Reader } from "./content-store.ts";
import type { IssueChangeRow, IssueCommentRow, IssueRow, ProjectRow } from "./issue-rows.ts";
import { issueChangeRow, issueCommentRow, issueRow, projectRow } from "./issue-rows.ts";
import { COMMENT_VISIBLE, ISSUE_VISIBLE, PROJECT_VISIBLE } from "./issue-schema.ts";

const ISSUES = `SELECT i.*, j.key AS project_key, j.name AS project_name, l.name AS level_name
  FROM issue i JOIN project j ON j.id = i.project_id LEFT JOIN security_level l ON l.id = i.security_level`;
const COMMENTS = "SELECT c.*, r.name AS role_name FROM issue_comment c LEFT JOIN project_role r ON r.id = c.role_id";

/** How a list of issues is wanted. */
export interface IssueListWish {
  /** null is every project */
  readonly projectId: number | null;
  readonly isOpen: boolean;
  readonly limit: number;
}

/** Projects and issues, as somebody may see them. */
export class Issues {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  projects(reader: Reader): ProjectRow[] {
    return this.#database.prepare(`SELECT * FROM project j WHERE ${PROJECT_VISIBLE} ORDER BY j.name`).all(askerOf(reader)).map(projectRow);
  }

  /** By key or number. */
  project(reader: Reader, keyOrId: string): ProjectRow | null {
    return this.projects(reader).find(({ key, id }) => key === keyOrId.toUpperCase() || String(id) === keyOrId) ?? null;
  }

  /** By key or number; one that is not there and one that may not be seen are the same: null. */
  get(reader: Reader, keyOrId: string): IssueRow | null {
    const sql = `${ISSUES} WHERE (i.key = :key OR i.id = :id) AND ${ISSUE_VISIBLE}`;
    const row = this.#database.prepare(sql).get({ key: keyOrId.toUpperCase(), id: numberOf(keyOrId), ...askerOf(reader) });
    return row === undefined ? null : issueRow(row);
  }

  /** Those of the numbers that are visible, in their order. */
  named(reader: Reader, ids: readonly number[]): IssueRow[] {
    if (ids.length === 0) return [];
    const sql = `${ISSUES} WHERE i.id IN (${ids.map(() => "?").join(", ")}) AND ${ISSUE_VISIBLE}`;
    const rows = new Map(
      this.#database
        .prepare(sql)
        .all(askerOf(reader), ...ids)
        .map((row) => [Number(row["id"]), issueRow(row)]),
    );
    return ids.flatMap((id) => rows.get(id) ?? []);
  }

  /** The latest ones that are open, or solved. */
  latest(reader: Reader, { projectId, isOpen, limit }: IssueListWish): IssueRow[] {
    const sql = `${ISSUES} WHERE (:project IS NULL OR i.project_id = :project) AND (i.resolution IS NULL) = :open AND ${ISSUE_VISIBLE}
      ORDER BY ifnull(i.resolved_at, i.created_at) DESC, i.id DESC LIMIT :limit`;
    return this.#database
      .prepare(sql)
      .all({ project: projectId, open: Number(isOpen), limit, ...askerOf(reader) })
      .map(issueRow);
  }

  /** The organisation's own name of an issue. */
  idOf(alias: string): number | null {
    const row = this.#database.prepare("SELECT id FROM issue WHERE alias = ?").get(alias);
    return row === undefined ? null : Number(row["id"]);
  }

  /** The roles of a project that an account has. */
  rolesOf(account: string, projectId: number): { readonly id: number; readonly name: string }[] {
    const sql = `SELECT r.id, r.name FROM project_role r JOIN project_role_member m ON m.role_id = r.id
      WHERE r.project_id = ? AND m.account = ? ORDER BY r.id`;
    return this.#database
      .prepare(sql)
      .all(projectId, account)
      .map((row) => ({ id: Number(row["id"]), name: String(row["name"]) }));
  }

  /** The number of a role of the issue's project. */
  roleIdOf(issueId: number, name: string): number | null {
    const sql = "SELECT r.id FROM project_role r JOIN issue i ON i.project_id = r.project_id WHERE i.id = ? AND r.name = ?";
    const row = this.#database.prepare(sql).get(issueId, name);
    return row === undefined ? null : Number(row["id"]);
  }

  /** Of a visible issue, the oldest first; without those for roles that the reader does not have. */
  comments(reader: Reader, issueId: number): IssueCommentRow[] {
    return this.#database
      .prepare(`${COMMENTS} WHERE c.issue_id = :issue AND ${COMMENT_VISIBLE} ORDER BY c.at, c.id`)
      .all({ issue: issueId, asker: reader.account })
      .map(issueCommentRow);
  }

  /** Of a visible issue, the oldest first. */
  changes(issueId: number): IssueChangeRow[] {
    return this.#database.prepare("SELECT * FROM issue_change WHERE issue_id = ? ORDER BY at, id").all(issueId).map(issueChangeRow);
  }

  /** The role of a project by its name or number; null when the account does not have it. */
  roleOf(account: string, projectId: number, nameOrId: string): { readonly id: number; readonly name: string } | null {
    return this.rolesOf(account, projectId).find(({ id, name }) => name === nameOrId || String(id) === nameOrId) ?? null;
  }
}

function askerOf(reader: Reader): { readonly asker: string; readonly app: number } {
  return { asker: reader.account, app: Number(reader.app) };
}

function numberOf(text: string): number {
  return /^\d{1,15}$/u.test(text) ? Number(text) : -1;
}
