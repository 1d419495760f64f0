import { PortError } from "@alongside/core";

/** A JSON object whose members nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that is itself an object; an empty one when it is missing or something else. */
export function objectAt(value: unknown, ...path: readonly string[]): JsonObject {
  let current: unknown = value;
  for (const name of path) current = isObject(current) ? current[name] : undefined;
  return isObject(current) ? current : {};
}

export function listAt(value: JsonObject, name: string): readonly unknown[] {
  const list = value[name];
  return Array.isArray(list) ? list : [];
}

export function textAt(value: JsonObject, name: string): string | null {
  const text = value[name];
  return typeof text === "string" && text !== "" ? text : null;
}

/** @throws PortError when a member without which a row means nothing is not there */
export function requiredText(value: JsonObject, name: string): string {
  const text = textAt(value, name);
  if (text === null) throw new PortError("malformed-answer", `The platform gave no ${name}`);
  return text;
}
