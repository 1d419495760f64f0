import type { BrowserStorage } from "./own-records.ts";

/** The browser's storage; where it is switched off, one that keeps nothing and says so when something is written. */
export function browserStorage(): BrowserStorage {
  try {
    return window.localStorage;
  } catch {
    return {
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new DOMException("This browser keeps nothing for this site", "NotAllowedError");
      },
    };
  }
}
