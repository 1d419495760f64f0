import type { TextStorage } from "../ports/text-storage.ts";
import { createOwnTexts } from "../vocabulary/own-texts.ts";

/** What somebody does not want to see again, in this browser: issues that ask whether there is something to share, and practice cards. */
export interface PutAside {
  has(item: string): boolean;
  /** Without room in this browser nothing is kept, and the person is asked again. */
  add(item: string): void;
  remove(item: string): void;
  dropAll(): void;
}

/**
 * Nobody else, and no server, learns of it.
 *
 * @param me who looks
 */
export function createPutAside(storage: TextStorage, me: string): PutAside {
  const texts = createOwnTexts(storage, { sort: "alongside-not-now", me });
  return {
    has: (item) => texts.get(item) !== null,
    add: (item) => texts.set(item, ""),
    remove: (item) => texts.remove(item),
    dropAll: () => texts.removeAll(),
  };
}
