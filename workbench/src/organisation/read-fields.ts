/** A record whose fields nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError("expected named fields");
  return value as Fields;
}

export function listOf(value: unknown): Fields[] {
  if (!Array.isArray(value)) throw new TypeError("expected a list");
  return value.map(fieldsOf);
}

export function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== "string" || value === "") throw new TypeError(`the field ${name} is missing or no text`);
  return value;
}

export function optionalText(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value !== undefined && typeof value !== "string") throw new TypeError(`the field ${name} is no text`);
  return value === "" ? undefined : value;
}

export function textsOf(value: unknown): string[] {
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === "string")) throw new TypeError("expected a list of texts");
  return value;
}

/** A moment that YAML has read as a date, or left as text, as ISO 8601. */
export function timeOf(fields: Fields, name: string): string {
  const value = fields[name];
  const time = value instanceof Date ? value : new Date(typeof value === "string" ? value : Number.NaN);
  if (Number.isNaN(time.getTime())) throw new TypeError(`the field ${name} is no time`);
  return time.toISOString();
}
