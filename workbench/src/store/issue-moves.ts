import type { DatabaseSync } from "node:sqlite";
import type { IssueRow } from "./issue-rows.ts";
import type { Issues } from "./issues.ts";
import type { KeptMove, MoveFile } from "./move-file.ts";

interface IssueMovesParts {
  readonly database: DatabaseSync;
  readonly file: MoveFile;
  readonly issues: Issues;
  readonly now: () => number;
}

/** Moves issues from status to status, and keeps who did it. */
export class IssueMoves {
  readonly #parts: IssueMovesParts;

  constructor(parts: IssueMovesParts) {
    this.#parts = parts;
  }

  /** Moves again what people moved in earlier runs. */
  replay(): void {
    for (const move of this.#parts.file.all()) {
      const id = this.#parts.issues.idOf(move.place);
      if (id !== null) this.#apply(id, move);
    }
  }

  /** @param resolution how it ended; null when the status is not an end */
  move(issue: IssueRow, account: string, status: string, resolution: string | null): void {
    const move = { place: issue.alias, account, at: this.#parts.now(), status, resolution };
    this.#parts.file.add(move);
    this.#apply(issue.id, move);
  }

  #apply(id: number, { account, at, status, resolution }: KeptMove): void {
    const { database } = this.#parts;
    const note = database.prepare(
      `INSERT INTO issue_change (issue_id, account, at, field, was, became)
       SELECT id, :account, :at, :field, iif(:field = 'status', status, resolution), :to FROM issue
       WHERE id = :id AND iif(:field = 'status', status, resolution) IS NOT :to`,
    );
    note.run({ id, account, at, field: "status", to: status });
    note.run({ id, account, at, field: "resolution", to: resolution });
    database
      .prepare("UPDATE issue SET status = ?, resolution = ?, resolved_at = ?, updated_at = max(updated_at, ?) WHERE id = ?")
      .run(status, resolution, resolution === null ? null : at, at, id);
  }
}
