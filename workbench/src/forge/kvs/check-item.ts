import type { AttributeType, EntityDeclaration } from "../back-end-manifest.ts";
import { namedFields } from "./conditions.ts";
import { KvsError, invalidRequest } from "./kvs-error.ts";

/*
 * Limits of keys and values (https://developer.atlassian.com/platform/forge/limits-kvs-ce/, read 2026-11).
 */
const MAXIMUM_KEY_CHARACTERS = 500;
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/u;
const MAXIMUM_VALUE_BYTES = 240 * 1024;
const MAXIMUM_DEPTH = 31;
const MAXIMUM_INTEGER = 2 ** 31 - 1;
const MINIMUM_INTEGER = -(2 ** 31);

/** @throws KvsError 400 for a key that the platform refuses */
export function checkKey(key: unknown): string {
  if (typeof key !== "string") throw invalidRequest("key must be a text.");
  if (key === "") throw new KvsError(400, "EMPTY_KEY", "Key cannot be empty.");
  if (key.length > MAXIMUM_KEY_CHARACTERS)
    throw new KvsError(400, "KEY_TOO_LONG", "The provided key has exceeded the maximum 500 characters.");
  if (!KEY.test(key)) throw new KvsError(400, "INVALID_KEY", `The provided key does not match the regex: ${String(KEY)}`);
  return key;
}

/**
 * The value as it is stored.
 *
 * @throws KvsError 413 when it is too large, 400 when it is too deep, missing, or not as its entity is declared
 */
export function checkValue(value: unknown, entity: EntityDeclaration | null): string {
  const stored = value === undefined ? undefined : JSON.stringify(value);
  if (stored === undefined) throw invalidRequest("value is missing.");
  if (Buffer.byteLength(stored) > MAXIMUM_VALUE_BYTES)
    throw new KvsError(413, "MAX_SIZE", "The provided value has exceeded the maximum size limit.");
  if (depthOf(value) > MAXIMUM_DEPTH)
    throw new KvsError(400, "MAX_DEPTH", "The provided value has exceeded the maximum object depth limit.");
  if (entity !== null) checkAttributes(value, entity);
  return stored;
}

/** Levels of objects and lists in each other; a text or number alone has none. */
function depthOf(value: unknown): number {
  let depth = 0;
  let level: readonly unknown[] = [value];
  while (level.length > 0) {
    const below = level.filter((entry): entry is object => typeof entry === "object" && entry !== null);
    if (below.length === 0) return depth;
    depth += 1;
    level = below.flatMap((entry) => Object.values(entry) as readonly unknown[]);
  }
  return depth;
}

const FITS: Readonly<Record<AttributeType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  float: (value) => typeof value === "number",
  // 32 bits: milliseconds since 1970 do not fit.
  integer: (value) => Number.isInteger(value) && Number(value) >= MINIMUM_INTEGER && Number(value) <= MAXIMUM_INTEGER,
  any: () => true,
};

export function fitsType(value: unknown, type: AttributeType): boolean {
  return FITS[type](value);
}

function checkAttributes(value: unknown, { name, attributes }: EntityDeclaration): void {
  for (const [attribute, content] of Object.entries(namedFields(value, `The value of ${name}`))) {
    const type = attributes.get(attribute);
    if (type === undefined) throw new KvsError(400, "INVALID_ENTITY_ATTRIBUTE", `${name} declares no attribute ${attribute}.`);
    if (!fitsType(content, type)) throw new KvsError(400, "INVALID_ENTITY_VALUE", `${name}.${attribute} is not of type ${type}.`);
  }
}
