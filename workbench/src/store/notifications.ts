import type { DatabaseSync } from "node:sqlite";

/** One person told of one comment that mentions them. */
export interface Notification {
  readonly product: "confluence" | "jira";
  readonly commentId: number;
  /** number of the page or the issue that the comment is on */
  readonly itemId: number;
  /** who mentioned them */
  readonly author: string;
  /** milliseconds since 1970 */
  readonly at: number;
  /** the comment is gone; what was sent is not */
  readonly removed: boolean;
}

/** Who was told of which comment. */
export class Notifications {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  tell(person: string, { product, commentId, itemId, author, at }: Omit<Notification, "removed">): void {
    this.#database.prepare("INSERT INTO notification VALUES (?, ?, ?, ?, ?, ?)").run(person, product, commentId, itemId, author, at);
  }

  /** What somebody was told, the newest first. */
  of(person: string): Notification[] {
    const sql = `SELECT n.*, CASE n.product WHEN 'jira' THEN NOT EXISTS (SELECT 1 FROM issue_comment c WHERE c.id = n.comment_id)
        ELSE NOT EXISTS (SELECT 1 FROM comment c WHERE c.id = n.comment_id) END AS removed
      FROM notification n WHERE n.person = ? ORDER BY n.at DESC, n.comment_id DESC`;
    return this.#database
      .prepare(sql)
      .all(person)
      .map((row) => ({
        product: row["product"] === "jira" ? "jira" : "confluence",
        commentId: Number(row["comment_id"]),
        itemId: Number(row["item_id"]),
        author: String(row["author"]),
        at: Number(row["at"]),
        removed: row["removed"] === 1,
      }));
  }
}
