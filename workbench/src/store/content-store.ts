import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import type { Organisation } from "../organisation/organisation.ts";
import { plainText } from "../organisation/plain-text.ts";
import { Comments } from "./comments.ts";
import { fillStore } from "./fill-store.ts";
import { ISSUE_SCHEMA } from "./issue-schema.ts";
import { IssueComments } from "./issue-comments.ts";
import { IssueMoves } from "./issue-moves.ts";
import { Issues } from "./issues.ts";
import type { KeptPaths } from "./kept-files.ts";
import { KeptFiles } from "./kept-files.ts";
import { Notifications } from "./notifications.ts";
import type { AccountRow, PageRow, PlacedMacro, SpaceRow, VersionRow } from "./rows.ts";
import { accountRow, pageRow, spaceRow, versionRow } from "./rows.ts";
import { SCHEMA, SPACE_VISIBLE, VISIBLE } from "./schema.ts";

/** In whose name something is read, and whether an app does the reading: some spaces are closed to apps. */
export interface Reader {
  readonly account: string;
  readonly app: boolean;
}

export interface StoreOptions {
  readonly now: () => number;
  /** how long a new or changed page stays out of search, milliseconds */
  readonly indexLagMs: number;
  /** where it is kept what people write; nowhere by default */
  readonly files?: KeptPaths;
}

/** Everything the emulated platform holds. One store is one site; what somebody may not see is not there for them. */
export class ContentStore {
  readonly database: DatabaseSync = new DatabaseSync(":memory:");
  readonly organisation: Organisation;
  readonly #options: StoreOptions;
  readonly #files: KeptFiles;
  readonly notifications: Notifications;
  /** below pages */
  readonly comments: Comments;
  readonly issues: Issues;
  readonly issueComments: IssueComments;
  readonly issueMoves: IssueMoves;
  // Asked for every row of a search, and so prepared once.
  readonly #accountById: StatementSync;
  readonly #versionsOf: StatementSync;
  readonly #labelsOf: StatementSync;
  readonly #gateOf: StatementSync;

  constructor(organisation: Organisation, options: StoreOptions) {
    this.organisation = organisation;
    this.#options = options;
    this.#files = new KeptFiles(options.files ?? {});
    this.database.exec(SCHEMA + ISSUE_SCHEMA);
    this.#accountById = this.database.prepare("SELECT * FROM account WHERE id = ?");
    this.#versionsOf = this.database.prepare("SELECT * FROM version WHERE page_id = ? ORDER BY number");
    this.#labelsOf = this.database.prepare("SELECT name FROM label WHERE page_id = ? ORDER BY name");
    this.#gateOf = this.database.prepare("SELECT 1 FROM page_gate WHERE page_id = ?");
    fillStore(this.database, organisation);
    // Everything written from now on can be taken back at once.
    this.database.exec("BEGIN");
    this.notifications = new Notifications(this.database);
    this.comments = this.#openComments();
    this.issues = new Issues(this.database);
    const { issueComments: file, issueMoves: moveFile } = this.#files;
    const { database, issues, notifications } = this;
    const isActive = (account: string): boolean => this.account(account)?.state === "active";
    this.issueComments = new IssueComments({ database, file, notifications, issues, now: options.now, isActive });
    this.issueMoves = new IssueMoves({ database, file: moveFile, issues, now: options.now });
    this.comments.replay();
    this.issueComments.replay();
    this.issueMoves.replay();
  }

  /** Back to the organisation as it was loaded; what was written in earlier runs is gone too. */
  reset(): void {
    this.database.exec("ROLLBACK");
    this.database.exec("BEGIN");
    this.#files.clear();
  }

  close(): void {
    this.#files.close();
    this.database.close();
  }

  now(): number {
    return this.#options.now();
  }

  account(id: string): AccountRow | null {
    const row = this.#accountById.get(id);
    return row === undefined ? null : accountRow(row);
  }

  accounts(): AccountRow[] {
    return this.database.prepare("SELECT * FROM account ORDER BY name, id").all().map(accountRow);
  }

  /** Closes an account, or opens it again; until the next reset or start. */
  setAccountState(id: string, state: AccountRow["state"]): void {
    this.database.prepare("UPDATE account SET state = ? WHERE id = ?").run(state, id);
  }

  spaces(reader: Reader): SpaceRow[] {
    const sql = `SELECT * FROM space s WHERE ${SPACE_VISIBLE} ORDER BY s.name`;
    return this.database
      .prepare(sql)
      .all({ asker: reader.account, app: Number(reader.app) })
      .map(spaceRow);
  }

  space(reader: Reader, id: number): SpaceRow | null {
    return this.spaces(reader).find((space) => space.id === id) ?? null;
  }

  /** The page, or null: one that is not there and one that may not be seen are the same. */
  page(reader: Reader, id: number): PageRow | null {
    const sql = `SELECT p.*, s.key AS space_key FROM page p JOIN space s ON s.id = p.space_id WHERE p.id = :id AND ${VISIBLE}`;
    const row = this.database.prepare(sql).get({ id, asker: reader.account, app: Number(reader.app) });
    return row === undefined ? null : pageRow(row);
  }

  /** Whether a page, or one above it, can be seen by some alone. */
  isRestricted(id: number): boolean {
    return this.#gateOf.get(id) !== undefined;
  }

  pageIdOf(alias: string): number | null {
    const row = this.database.prepare("SELECT id FROM page WHERE alias = ?").get(alias);
    return row === undefined ? null : Number(row["id"]);
  }

  pagesOf(reader: Reader, spaceId: number | null, limit: number, after: number): PageRow[] {
    const sql = `SELECT p.*, s.key AS space_key FROM page p JOIN space s ON s.id = p.space_id
      WHERE (:space IS NULL OR p.space_id = :space) AND p.status = 'current' AND p.id > :after AND ${VISIBLE} ORDER BY p.id LIMIT :limit`;
    const parameters = { space: spaceId, after, limit, asker: reader.account, app: Number(reader.app) };
    return this.database.prepare(sql).all(parameters).map(pageRow);
  }

  /** Pages that have exactly this title, capital letters or not. */
  pagesCalled(reader: Reader, spaceId: number | null, title: string): PageRow[] {
    const sql = `SELECT p.*, s.key AS space_key FROM page p JOIN space s ON s.id = p.space_id
      WHERE (:space IS NULL OR p.space_id = :space) AND p.status = 'current' AND p.title = :title COLLATE NOCASE AND ${VISIBLE} ORDER BY p.id`;
    return this.database
      .prepare(sql)
      .all({ space: spaceId, title, asker: reader.account, app: Number(reader.app) })
      .map(pageRow);
  }

  versions(pageId: number): VersionRow[] {
    return this.#versionsOf.all(pageId).map(versionRow);
  }

  labels(pageId: number): string[] {
    return this.#labelsOf.all(pageId).map((row) => String(row["name"]));
  }

  /** Saves a new state of a page; until the index lag is over, the search finds it by its old words. */
  savePage(page: PageRow, account: string, change: { readonly title: string; readonly body: string; readonly note: string }): void {
    const at = this.now();
    const number = this.versions(page.id).length + 1;
    this.database
      .prepare(
        `UPDATE page SET indexed_title = ifnull(indexed_title, title), indexed_text = ifnull(indexed_text, text), reindex_at = ?,
           title = ?, body = ?, text = ?, updated_at = ? WHERE id = ?`,
      )
      .run(at + this.#options.indexLagMs, change.title, change.body, plainText(change.body), at, page.id);
    this.#addVersion(page.id, { number, account, at, note: change.note });
  }

  /** Lets the search learn the new words of pages whose index lag is over. Whoever searches calls it first. */
  catchUpIndex(): void {
    const due = this.database.prepare("SELECT id FROM page WHERE reindex_at <= ?").all(this.now());
    for (const { id } of due) {
      this.#index("delete", Number(id));
      this.database.prepare("UPDATE page SET indexed_title = NULL, indexed_text = NULL, reindex_at = NULL WHERE id = ?").run(Number(id));
      this.#index("add", Number(id));
    }
  }

  /** Creates a page at the top of a space, or below another page whose restrictions it inherits. */
  addPage(
    account: string,
    wish: { readonly spaceId: number; readonly parentId: number | null; readonly title: string; readonly body: string },
  ): number {
    const at = this.now();
    const { name } = this.database.prepare("SELECT name FROM space WHERE id = ?").get(wish.spaceId) as { name: string };
    const { lastInsertRowid } = this.database
      .prepare(
        `INSERT INTO page (alias, space_id, space_name, parent_id, kind, title, body, text, labels, macro, status, created_at, updated_at, searchable_at)
         VALUES ('new-' || hex(randomblob(8)), ?, ?, ?, 'page', ?, ?, ?, '', NULL, 'current', ?, ?, ?)`,
      )
      .run(wish.spaceId, name, wish.parentId, wish.title, wish.body, plainText(wish.body), at, at, at + this.#options.indexLagMs);
    const id = Number(lastInsertRowid);
    this.database.prepare("INSERT INTO page_gate SELECT ?, gate_id FROM page_gate WHERE page_id = ?").run(id, wish.parentId);
    this.#index("add", id);
    this.#addVersion(id, { number: 1, account, at, note: "" });
    return id;
  }

  /** Sets how one of the macros on a page is configured. */
  saveMacro(pageId: number, which: "macro" | "shared_macro", placed: PlacedMacro): void {
    this.database.prepare(`UPDATE page SET ${which} = ? WHERE id = ?`).run(JSON.stringify(placed), pageId);
  }

  #openComments(): Comments {
    const aliases = new Set(this.organisation.pages.map(({ alias }) => alias));
    return new Comments({
      database: this.database,
      file: this.#files.comments,
      notifications: this.notifications,
      now: this.#options.now,
      mayOpen: (account, pageId) => this.account(account)?.state === "active" && this.page({ account, app: false }, pageId) !== null,
      aliasOf: (pageId) => {
        const alias = String(this.database.prepare("SELECT alias FROM page WHERE id = ?").get(pageId)?.["alias"]);
        return aliases.has(alias) ? alias : null;
      },
      pageIdOf: (alias) => this.pageIdOf(alias),
    });
  }

  #addVersion(pageId: number, version: VersionRow): void {
    const { number, account, at, note } = version;
    this.database.prepare("INSERT INTO version VALUES (?, ?, ?, ?, ?)").run(pageId, number, account, at, note);
  }

  #index(what: "add" | "delete", pageId: number): void {
    const columns = what === "add" ? "(rowid, title, labels, space_name, text)" : "(page_text, rowid, title, labels, space_name, text)";
    const values = what === "add" ? "id, title, labels, space_name, text" : "'delete', id, title, labels, space_name, text";
    this.database.prepare(`INSERT INTO page_text ${columns} SELECT ${values} FROM indexed_page WHERE id = ?`).run(pageId);
  }
}
