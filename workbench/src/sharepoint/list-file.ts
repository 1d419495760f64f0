import { randomUUID } from "node:crypto";
import { DurableDatabase } from "../store/durable-database.ts";
import type { Field } from "./fields.ts";

/** What a list is, apart from its entries. */
export interface ListDefinition {
  readonly title: string;
  readonly description: string;
  readonly baseTemplate: number;
  readonly hidden: boolean;
  readonly noCrawl: boolean;
  /** 1: everybody's entries can be read, 2: only one's own */
  readonly readSecurity: number;
  /** 1: everybody's entries can be changed, 2: only one's own, 4: none */
  readonly writeSecurity: number;
  /** switches that are kept and given back, and change nothing here */
  readonly switches: Readonly<Record<string, boolean>>;
  readonly fields: readonly Field[];
  readonly viewFields: readonly string[];
  /** milliseconds since 1970 */
  readonly created: number;
  readonly modified: number;
}

export interface KeptList {
  readonly id: string;
  readonly definition: ListDefinition;
}

/** An entry of a list. */
export interface ListItem {
  readonly id: number;
  /** counts up with every change; the ETag is made of it */
  readonly version: number;
  /** account ids; null where nobody known wrote it */
  readonly author: string | null;
  readonly editor: string | null;
  readonly created: number;
  readonly modified: number;
  /** by the internal names of the columns; people by their account ids */
  readonly columns: Readonly<Record<string, unknown>>;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS list (id TEXT PRIMARY KEY, site TEXT NOT NULL, definition TEXT NOT NULL, next_item INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS item (
  list TEXT NOT NULL, id INTEGER NOT NULL, version INTEGER NOT NULL, author TEXT NOT NULL, editor TEXT NOT NULL,
  created INTEGER NOT NULL, modified INTEGER NOT NULL, columns TEXT NOT NULL, PRIMARY KEY (list, id)
) WITHOUT ROWID;
`;

/** The lists that people made on sites, with their entries, kept from start to start. */
export class ListFile {
  readonly #file: DurableDatabase;

  /** @param path of the file, or `:memory:` to keep nothing */
  constructor(path: string) {
    this.#file = new DurableDatabase(path, SCHEMA);
  }

  listsOf(site: string): KeptList[] {
    return this.#file.database.prepare("SELECT * FROM list WHERE site = ? ORDER BY rowid").all(site).map(keptList);
  }

  addList(site: string, definition: ListDefinition): KeptList {
    const id = randomUUID();
    this.#write("INSERT INTO list VALUES (?, ?, ?, 1)", id, site, JSON.stringify(definition));
    return { id, definition };
  }

  changeList(id: string, definition: ListDefinition): void {
    this.#write("UPDATE list SET definition = ? WHERE id = ?", JSON.stringify(definition), id);
  }

  removeList(id: string): void {
    this.#file.write(() => {
      this.#file.database.prepare("DELETE FROM item WHERE list = ?").run(id);
      this.#file.database.prepare("DELETE FROM list WHERE id = ?").run(id);
    });
    this.#file.forgetErased();
  }

  /** In the order of their numbers. */
  items(list: string): ListItem[] {
    return this.#file.database.prepare("SELECT * FROM item WHERE list = ? ORDER BY id").all(list).map(listItem);
  }

  item(list: string, id: number): ListItem | null {
    const row = this.#file.database.prepare("SELECT * FROM item WHERE list = ? AND id = ?").get(list, id);
    return row === undefined ? null : listItem(row);
  }

  /** A number is used once, also when its entry is gone. */
  addItem(list: string, author: string, at: number, columns: ListItem["columns"]): ListItem {
    const { database } = this.#file;
    return this.#file.write(() => {
      const row = database.prepare("UPDATE list SET next_item = next_item + 1 WHERE id = ? RETURNING next_item - 1 AS id").get(list);
      const id = Number(row?.["id"]);
      database.prepare("INSERT INTO item VALUES (?, ?, 1, ?, ?, ?, ?, ?)").run(list, id, author, author, at, at, JSON.stringify(columns));
      return { id, version: 1, author, editor: author, created: at, modified: at, columns };
    });
  }

  changeItem(list: string, { id, version, editor, modified, columns }: ListItem): void {
    const sql = "UPDATE item SET version = ?, editor = ?, modified = ?, columns = ? WHERE list = ? AND id = ?";
    this.#write(sql, version, editor, modified, JSON.stringify(columns), list, id);
    this.#file.forgetErased();
  }

  removeItem(list: string, id: number): void {
    this.#write("DELETE FROM item WHERE list = ? AND id = ?", list, id);
    this.#file.forgetErased();
  }

  /** Every entry of every list, with the key of its site's space and the list's title. */
  everything(): (ListItem & { readonly site: string; readonly list: string })[] {
    const sql = "SELECT i.*, l.site, l.definition ->> 'title' AS title FROM item i JOIN list l ON l.id = i.list ORDER BY l.rowid, i.id";
    const rows = this.#file.database.prepare(sql).all();
    return rows.map((row) => ({ site: String(row["site"]), list: String(row["title"]), ...listItem(row) }));
  }

  clear(): void {
    this.#file.write(() => this.#file.database.exec("DELETE FROM item; DELETE FROM list"));
    this.#file.forgetErased();
  }

  close(): void {
    this.#file.close();
  }

  #write(sql: string, ...values: readonly (string | number | null)[]): void {
    this.#file.write(() => this.#file.database.prepare(sql).run(...values));
  }
}

function keptList(row: Readonly<Record<string, unknown>>): KeptList {
  return { id: String(row["id"]), definition: JSON.parse(String(row["definition"])) as ListDefinition };
}

function listItem(row: Readonly<Record<string, unknown>>): ListItem {
  return {
    id: Number(row["id"]),
    version: Number(row["version"]),
    author: String(row["author"]),
    editor: String(row["editor"]),
    created: Number(row["created"]),
    modified: Number(row["modified"]),
    columns: JSON.parse(String(row["columns"])) as ListItem["columns"],
  };
}
