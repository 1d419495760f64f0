import type { TextStorage } from "../asking/begun-questions.ts";
import type { CircleDraft } from "./circle-draft.ts";
import { RHYTHMS, SEATS } from "./circle-draft.ts";
import { CIRCLE_TEMPLATES } from "./templates.ts";

/** What one person began to propose in this browser and did not send, one for each place it was begun in. */
export interface BegunCircles {
  /** null when nothing was begun there */
  read(where: string): CircleDraft | null;
  /** Without room in this browser nothing is kept: the text is still in its field. */
  keep(where: string, draft: CircleDraft): void;
  drop(where: string): void;
  dropAll(): void;
}

const PREFIX = "alongside-circle";

/**
 * Keeps begun forms under names that hold the person as well, so that two people at one computer do not mix.
 *
 * @param me who writes
 */
export function createBegunCircles(storage: TextStorage, me: string): BegunCircles {
  const nameOf = (where: string): string => `${PREFIX} ${me} ${where}`;
  return {
    read: (where) => parseDraft(storage.getItem(nameOf(where))),
    keep: (where, draft) => {
      try {
        storage.setItem(nameOf(where), JSON.stringify(draft));
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
function parseDraft(kept: string | null): CircleDraft | null {
  try {
    const value: unknown = JSON.parse(kept ?? "null");
    return isDraft(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const TEXTS = [
  "id",
  "seatId",
  "topic",
  "note",
  "about",
  "firstOn",
  "begins",
  "zone",
  "where",
  "notesLink",
] as const satisfies readonly (keyof CircleDraft)[];
const TEXTS_OR_NULL = ["item", "until", "language", "notes", "place"] as const satisfies readonly (keyof CircleDraft)[];
const LISTS = ["weekdays", "leftOut"] as const satisfies readonly (keyof CircleDraft)[];
const CHOICES: Readonly<Record<"seats" | "rhythm" | "template", readonly unknown[]>> = {
  seats: SEATS,
  rhythm: RHYTHMS,
  template: CIRCLE_TEMPLATES.map(({ key }) => key),
};

/** Only a circle of its own, and a new one, is kept; so there is neither a version in it nor a circle that it goes on with. */
function isDraft(value: unknown): value is CircleDraft {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const isText = (field: unknown): boolean => typeof field === "string";
  return (
    TEXTS.every((name) => isText(fields[name])) &&
    TEXTS_OR_NULL.every((name) => fields[name] === null || isText(fields[name])) &&
    LISTS.every((name) => Array.isArray(fields[name]) && fields[name].every(isText)) &&
    Object.entries(CHOICES).every(([name, words]) => words.includes(fields[name])) &&
    Number.isInteger(fields["minutes"]) &&
    [null, "place", "site"].includes(fields["audience"] as string | null) &&
    fields["version"] === null &&
    fields["continues"] === null
  );
}
