import type { EntityDeclaration } from "../back-end-manifest.ts";
import type { Fields } from "../../organisation/read-fields.ts";
import { checkKey, checkValue } from "./check-item.ts";
import type { Filter } from "./conditions.ts";
import { namedFields, parseFilter } from "./conditions.ts";
import type { ItemPlace } from "./item.ts";
import { PLAIN, entitySpace } from "./item.ts";
import { KvsError, invalidRequest } from "./kvs-error.ts";

export type Entities = ReadonlyMap<string, EntityDeclaration>;

export const MAXIMUM_OPERATIONS = 25;
const MAXIMUM_TTL_MS = 365 * 24 * 3_600_000;
const UNITS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

/** What a write asks for beside the value. */
export interface SetOptions {
  readonly ttlMs: number | null;
  readonly failIfExists: boolean;
  readonly returns: "PREVIOUS" | "LATEST" | null;
}

export interface SetRequest extends ItemPlace {
  /** JSON */
  readonly value: string;
  readonly options: SetOptions;
}

/** One operation of a transaction, with the conditions that must hold for all of it to happen. */
export interface TransactionRequest {
  readonly set: readonly SetRequest[];
  readonly remove: readonly ItemPlace[];
  readonly conditions: readonly (ItemPlace & { readonly filter: Filter })[];
}

/** @throws KvsError 400 for a key that is refused, or an entity that is not declared */
export function readPlace(body: unknown, entities: Entities, space: string | null): ItemPlace {
  const fields = namedFields(body, "the request");
  if (space !== null) return { space, key: checkKey(fields["key"]) };
  const entity = entityOf(fields, entities);
  return { space: entity === null ? PLAIN : entitySpace(entity.name), key: checkKey(fields["key"]) };
}

/**
 * @param space the space that the path names; null where the request names an entity, or none
 * @throws KvsError for what the platform refuses in a key, a value or its options
 */
export function readSet(body: unknown, entities: Entities, space: string | null): SetRequest {
  const place = readPlace(body, entities, space);
  const fields = namedFields(body, "the request");
  const entity = space === null ? entityOf(fields, entities) : null;
  return { ...place, value: checkValue(fields["value"], entity), options: readOptions(fields["options"]) };
}

/** A set among others: a policy for keys that exist is for single sets only. */
export function readSetAmongOthers(body: unknown, entities: Entities): SetRequest {
  const options = namedFields(namedFields(body, "the request")["options"] ?? {}, "options");
  if (options["keyPolicy"] !== undefined || options["returnValue"] !== undefined)
    throw invalidRequest("keyPolicy and returnValue are not available in a batch or transaction.");
  return readSet(body, entities, null);
}

/** @throws KvsError 400 for a list that is empty, too long, or names an item twice */
export function readBatch(body: unknown): readonly unknown[] {
  if (!Array.isArray(body) || body.length === 0 || body.length > MAXIMUM_OPERATIONS)
    throw invalidRequest(`A batch has 1 to ${String(MAXIMUM_OPERATIONS)} items.`);
  const names = body.map((entry: unknown) => {
    const { entityName, key } = namedFields(entry, "an item of a batch");
    return JSON.stringify([entityName, key]);
  });
  if (new Set(names).size < names.length) throw invalidRequest("A batch names each key once.");
  return body;
}

/** @throws KvsError 400 for no or too many operations, an item named twice, and conditions on what is no entity */
export function readTransaction(body: unknown, entities: Entities): TransactionRequest {
  const fields = namedFields(body, "the transaction");
  const [sets, removals, checks] = [fields["set"], fields["delete"], fields["check"]].map(operations);
  const set = (sets ?? []).map((entry) => readSetAmongOthers(entry, entities));
  const remove = (removals ?? []).map((entry) => readPlace(entry, entities, null));
  const check = (checks ?? []).map((entry) => ({ place: readPlace(entry, entities, null), entry }));
  for (const { entry } of check) if (entry["conditions"] === undefined) throw invalidRequest("A check needs conditions.");
  const all = [...(sets ?? []), ...(removals ?? []), ...(checks ?? [])];
  if (all.length === 0 || all.length > MAXIMUM_OPERATIONS)
    throw invalidRequest(`A transaction has 1 to ${String(MAXIMUM_OPERATIONS)} operations.`);
  const places = [...set, ...remove, ...check.map(({ place }) => place)];
  if (new Set(places.map(({ space, key }) => `${space}\n${key}`)).size < places.length)
    throw invalidRequest("A transaction names each key once.");
  const conditions = all.flatMap((entry) => conditionOf(entry, entities));
  return { set, remove, conditions };
}

function operations(list: unknown): Fields[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw invalidRequest("set, delete and check are lists.");
  return list.map((entry: unknown) => namedFields(entry, "an operation"));
}

function conditionOf(entry: Fields, entities: Entities): (ItemPlace & { readonly filter: Filter })[] {
  if (entry["conditions"] === undefined) return [];
  const entity = entityOf(entry, entities);
  if (entity === null) throw invalidRequest("Only items of entities can have conditions.");
  return [{ ...readPlace(entry, entities, null), filter: parseFilter(entry["conditions"], entity.attributes) }];
}

/** @throws KvsError 400 when an entity is named that the manifest does not declare */
export function entityOf(fields: Fields, entities: Entities): EntityDeclaration | null {
  const name = fields["entityName"];
  if (name === undefined) return null;
  const entity = typeof name === "string" ? entities.get(name) : undefined;
  if (entity === undefined) throw new KvsError(400, "INVALID_ENTITY_NAME", "The manifest declares no such entity.");
  return entity;
}

function readOptions(value: unknown): SetOptions {
  const { ttl, keyPolicy = "OVERRIDE", returnValue } = namedFields(value ?? {}, "options");
  if (keyPolicy !== "OVERRIDE" && keyPolicy !== "FAIL_IF_EXISTS") throw invalidRequest("keyPolicy is OVERRIDE or FAIL_IF_EXISTS.");
  if (returnValue !== undefined && returnValue !== "PREVIOUS" && returnValue !== "LATEST")
    throw invalidRequest("returnValue is PREVIOUS or LATEST.");
  if (returnValue !== undefined && keyPolicy === "FAIL_IF_EXISTS") throw invalidRequest("returnValue needs the keyPolicy OVERRIDE.");
  return { ttlMs: ttl === undefined ? null : readTtl(ttl), failIfExists: keyPolicy === "FAIL_IF_EXISTS", returns: returnValue ?? null };
}

function readTtl(value: unknown): number {
  const { value: amount, unit } = namedFields(value, "ttl");
  const factor = Object.entries(UNITS).find(([name]) => name === unit)?.[1];
  if (factor === undefined || typeof amount !== "number" || !Number.isInteger(amount) || amount <= 0)
    throw invalidRequest("ttl has a whole number above 0, and the unit SECONDS, MINUTES, HOURS or DAYS.");
  if (amount * factor > MAXIMUM_TTL_MS) throw invalidRequest("ttl is at most one year.");
  return amount * factor;
}
