import type { EntityDeclaration } from "../back-end-manifest.ts";
import { namedFields } from "./conditions.ts";

/** Where an item lies: `PLAIN`, `SECRET`, or an entity's name after `entity:`; the same key in another space is another item. */
export interface ItemPlace {
  readonly space: string;
  readonly key: string;
}

export const PLAIN = "plain";
export const SECRET = "secret";

export function entitySpace(name: string): string {
  return `entity:${name}`;
}

/** The entity's name; null for what belongs to none. */
export function entityNameOf(space: string): string | null {
  return space.startsWith("entity:") ? space.slice("entity:".length) : null;
}

/** A stored item. Times are milliseconds since 1970. */
export interface Item extends ItemPlace {
  /** JSON */
  readonly value: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | null;
}

/** A place of an item in an index. */
export interface IndexEntry {
  readonly index: string;
  /** the values of the partition's attributes as JSON */
  readonly partition: string;
  readonly range: string | number;
}

/** The index that every entity has, and the only one of plain keys. */
export const BY_KEY = "by-key";

/** Where an item stands in the indexes. Without one of an index's attributes it is not in that index. */
export function indexEntriesOf(item: Item, entities: ReadonlyMap<string, EntityDeclaration>): IndexEntry[] {
  if (item.space === SECRET) return [];
  const entries: IndexEntry[] = [{ index: BY_KEY, partition: "[]", range: item.key }];
  const entity = entities.get(entityNameOf(item.space) ?? "");
  if (entity === undefined) return entries;
  const attributes = namedFields(JSON.parse(item.value) as unknown, "an entity's value");
  for (const { name, partition, range } of entity.indexes) {
    const values = partition.map((attribute) => attributes[attribute]);
    const place = rangeValue(attributes[range]);
    if (place !== null && values.every((value) => value !== undefined)) {
      entries.push({ index: name, partition: JSON.stringify(values), range: place });
    }
  }
  return entries;
}

/** SQLite knows no booleans. */
export function rangeValue(value: unknown): string | number | null {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "string" || typeof value === "number" ? value : null;
}
