import { DurableDatabase } from "./durable-database.ts";

/** A comment that somebody wrote in the workbench. */
export interface WrittenComment {
  readonly id: number;
  /** the page or issue as the organisation names it: its number may change with the organisation */
  readonly place: string;
  readonly account: string;
  readonly at: number;
  readonly body: string;
  /** the comment that this one answers */
  readonly parentId: number | null;
  /** name of the role that alone may see it */
  readonly role: string | null;
}

/** Somebody was told of a comment that mentions them. It stays when the comment goes, without the comment's words. */
export interface KeptNotification {
  readonly commentId: number;
  readonly place: string;
  readonly person: string;
  readonly author: string;
  readonly at: number;
}

/** Below it are the comments that came with an organisation, whatever it grows to. */
const FIRST_WRITTEN_ID = 10_000_001;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS written (id INTEGER PRIMARY KEY, page_alias TEXT NOT NULL, account TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS reply (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS for_role (id INTEGER PRIMARY KEY, role TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS told (
  comment_id INTEGER NOT NULL, page_alias TEXT NOT NULL, person TEXT NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (comment_id, person)
);
CREATE TABLE IF NOT EXISTS removed (id INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS next_id (id INTEGER NOT NULL);
INSERT INTO next_id SELECT ${String(FIRST_WRITTEN_ID)} WHERE NOT EXISTS (SELECT 1 FROM next_id);
`;

/** Comments that people wrote and removed in one product, kept from start to start. */
export class CommentFile {
  readonly #file: DurableDatabase;

  /** @param path of the file, or `:memory:` to keep nothing */
  constructor(path: string) {
    this.#file = new DurableDatabase(path, SCHEMA);
  }

  written(): WrittenComment[] {
    return this.#file.database
      .prepare("SELECT w.*, r.parent_id, f.role FROM written w LEFT JOIN reply r USING (id) LEFT JOIN for_role f USING (id) ORDER BY id")
      .all()
      .map(writtenComment);
  }

  /** Comments of the organisation itself that were removed. */
  removedIds(): number[] {
    return this.#file.database
      .prepare("SELECT id FROM removed")
      .all()
      .map((row) => Number(row["id"]));
  }

  told(): KeptNotification[] {
    return this.#file.database.prepare("SELECT * FROM told ORDER BY comment_id, person").all().map(keptNotification);
  }

  /**
   * Takes a number that no comment ever had, and keeps the comment and whom it told; one on a page without a name in the organisation only
   * gets its number.
   */
  add(comment: Omit<WrittenComment, "id" | "place"> & { readonly place: string | null }, told: readonly string[]): number {
    const { database } = this.#file;
    return this.#file.write(() => {
      const id = Number(database.prepare("UPDATE next_id SET id = id + 1 RETURNING id - 1 AS id").get()?.["id"]);
      const { place, account, at, body, parentId, role } = comment;
      if (place === null) return id;
      database.prepare("INSERT INTO written VALUES (?, ?, ?, ?, ?)").run(id, place, account, at, body);
      if (parentId !== null) database.prepare("INSERT INTO reply VALUES (?, ?)").run(id, parentId);
      if (role !== null) database.prepare("INSERT INTO for_role VALUES (?, ?)").run(id, role);
      for (const person of told) database.prepare("INSERT INTO told VALUES (?, ?, ?, ?, ?)").run(id, place, person, account, at);
      return id;
    });
  }

  remove(ids: readonly number[]): void {
    const { database } = this.#file;
    this.#file.write(() => {
      for (const id of ids) {
        database.prepare("DELETE FROM written WHERE id = ?").run(id);
        database.prepare("DELETE FROM reply WHERE id = ?").run(id);
        database.prepare("DELETE FROM for_role WHERE id = ?").run(id);
        if (id < FIRST_WRITTEN_ID) database.prepare("INSERT OR IGNORE INTO removed VALUES (?)").run(id);
      }
    });
    this.#file.forgetErased();
  }

  /** Forgets everything but which numbers are used up. */
  clear(): void {
    this.#file.write(() =>
      this.#file.database.exec("DELETE FROM written; DELETE FROM reply; DELETE FROM for_role; DELETE FROM told; DELETE FROM removed"),
    );
    this.#file.forgetErased();
  }

  close(): void {
    this.#file.close();
  }
}

function writtenComment(row: Readonly<Record<string, unknown>>): WrittenComment {
  return {
    id: Number(row["id"]),
    place: String(row["page_alias"]),
    account: String(row["account"]),
    at: Number(row["at"]),
    body: String(row["body"]),
    parentId: row["parent_id"] === null ? null : Number(row["parent_id"]),
    role: typeof row["role"] === "string" ? row["role"] : null,
  };
}

function keptNotification(row: Readonly<Record<string, unknown>>): KeptNotification {
  return {
    commentId: Number(row["comment_id"]),
    place: String(row["page_alias"]),
    person: String(row["person"]),
    author: String(row["author"]),
    at: Number(row["at"]),
  };
}
