import type { PersonId, TextStorage } from "@alongside/core";

/**
 * Forgets what one person began to write in this browser, on whichever site, and what they put away there. Every such text lies under a name of
 * its sort, the person, and what it is about, with blanks between.
 */
export function dropOwnDrafts(storage: TextStorage, me: PersonId): void {
  const names = Array.from({ length: storage.length }, (_text, index) => storage.key(index) ?? "");
  for (const name of names) {
    const [sort = "", person] = name.split(" ");
    if (sort.startsWith("alongside-") && person === me) storage.removeItem(name);
  }
}
