import type { TextStorage } from "../asking/begun-questions.ts";
import type { GroupToPublish } from "./publish-round.ts";

/** What one host began to publish in this browser: the same groups once more go on where it stopped. */
export interface BegunPublishing {
  /** null when nothing was begun, or all of it is written */
  read(round: string): readonly GroupToPublish[] | null;
  /** Without room in this browser nothing is kept, and it can only be gone on with as long as it is in view. */
  keep(round: string, groups: readonly GroupToPublish[]): void;
  drop(round: string): void;
  dropAll(): void;
}

const PREFIX = "alongside-publishing";

/**
 * Keeps the groups under a name that holds the person as well, so that two people at one computer do not mix.
 *
 * @param me who publishes
 */
export function createBegunPublishing(storage: TextStorage, me: string): BegunPublishing {
  const nameOf = (round: string): string => `${PREFIX} ${me} ${round}`;
  return {
    read: (round) => parseGroups(storage.getItem(nameOf(round))),
    keep: (round, groups) => {
      try {
        storage.setItem(nameOf(round), JSON.stringify(groups));
      } catch {
        // Browsers refuse with errors of their own, and there is nothing to be done about any of them.
      }
    },
    drop: (round) => storage.removeItem(nameOf(round)),
    dropAll: () => {
      const names = Array.from({ length: storage.length }, (_name, index) => storage.key(index) ?? "");
      for (const name of names.filter((candidate) => candidate.startsWith(nameOf("")))) storage.removeItem(name);
    },
  };
}

/** What somebody changed by hand is not gone on with; every field of a group is looked at again when it is stored. */
function parseGroups(kept: string | null): readonly GroupToPublish[] | null {
  try {
    const value: unknown = JSON.parse(kept ?? "null");
    return Array.isArray(value) && value.length > 0 && value.every(isGroup) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isGroup(value: unknown): value is GroupToPublish {
  if (typeof value !== "object" || value === null || !("draft" in value) || !("members" in value)) return false;
  const { draft, members } = value;
  const isDraft = typeof draft === "object" && draft !== null && "id" in draft && typeof draft.id === "string" && "topic" in draft;
  return isDraft && Array.isArray(members) && members.every((member) => typeof member === "string");
}
