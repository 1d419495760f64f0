import type { TextStorage } from "../ports/text-storage.ts";

/** Texts of one sort that one person keeps in this browser, by name. */
export interface OwnTexts {
  get(name: string): string | null;
  /** Without room in this browser nothing is kept. */
  set(name: string, text: string): void;
  remove(name: string): void;
  removeAll(): void;
}

/** Of which sort, and whose. */
export interface OwnTextsOf {
  readonly sort: string;
  readonly me: string;
}

/** Keeps texts under names that hold the person as well, so that two people at one computer do not mix. */
export function createOwnTexts(storage: TextStorage, { sort, me }: OwnTextsOf): OwnTexts {
  const whole = (name: string): string => `${sort} ${me} ${name}`;
  return {
    get: (name) => storage.getItem(whole(name)),
    set: (name, text) => {
      try {
        storage.setItem(whole(name), text);
      } catch {
        // Browsers refuse with errors of their own, and there is nothing to be done about any of them.
      }
    },
    remove: (name) => storage.removeItem(whole(name)),
    removeAll: () => {
      const names = Array.from({ length: storage.length }, (_name, index) => storage.key(index) ?? "");
      for (const name of names.filter((candidate) => candidate.startsWith(whole("")))) storage.removeItem(name);
    },
  };
}
