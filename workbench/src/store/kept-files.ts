import { CommentFile } from "./comment-file.ts";
import { MoveFile } from "./move-file.ts";

/** SQLite files that keep what people write; what is not named lives as long as the process. */
export interface KeptPaths {
  readonly comments?: string;
  readonly issueComments?: string;
  readonly issueMoves?: string;
}

/** What people wrote and did in the products, from start to start. */
export class KeptFiles {
  readonly comments: CommentFile;
  readonly issueComments: CommentFile;
  readonly issueMoves: MoveFile;

  constructor({ comments = MEMORY, issueComments = MEMORY, issueMoves = MEMORY }: KeptPaths) {
    this.comments = new CommentFile(comments);
    this.issueComments = new CommentFile(issueComments);
    this.issueMoves = new MoveFile(issueMoves);
  }

  clear(): void {
    for (const file of this.#all()) file.clear();
  }

  close(): void {
    for (const file of this.#all()) file.close();
  }

  #all(): readonly (CommentFile | MoveFile)[] {
    return [this.comments, this.issueComments, this.issueMoves];
  }
}

const MEMORY = ":memory:";
