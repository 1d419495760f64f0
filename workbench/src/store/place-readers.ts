import type { DatabaseSync } from "node:sqlite";

/** A space with its site, or a project, by its key. */
export interface PlaceWithReaders {
  readonly table: "space" | "project";
  readonly key: string;
}

/**
 * Takes the permission to open a place from somebody, or gives it back; until the next reset or start. Who may open it besides stays as it is.
 *
 * @returns false when there is no such place
 */
export function setMayOpen(database: DatabaseSync, { table, key }: PlaceWithReaders, account: string, mayOpen: boolean): boolean {
  const place = database.prepare(`SELECT id, restricted FROM ${table} WHERE key = ?`).get(key);
  if (place === undefined) return false;
  const id = Number(place["id"]);
  if (place["restricted"] === 0 && !mayOpen) {
    database.prepare(`UPDATE ${table} SET restricted = 1 WHERE id = ?`).run(id);
    database.prepare(`INSERT OR IGNORE INTO ${table}_reader SELECT ?, id FROM account`).run(id);
  }
  const change = mayOpen
    ? `INSERT OR IGNORE INTO ${table}_reader VALUES (?, ?)`
    : `DELETE FROM ${table}_reader WHERE ${table}_id = ? AND account = ?`;
  database.prepare(change).run(id, account);
  return true;
}
