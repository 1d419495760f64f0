import { PRACTICE_CARDS, createPutAside } from "@alongside/core";
import type { PracticeKey } from "@alongside/core";
import { browserStorage } from "../../browser-storage.ts";

/** The cards that somebody does not want to see where they are needed, in this browser alone. */
export interface CardsPutAway {
  readonly has: (card: PracticeKey) => boolean;
  readonly any: () => boolean;
  readonly add: (card: PracticeKey) => void;
  readonly remove: (card: PracticeKey) => void;
  readonly bringBack: () => void;
}

export function cardsPutAway(me: string): CardsPutAway {
  const putAside = createPutAside(browserStorage(), me);
  const nameOf = (card: PracticeKey): string => `card ${card}`;
  const has = (card: PracticeKey): boolean => putAside.has(nameOf(card));
  return {
    has,
    any: () => PRACTICE_CARDS.some(({ key }) => has(key)),
    add: (card) => putAside.add(nameOf(card)),
    remove: (card) => putAside.remove(nameOf(card)),
    bringBack: () => PRACTICE_CARDS.forEach(({ key }) => putAside.remove(nameOf(key))),
  };
}
