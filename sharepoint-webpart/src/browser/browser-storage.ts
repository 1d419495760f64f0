import type { TextStorage } from "@alongside/core";

/** The browser's storage; where it is switched off, one that keeps nothing and says so when something is written. */
export function browserStorage(): TextStorage {
  try {
    return window.localStorage;
  } catch {
    return {
      length: 0,
      key: () => null,
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new DOMException("This browser keeps nothing for this site", "NotAllowedError");
      },
    };
  }
}
