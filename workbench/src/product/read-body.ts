import { WireError } from "./wire-error.ts";

/** Fields of a request's body that nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** @throws WireError 400 when it is none */
export function objectOf(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new WireError(400, `${what} must be an object.`);
  return value as Fields;
}

/**
 * A text that may be missing.
 *
 * @throws WireError 400 for anything else
 */
export function textAt(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw new WireError(400, `${name} must be a text.`);
  return value;
}

/** Ids are texts; some clients send them as numbers, and are understood. */
export function idAt(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === "number" ? String(value) : textAt(fields, name);
}

/** @throws WireError 400 when it is no list of texts */
export function textsAt(fields: Fields, name: string): string[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === "string"))
    throw new WireError(400, `${name} must be a list of texts.`);
  return value;
}
