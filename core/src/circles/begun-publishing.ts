import type { TextStorage } from "../ports/text-storage.ts";
import type { Begun } from "../vocabulary/begun.ts";
import { createBegun } from "../vocabulary/begun.ts";
import { createOwnTexts } from "../vocabulary/own-texts.ts";
import type { GroupToPublish } from "./publish-round.ts";

/** What one host began to publish in this browser, by round: the same groups once more go on where it stopped. */
export type BegunPublishing = Begun<readonly GroupToPublish[]>;

/** @param me who publishes */
export function createBegunPublishing(storage: TextStorage, me: string): BegunPublishing {
  return createBegun(createOwnTexts(storage, { sort: "alongside-publishing", me }), isPublishing);
}

/** Every field of a group is looked at again when it is stored. */
function isPublishing(value: unknown): value is readonly GroupToPublish[] {
  return Array.isArray(value) && value.length > 0 && value.every(isGroup);
}

function isGroup(value: unknown): value is GroupToPublish {
  if (typeof value !== "object" || value === null || !("draft" in value) || !("members" in value)) return false;
  const { draft, members } = value;
  const isDraft = typeof draft === "object" && draft !== null && "id" in draft && typeof draft.id === "string" && "topic" in draft;
  return isDraft && Array.isArray(members) && members.every((member) => typeof member === "string");
}
