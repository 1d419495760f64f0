import type { DatabaseSync } from "node:sqlite";
import { mentionsIn } from "../confluence/storage-format.ts";
import type { CommentFile } from "./comment-file.ts";
import type { Notifications } from "./notifications.ts";
import type { CommentRow } from "./rows.ts";
import { commentRow } from "./rows.ts";

/** What somebody writes below a page, or below another comment of it. */
export interface CommentWish {
  readonly pageId: number;
  readonly account: string;
  readonly parentId: number | null;
  /** in the storage format */
  readonly body: string;
}

interface CommentsParts {
  readonly database: DatabaseSync;
  readonly file: CommentFile;
  readonly notifications: Notifications;
  readonly now: () => number;
  /** whether somebody may open a page */
  readonly mayOpen: (account: string, pageId: number) => boolean;
  /** the organisation's own name of a page; null for one that somebody made in the workbench */
  readonly aliasOf: (pageId: number) => string | null;
  readonly pageIdOf: (alias: string) => number | null;
}

/** Comments below pages, and who was told of them. */
export class Comments {
  readonly #parts: CommentsParts;

  constructor(parts: CommentsParts) {
    this.#parts = parts;
  }

  /** Brings back what people wrote and removed in earlier runs. */
  replay(): void {
    const { database, file, notifications, pageIdOf } = this.#parts;
    const remove = database.prepare("DELETE FROM comment WHERE id = ?");
    for (const id of file.removedIds()) remove.run(id);
    for (const { place, id, account, at, body, parentId } of file.written()) {
      // A page that left the organisation keeps its comments in the file: it may come back.
      const pageId = pageIdOf(place);
      if (pageId !== null) this.#insert({ id, pageId, parentId, account, at, body });
    }
    for (const { place, person, ...told } of file.told()) {
      const itemId = pageIdOf(place);
      if (itemId !== null) notifications.tell(person, { product: "confluence", itemId, ...told });
    }
  }

  /** All of a page, replies too, the oldest first. */
  ofPage(pageId: number): CommentRow[] {
    return this.#parts.database.prepare("SELECT * FROM comment WHERE page_id = ? ORDER BY at, id").all(pageId).map(commentRow);
  }

  repliesTo(id: number): CommentRow[] {
    return this.#parts.database.prepare("SELECT * FROM comment WHERE parent_id = ? ORDER BY at, id").all(id).map(commentRow);
  }

  get(id: number): CommentRow | null {
    const row = this.#parts.database.prepare("SELECT * FROM comment WHERE id = ?").get(id);
    return row === undefined ? null : commentRow(row);
  }

  /** Writes a comment, and tells everybody it mentions who may open the page, but its author. */
  add(wish: CommentWish): CommentRow {
    const { file, notifications, now, aliasOf, mayOpen } = this.#parts;
    const { pageId, account } = wish;
    const at = now();
    const told = mentionsIn(wish.body).filter((person) => person !== account && mayOpen(person, pageId));
    // A page that somebody made in the workbench is gone at the next start, and so are the comments below it.
    const id = file.add({ ...wish, at, place: aliasOf(pageId), role: null }, told);
    const comment = { ...wish, id, at };
    this.#insert(comment);
    for (const person of told) notifications.tell(person, { product: "confluence", commentId: id, itemId: pageId, author: account, at });
    return comment;
  }

  /** Removes a comment and the replies below it for good; false when there was none. */
  remove(id: number): boolean {
    const { database, file } = this.#parts;
    const rows = database
      .prepare(
        "WITH RECURSIVE gone (id) AS (VALUES (?) UNION SELECT c.id FROM comment c JOIN gone g ON c.parent_id = g.id) SELECT c.id FROM comment c JOIN gone USING (id)",
      )
      .all(id);
    if (rows.length === 0) return false;
    const ids = rows.map((row) => Number(row["id"]));
    for (const gone of ids) database.prepare("DELETE FROM comment WHERE id = ?").run(gone);
    file.remove(ids);
    return true;
  }

  #insert({ id, pageId, parentId, account, at, body }: CommentRow): void {
    this.#parts.database.prepare("INSERT INTO comment VALUES (?, ?, ?, ?, ?, ?)").run(id, pageId, parentId, account, at, body);
  }
}
