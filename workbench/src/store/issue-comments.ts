import type { DatabaseSync } from "node:sqlite";
import { mentionsInAdf, textOfAdf } from "../jira/adf.ts";
import type { CommentFile } from "./comment-file.ts";
import type { IssueCommentRow, IssueRow } from "./issue-rows.ts";
import type { Issues } from "./issues.ts";
import type { Notifications } from "./notifications.ts";

/** What somebody writes in an issue. */
export interface IssueCommentWish {
  readonly issue: IssueRow;
  readonly account: string;
  /** in the Atlassian Document Format */
  readonly body: unknown;
  /** the role of the project that alone may see it; null is everybody who may see the issue */
  readonly role: { readonly id: number; readonly name: string } | null;
}

interface IssueCommentsParts {
  readonly database: DatabaseSync;
  readonly file: CommentFile;
  readonly notifications: Notifications;
  readonly issues: Issues;
  readonly now: () => number;
  readonly isActive: (account: string) => boolean;
}

/** A comment as it goes into the store, whoever brings it. */
interface StoredComment {
  readonly id: number;
  readonly issueId: number;
  readonly account: string;
  readonly at: number;
  readonly body: string;
  readonly roleId: number | null;
}

/** Writes and removes comments of issues, and tells whom they mention. */
export class IssueComments {
  readonly #parts: IssueCommentsParts;

  constructor(parts: IssueCommentsParts) {
    this.#parts = parts;
  }

  /** Brings back what people wrote and removed in earlier runs. */
  replay(): void {
    const { file, issues, notifications } = this.#parts;
    for (const id of file.removedIds()) this.#delete(id);
    for (const { place, role, id, account, at, body } of file.written()) {
      // An issue or a role that left the organisation keeps its comments in the file: it may come back.
      const issueId = issues.idOf(place);
      const roleId = role === null || issueId === null ? null : issues.roleIdOf(issueId, role);
      if (issueId !== null && (role === null) === (roleId === null)) this.#insert({ id, issueId, account, at, body, roleId });
    }
    for (const { place, person, ...told } of file.told()) {
      const itemId = issues.idOf(place);
      if (itemId !== null) notifications.tell(person, { product: "jira", itemId, ...told });
    }
  }

  /** Writes a comment, and tells everybody it mentions who may see it, but its author. */
  add({ issue, account, body, role }: IssueCommentWish): IssueCommentRow {
    const { file, notifications, now } = this.#parts;
    const at = now();
    const told = mentionsInAdf(body).filter((person) => person !== account && this.#maySee(person, issue, role));
    const written = { place: issue.alias, account, at, body: JSON.stringify(body), parentId: null, role: role?.name ?? null };
    const id = file.add(written, told);
    this.#insert({ id, issueId: issue.id, account, at, body: written.body, roleId: role?.id ?? null });
    for (const person of told) notifications.tell(person, { product: "jira", commentId: id, itemId: issue.id, author: account, at });
    return { id, issueId: issue.id, account, at, text: textOfAdf(body), body: written.body, role };
  }

  /** Removes a comment for good. */
  remove(id: number): void {
    this.#delete(id);
    this.#parts.file.remove([id]);
  }

  #maySee(person: string, issue: IssueRow, role: IssueCommentWish["role"]): boolean {
    const { issues, isActive } = this.#parts;
    if (!isActive(person) || issues.get({ account: person, app: false }, issue.key) === null) return false;
    return role === null || issues.roleOf(person, issue.projectId, String(role.id)) !== null;
  }

  #insert({ id, issueId, account, at, body, roleId }: StoredComment): void {
    const { database } = this.#parts;
    const text = textOfAdf(JSON.parse(body));
    database.prepare("INSERT INTO issue_comment VALUES (?, ?, ?, ?, ?, ?, ?)").run(id, issueId, account, at, text, body, roleId);
    database.prepare("INSERT INTO issue_comment_text (rowid, text) VALUES (?, ?)").run(id, text);
    database.prepare("UPDATE issue SET updated_at = max(updated_at, ?) WHERE id = ?").run(at, issueId);
  }

  #delete(id: number): void {
    const { database } = this.#parts;
    database
      .prepare("INSERT INTO issue_comment_text (issue_comment_text, rowid, text) SELECT 'delete', id, text FROM issue_comment WHERE id = ?")
      .run(id);
    database.prepare("DELETE FROM issue_comment WHERE id = ?").run(id);
  }
}
