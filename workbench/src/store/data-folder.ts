import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { KeptPaths } from "./kept-files.ts";

/** A folder for data that cannot be used. The message is a sentence for the person who started the workbench. */
export class DataFolderError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "DataFolderError";
  }
}

export interface DataFolder {
  /** where it is kept what people write in the products */
  readonly files: Required<KeptPaths>;
  readonly storage: string;
  readonly lists: string;
  /** Lets others use the folder; a temporary one is removed. */
  close(): void;
}

const FILES = { comments: "comments.sqlite", issueComments: "issue-comments.sqlite", issueMoves: "issue-moves.sqlite" };
const STORAGE = "storage.sqlite";
const LISTS = "lists.sqlite";
const IN_USE = "in-use.sqlite";

/**
 * Opens the folder that keeps what people wrote, for this process alone.
 *
 * @param wanted path; null makes a temporary folder that is removed on close
 * @param fresh forgets what an earlier run left
 * @throws DataFolderError when another workbench uses it, or nothing can be written there
 */
export function openDataFolder(wanted: string | null, fresh = false): DataFolder {
  const folder = wanted ?? mkdtempSync(join(tmpdir(), "alongside-data-"));
  const lock = lockFolder(folder);
  const { comments, issueComments, issueMoves } = FILES;
  if (fresh)
    for (const file of [comments, issueComments, issueMoves, STORAGE, LISTS])
      for (const end of ["", "-journal"]) rmSync(join(folder, file + end), { force: true });
  return {
    files: { comments: join(folder, comments), issueComments: join(folder, issueComments), issueMoves: join(folder, issueMoves) },
    storage: join(folder, STORAGE),
    lists: join(folder, LISTS),
    close: () => {
      lock.close();
      if (wanted === null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The lock is an open SQLite transaction: the system takes it back from a killed process, so none is ever left behind. */
function lockFolder(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true });
    const lock = new DatabaseSync(join(folder, IN_USE));
    try {
      lock.exec("BEGIN EXCLUSIVE");
    } catch (error) {
      lock.close();
      throw error;
    }
    return lock;
  } catch (error) {
    const busy = error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
    throw new DataFolderError(busy ? `${folder} is in use by another workbench.` : `Nothing can be kept in ${folder}.`, error);
  }
}

const SQLITE_BUSY = 5;
