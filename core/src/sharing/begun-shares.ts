import type { TextStorage } from "../asking/begun-questions.ts";
import { RESOURCE_KINDS } from "../vocabulary/resource-kind.ts";
import type { ShareForm } from "./share-form.ts";

/** What one person began to share in this browser and did not send, one for each place it was begun in. */
export interface BegunShares {
  /** null when nothing was begun there */
  read(where: string): ShareForm | null;
  /** Without room in this browser nothing is kept: the text is still in its field. */
  keep(where: string, form: ShareForm): void;
  drop(where: string): void;
  dropAll(): void;
}

const PREFIX = "alongside-sharing";

/**
 * Keeps begun forms under names that hold the person as well, so that two people at one computer do not mix.
 *
 * @param me who writes
 */
export function createBegunShares(storage: TextStorage, me: string): BegunShares {
  const nameOf = (where: string): string => `${PREFIX} ${me} ${where}`;
  return {
    read: (where) => parseForm(storage.getItem(nameOf(where))),
    keep: (where, form) => {
      try {
        storage.setItem(nameOf(where), JSON.stringify(form));
      } catch {
        // Browsers refuse with errors of their own, and there is nothing to be done about any of them.
      }
    },
    drop: (where) => storage.removeItem(nameOf(where)),
    dropAll: () => {
      const names = Array.from({ length: storage.length }, (_name, index) => storage.key(index) ?? "");
      for (const name of names.filter((candidate) => candidate.startsWith(nameOf("")))) storage.removeItem(name);
    },
  };
}

/** What is there is read like anything from outside: somebody may have changed it by hand. */
function parseForm(kept: string | null): ShareForm | null {
  try {
    const value: unknown = JSON.parse(kept ?? "null");
    return isForm(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const TEXTS = ["id", "what", "why", "minutes", "topics", "description"] as const satisfies readonly (keyof ShareForm)[];
const TEXTS_OR_NULL = ["item", "title", "language", "place"] as const satisfies readonly (keyof ShareForm)[];

/** Only something new is kept, so there is no version in it. */
function isForm(value: unknown): value is ShareForm {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const isOneOf = (name: string, words: readonly unknown[]): boolean => fields[name] === null || words.includes(fields[name]);
  return (
    TEXTS.every((name) => typeof fields[name] === "string") &&
    TEXTS_OR_NULL.every((name) => fields[name] === null || typeof fields[name] === "string") &&
    typeof fields["withTracking"] === "boolean" &&
    fields["version"] === null &&
    isOneOf("kind", RESOURCE_KINDS) &&
    isOneOf("audience", ["me", "place", "site"])
  );
}
