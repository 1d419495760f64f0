import type { TextStorage } from "../ports/text-storage.ts";
import type { Begun } from "../vocabulary/begun.ts";
import { createBegun } from "../vocabulary/begun.ts";
import { createOwnTexts } from "../vocabulary/own-texts.ts";
import type { CircleDraft } from "./circle-draft.ts";
import { RHYTHMS, SEATS } from "./circle-draft.ts";
import { CIRCLE_TEMPLATES } from "./templates.ts";

/** What one person began to propose in this browser and did not send, one for each place it was begun in. */
export type BegunCircles = Begun<CircleDraft>;

/** @param me who writes */
export function createBegunCircles(storage: TextStorage, me: string): BegunCircles {
  return createBegun(createOwnTexts(storage, { sort: "alongside-circle", me }), isDraft);
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
