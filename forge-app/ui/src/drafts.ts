/** A question that was begun and not sent. It lies in this browser alone. */
export interface Draft {
  /** the question's id from its first word on, so that sending it again never asks twice */
  readonly id: string;
  readonly text: string;
  /** it was tried to be sent, and may have come through */
  readonly tried: boolean;
}

const PREFIX = "alongside-draft";

/** The browser may forbid to keep anything; then a draft lives as long as its dialog. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function keyOf(me: string, person: string): string {
  return `${PREFIX} ${me} ${person}`;
}

/** The draft of a question to somebody, or an empty one. */
export function readDraft(me: string, person: string): Draft {
  const kept: unknown = JSON.parse(storage()?.getItem(keyOf(me, person)) ?? "null");
  return isDraft(kept) ? kept : { id: crypto.randomUUID(), text: "", tried: false };
}

export function keepDraft(me: string, person: string, draft: Draft): void {
  try {
    storage()?.setItem(keyOf(me, person), JSON.stringify(draft));
  } catch (error) {
    // No room left in this browser: the text is still in the field.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function dropDraft(me: string, person: string): void {
  storage()?.removeItem(keyOf(me, person));
}

/** Forgets every draft of somebody in this browser. */
export function dropDrafts(me: string): void {
  const kept = storage();
  const keys = Array.from({ length: kept?.length ?? 0 }, (_key, index) => kept?.key(index) ?? "");
  for (const key of keys.filter((name) => name.startsWith(keyOf(me, "")))) kept?.removeItem(key);
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const { id, text, tried } = value as Readonly<Record<string, unknown>>;
  return typeof id === "string" && typeof text === "string" && typeof tried === "boolean";
}
