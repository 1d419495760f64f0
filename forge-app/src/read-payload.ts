export type Fields = Readonly<Record<string, unknown>>;

/** Anybody who can open a surface can call the back end with anything: what has not the form of a call is our mistake or a forger's. */
export function fieldsOf(payload: unknown): Fields {
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) throw new TypeError("resolver: the payload is no object");
  return payload as Fields;
}

export function textAt(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== "string" || value === "") throw new TypeError(`resolver: ${name} is no text`);
  return value;
}

export function textsAt(fields: Fields, name: string, limit: number): string[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string" && entry !== "").slice(0, limit) : [];
}
