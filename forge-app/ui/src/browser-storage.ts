import type { TextStorage } from "@alongside/core";

const NOTHING: TextStorage = { length: 0, key: () => null, getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** What this browser keeps for the app. A browser may forbid to keep anything. */
export function browserStorage(): TextStorage {
  try {
    return window.localStorage;
  } catch {
    return NOTHING;
  }
}
