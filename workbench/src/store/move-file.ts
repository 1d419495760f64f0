import { DurableDatabase } from "./durable-database.ts";

/** Somebody moved an issue to a status. */
export interface KeptMove {
  /** the issue as the organisation names it */
  readonly place: string;
  readonly account: string;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly status: string;
  /** null when the status is not an end */
  readonly resolution: string | null;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS moved (
  number INTEGER PRIMARY KEY, place TEXT NOT NULL, account TEXT NOT NULL, at INTEGER NOT NULL, status TEXT NOT NULL, resolution TEXT
);
`;

/** How people moved issues, kept from start to start. */
export class MoveFile {
  readonly #file: DurableDatabase;

  /** @param path of the file, or `:memory:` to keep nothing */
  constructor(path: string) {
    this.#file = new DurableDatabase(path, SCHEMA);
  }

  /** In the order in which they happened. */
  all(): KeptMove[] {
    return this.#file.database
      .prepare("SELECT * FROM moved ORDER BY number")
      .all()
      .map((row) => ({
        place: String(row["place"]),
        account: String(row["account"]),
        at: Number(row["at"]),
        status: String(row["status"]),
        resolution: row["resolution"] === null ? null : String(row["resolution"]),
      }));
  }

  add({ place, account, at, status, resolution }: KeptMove): void {
    const insert = this.#file.database.prepare("INSERT INTO moved (place, account, at, status, resolution) VALUES (?, ?, ?, ?, ?)");
    this.#file.write(() => insert.run(place, account, at, status, resolution));
  }

  clear(): void {
    this.#file.write(() => this.#file.database.exec("DELETE FROM moved"));
    this.#file.forgetErased();
  }

  close(): void {
    this.#file.close();
  }
}
