/** One entry of the app's storage, as the control interface gives it. */
export interface StoredEntry {
  readonly entity: string | null;
  readonly value: unknown;
}

const MAXIMUM_WORDS = 8;

/** What an entry is, in a line without its key: entity, kind, and the first words of what somebody wrote. */
export function storedLine({ entity, value }: StoredEntry): string {
  const fields = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const kind = typeof fields["kind"] === "string" ? fields["kind"] : "";
  const words = textsIn(fields["content"] ?? fields["word"])
    .join(" ")
    .split(/\s+/u)
    .filter((word) => word !== "");
  const beginning = words.slice(0, MAXIMUM_WORDS).join(" ") + (words.length > MAXIMUM_WORDS ? " …" : "");
  return [entity ?? "", kind, beginning].filter((part) => part !== "").join(" · ");
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
