import type { TextStorage } from "@alongside/core";

/** A browser's storage; `room` is how many texts it takes. */
export function aStorage(room = Number.POSITIVE_INFINITY): TextStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (kept.size >= room) throw new Error("QuotaExceededError");
      kept.set(name, text);
    },
    removeItem: (name) => {
      kept.delete(name);
    },
  };
}
