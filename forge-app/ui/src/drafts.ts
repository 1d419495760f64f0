import type { BegunQuestions, TextStorage } from "@alongside/core";
import { createBegunQuestions } from "@alongside/core";

/** The questions that somebody began in this browser and did not send. */
export function begunQuestions(me: string): BegunQuestions {
  return createBegunQuestions({ storage: browserStorage(), me, newId: () => crypto.randomUUID() });
}

const NOTHING: TextStorage = { length: 0, key: () => null, getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** The browser may forbid to keep anything; then a draft lives as long as its dialog. */
function browserStorage(): TextStorage {
  try {
    return window.localStorage;
  } catch {
    return NOTHING;
  }
}
