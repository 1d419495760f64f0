import type { TextStorage } from "../asking/begun-questions.ts";

/** What somebody does not want to see again, in this browser: issues that ask whether there is something to share, and practice cards. */
export interface PutAside {
  has(item: string): boolean;
  /** Without room in this browser nothing is kept, and the person is asked again. */
  add(item: string): void;
  remove(item: string): void;
  dropAll(): void;
}

const PREFIX = "alongside-not-now";

/**
 * Keeps each item under a name that holds the person as well, so that two people at one computer do not mix. Nobody else, and no server, learns
 * of it.
 *
 * @param me who looks
 */
export function createPutAside(storage: TextStorage, me: string): PutAside {
  const nameOf = (item: string): string => `${PREFIX} ${me} ${item}`;
  return {
    has: (item) => storage.getItem(nameOf(item)) !== null,
    add: (item) => {
      try {
        storage.setItem(nameOf(item), "");
      } catch {
        // Browsers refuse with errors of their own, and there is nothing to be done about any of them.
      }
    },
    remove: (item) => storage.removeItem(nameOf(item)),
    dropAll: () => {
      const names = Array.from({ length: storage.length }, (_name, index) => storage.key(index) ?? "");
      for (const name of names.filter((candidate) => candidate.startsWith(nameOf("")))) storage.removeItem(name);
    },
  };
}
