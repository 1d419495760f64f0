/** An object of a file. Only fields of its own are read: every object also has some that no file wrote. */
export type FileObject = Readonly<Record<string, unknown>>;

export function isFileObject(value: unknown): value is FileObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function fieldOf(object: FileObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The text in a field; empty for everything that is none. */
export function textIn(object: FileObject, name: string): string {
  const value = fieldOf(object, name);
  return typeof value === "string" ? value : "";
}

/** What stands in a field, once or several times: most fields of ActivityStreams may hold one value or a list of them. */
export function listIn(object: FileObject, name: string): readonly unknown[] {
  const value = fieldOf(object, name);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** Deeper than any file that somebody made to be read. */
const MAXIMUM_DEPTH = 50;

/**
 * Reads JSON.
 *
 * @returns undefined for what is none, and for what is nested deeper than anything that is meant to be read
 */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Sign by sign: a pattern over a whole hostile file could take time without end. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length && depth <= MAXIMUM_DEPTH; index += 1) {
    const sign = text[index];
    if (isInText) {
      if (sign === "\\") index += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
  }
  return depth > MAXIMUM_DEPTH;
}
