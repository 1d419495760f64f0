import type { EntityDeclaration } from "../back-end-manifest.ts";
import { DurableDatabase } from "../../store/durable-database.ts";
import type { RangeCondition, RangeConditionName } from "./conditions.ts";
import { compareValues, rangeHolds } from "./conditions.ts";
import type { IndexEntry, Item, ItemPlace } from "./item.ts";
import { indexEntriesOf } from "./item.ts";
import { RecentChanges, placeName } from "./recent-changes.ts";

const SCHEMA = `
CREATE TABLE IF NOT EXISTS item (
  space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, expires_at INTEGER,
  PRIMARY KEY (space, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS item_by_expiry ON item (expires_at) WHERE expires_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS entry (
  space TEXT NOT NULL, index_name TEXT NOT NULL, partition TEXT NOT NULL, range NOT NULL, key TEXT NOT NULL,
  PRIMARY KEY (space, index_name, partition, range, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entry_by_item ON entry (space, key);
`;

/** What a write does, in one transaction. */
export interface Changes {
  readonly put?: readonly Item[];
  readonly remove?: readonly ItemPlace[];
}

/** A row of an index: the item, and where it stands. */
export interface IndexRow {
  readonly range: string | number;
  readonly item: Item;
}

export interface IndexQuery {
  readonly space: string;
  readonly index: string;
  /** JSON of the values */
  readonly partition: string;
  readonly range: RangeCondition | null;
  readonly descending: boolean;
  /** the row after which to begin */
  readonly after: { readonly range: string | number; readonly key: string } | null;
  readonly limit: number;
}

const RANGE_SQL: Readonly<Record<RangeConditionName, string>> = {
  BEGINS_WITH: "range >= :first AND substr(range, 1, length(:first)) = :first",
  BETWEEN: "range >= :first AND range <= :second",
  EQUAL_TO: "range = :first",
  GREATER_THAN: "range > :first",
  GREATER_THAN_EQUAL_TO: "range >= :first",
  LESS_THAN: "range < :first",
  LESS_THAN_EQUAL_TO: "range <= :first",
};

export interface ItemFileOptions {
  readonly entities: ReadonlyMap<string, EntityDeclaration>;
  readonly now: () => number;
  /** how long queries do not see a change, milliseconds */
  readonly lagMs: number;
}

/** Items and their indexes in one SQLite file. Reads change nothing in it. */
export class ItemFile {
  readonly #file: DurableDatabase;
  readonly #options: ItemFileOptions;
  readonly #recent: RecentChanges;

  constructor(path: string, options: ItemFileOptions) {
    this.#file = new DurableDatabase(path, SCHEMA);
    this.#options = options;
    this.#recent = new RecentChanges(options.lagMs, options.now);
    this.#indexAnew();
  }

  get({ space, key }: ItemPlace): Item | null {
    const row = this.#file.database.prepare("SELECT * FROM item WHERE space = ? AND key = ?").get(space, key);
    return row === undefined ? null : itemOf(row);
  }

  all(): Item[] {
    return this.#file.database.prepare("SELECT * FROM item ORDER BY space, key").all().map(itemOf);
  }

  /** Writes all of it or nothing. What was replaced or removed is in no byte of the file afterwards. */
  apply({ put = [], remove = [] }: Changes): void {
    const places = [...put, ...remove];
    const before = places.map((place) => this.get(place));
    this.#file.write(() => {
      for (const place of places) this.#delete(place);
      for (const item of put) this.#insert(item);
    });
    places.forEach((place, index) => this.#recent.note(place, before[index] ?? null));
    if (before.some((item) => item !== null)) this.#file.forgetErased();
  }

  /** Removes what expired before the given time. */
  sweep(expiredBefore: number): void {
    const rows = this.#file.database.prepare("SELECT space, key FROM item WHERE expires_at < ?").all(expiredBefore);
    if (rows.length > 0) this.apply({ remove: rows.map((row) => ({ space: String(row["space"]), key: String(row["key"]) })) });
  }

  /** Rows of an index as they were when the lag began. */
  rows(query: IndexQuery): IndexRow[] {
    const undone = this.#recent.undone();
    // At most that many of the rows are no longer, or not yet, what queries see.
    const stored = this.#storedRows({ ...query, limit: query.limit + undone.size }).filter(({ item }) => !undone.has(placeName(item)));
    const earlier = [...undone.values()].flatMap((item) => (item === null ? [] : this.#rowsOf(item, query)));
    const sign = query.descending ? -1 : 1;
    return [...stored, ...earlier].sort((left, right) => sign * orderOf(left, right)).slice(0, query.limit);
  }

  clear(): void {
    this.#recent.clear();
    this.#file.write(() => this.#file.database.exec("DELETE FROM item; DELETE FROM entry"));
    this.#file.forgetErased();
  }

  close(): void {
    this.#recent.clear();
    this.#file.close();
  }

  #storedRows({ space, index, partition, range, descending, after, limit }: IndexQuery): IndexRow[] {
    const beyond = after === null ? "1" : `(range, e.key) ${descending ? "<" : ">"} (:afterRange, :afterKey)`;
    const direction = descending ? "DESC" : "ASC";
    const sql = `SELECT e.range AS range, i.* FROM entry e JOIN item i ON i.space = e.space AND i.key = e.key
      WHERE e.space = :space AND e.index_name = :index AND e.partition = :partition
      AND ${range === null ? "1" : RANGE_SQL[range.condition]} AND ${beyond} ORDER BY e.range ${direction}, e.key ${direction} LIMIT :limit`;
    const [first, second] = range?.values ?? [];
    const parameters = {
      ...{ space, index, partition, limit },
      ...(first === undefined ? {} : { first }),
      ...(second === undefined ? {} : { second }),
      ...(after === null ? {} : { afterRange: after.range, afterKey: after.key }),
    };
    return this.#file.database
      .prepare(sql)
      .all(parameters)
      .map((row) => ({ range: row["range"] as string | number, item: itemOf(row) }));
  }

  /** The rows that an earlier state of an item has in a query's answer. */
  #rowsOf(item: Item, query: IndexQuery): IndexRow[] {
    if (item.space !== query.space) return [];
    const inQuery = ({ index, partition, range }: IndexEntry): boolean => {
      if (index !== query.index || partition !== query.partition) return false;
      if (query.range !== null && !rangeHolds(query.range, range)) return false;
      if (query.after === null) return true;
      const order = comparePlaces({ range, key: item.key }, query.after);
      return query.descending ? order < 0 : order > 0;
    };
    return indexEntriesOf(item, this.#options.entities)
      .filter(inQuery)
      .map(({ range }) => ({ range, item }));
  }

  #delete({ space, key }: ItemPlace): void {
    this.#file.database.prepare("DELETE FROM item WHERE space = ? AND key = ?").run(space, key);
    this.#file.database.prepare("DELETE FROM entry WHERE space = ? AND key = ?").run(space, key);
  }

  #insert(item: Item): void {
    const { space, key, value, createdAt, updatedAt, expiresAt } = item;
    this.#file.database.prepare("INSERT INTO item VALUES (?, ?, ?, ?, ?, ?)").run(space, key, value, createdAt, updatedAt, expiresAt);
    this.#insertEntries(item);
  }

  #insertEntries(item: Item): void {
    const add = this.#file.database.prepare("INSERT INTO entry VALUES (?, ?, ?, ?, ?)");
    for (const { index, partition, range } of indexEntriesOf(item, this.#options.entities)) {
      add.run(item.space, index, partition, range, item.key);
    }
  }

  /** The manifest may have changed since the last run, so indexes are made from the items at every start. */
  #indexAnew(): void {
    this.#file.write(() => {
      this.#file.database.exec("DELETE FROM entry");
      for (const item of this.all()) this.#insertEntries(item);
    });
  }
}

function orderOf(left: IndexRow, right: IndexRow): number {
  return comparePlaces({ range: left.range, key: left.item.key }, { range: right.range, key: right.item.key });
}

interface RowPlace {
  readonly range: string | number;
  readonly key: string;
}

function comparePlaces(left: RowPlace, right: RowPlace): number {
  const byRange = compareValues(left.range, right.range) ?? 0;
  return byRange === 0 ? (compareValues(left.key, right.key) ?? 0) : byRange;
}

function itemOf(row: Readonly<Record<string, unknown>>): Item {
  return {
    space: String(row["space"]),
    key: String(row["key"]),
    value: String(row["value"]),
    createdAt: Number(row["created_at"]),
    updatedAt: Number(row["updated_at"]),
    expiresAt: row["expires_at"] === null ? null : Number(row["expires_at"]),
  };
}
