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

export function textAt(value: JsonObject, name: string): string | null {
  const text = value[name];
  return typeof text === "string" && text !== "" ? text : null;
}

/** A single entry in either style of OData: the object itself, or `{ d }`. */
export function entryOf(answer: unknown): JsonObject {
  if (!isObject(answer)) return {};
  return "d" in answer ? objectAt(answer, "d") : answer;
}

/**
 * The rows of a collection in either style of OData: `{ value }` or `{ d: { results } }`.
 *
 * @throws PortError of kind `malformed-answer`
 */
export function rowsOf(answer: unknown): readonly JsonObject[] {
  const rows = isObject(answer) ? (answer["value"] ?? objectAt(answer, "d")["results"]) : undefined;
  if (!Array.isArray(rows)) throw new PortError("malformed-answer", "SharePoint gave no rows");
  return rows.filter(isObject);
}

/** Where the next rows are, in either style; null after the last. */
export function nextLinkOf(answer: unknown): string | null {
  return isObject(answer)
    ? (textAt(answer, "odata.nextLink") ?? textAt(answer, "@odata.nextLink") ?? textAt(objectAt(answer, "d"), "__next"))
    : null;
}

/** The ETag of an entry, in either style; null when the answer carried none. */
export function etagOf(row: JsonObject): string | null {
  return textAt(row, "odata.etag") ?? textAt(row, "@odata.etag") ?? textAt(objectAt(row, "__metadata"), "etag");
}
