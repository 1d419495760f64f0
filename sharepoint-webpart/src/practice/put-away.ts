import type { PersonId, TextStorage } from "@alongside/core";

/** Practice cards that a person does not want to see at their place any more, in the browser of that person. */
export interface PutAway {
  read(): ReadonlySet<string>;
  /** Without room in this browser nothing is kept: the card is back with the next page. */
  add(card: string): void;
  /** All of them are shown again; they are few, and where each was is hard to find. */
  bringBack(): void;
}

export function createPutAway(storage: TextStorage, me: PersonId): PutAway {
  const name = `alongside-practice ${me}`;
  const read = (): ReadonlySet<string> => new Set((storage.getItem(name) ?? "").split(" ").filter((card) => card !== ""));
  return {
    read,
    add: (card) => {
      try {
        storage.setItem(name, [...new Set([...read(), card])].join(" "));
      } catch {
        // Browsers refuse with errors of their own.
      }
    },
    bringBack: () => storage.removeItem(name),
  };
}
