import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Up to this size a file is rewritten within the write that erased something; it takes a few milliseconds. */
const REWRITTEN_AT_ONCE_BYTES = 8 * 1024 * 1024;
/** How long after an erasure a larger file is rewritten; several erasures share one rewriting. */
const REWRITE_AFTER_MS = 2_000;
/** How long a write waits for somebody who looks into the file from outside. */
const BUSY_MS = 5_000;

/**
 * A SQLite file that keeps what it acknowledged and forgets what was erased.
 *
 * Each `write` is one transaction that is on the disk when it returns, so a killed process leaves all of it or nothing. `secure_delete` fills
 * deleted cells with zeros, but pages that were split may still hold copies of cells that moved away; only rewriting the file (`VACUUM`)
 * removes those too, so that follows every erasure, and every start in case the last process died in between
 * (https://www.sqlite.org/pragma.html#pragma_secure_delete, read 2026-11; the copies were found by experiment). Reading never writes.
 */
export class DurableDatabase {
  readonly database: DatabaseSync;
  readonly #isFile: boolean;
  #rewriting: NodeJS.Timeout | null = null;

  /** @param file path, or `:memory:` for what lives as long as the process; @param schema statements that may run on a file that has them */
  constructor(file: string, schema: string) {
    const existed = existsSync(file);
    this.#isFile = file !== ":memory:";
    this.database = new DatabaseSync(file);
    this.database.exec(
      `PRAGMA busy_timeout = ${String(BUSY_MS)}; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;
       PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY`,
    );
    this.database.exec(schema);
    if (existed) this.#rewrite();
  }

  /** Runs one transaction: all of it, or nothing when the work throws. */
  write<T>(work: () => T): T {
    this.database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.database.exec("COMMIT");
      return result;
    } catch (error) {
      this.database.exec("ROLLBACK");
      throw error;
    }
  }

  /** After a write that deleted or replaced something: no byte of it stays in the file, where there is one. */
  forgetErased(): void {
    if (!this.#isFile) return;
    if (this.#sizeInBytes() <= REWRITTEN_AT_ONCE_BYTES) {
      this.#rewrite();
      return;
    }
    this.#rewriting ??= setTimeout(() => this.#rewrite(), REWRITE_AFTER_MS).unref();
  }

  close(): void {
    if (this.#rewriting !== null) this.#rewrite();
    this.database.close();
  }

  #rewrite(): void {
    if (this.#rewriting !== null) clearTimeout(this.#rewriting);
    this.#rewriting = null;
    this.database.exec("VACUUM");
  }

  #sizeInBytes(): number {
    const row = this.database.prepare("SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size").get();
    return Number(row?.["bytes"]);
  }
}
