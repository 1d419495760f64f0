import type { TextStorage } from "../ports/text-storage.ts";
import type { Begun } from "../vocabulary/begun.ts";
import { createBegun } from "../vocabulary/begun.ts";
import { createOwnTexts } from "../vocabulary/own-texts.ts";
import { RESOURCE_KINDS } from "../vocabulary/resource-kind.ts";
import type { ShareForm } from "./share-form.ts";

/** What one person began to share in this browser and did not send, one for each place it was begun in. */
export type BegunShares = Begun<ShareForm>;

/** @param me who writes */
export function createBegunShares(storage: TextStorage, me: string): BegunShares {
  return createBegun(createOwnTexts(storage, { sort: "alongside-sharing", me }), isForm);
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
