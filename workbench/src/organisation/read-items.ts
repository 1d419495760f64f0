import type { Account } from "./organisation.ts";
import type { Fields } from "./read-fields.ts";
import { listOf, text } from "./read-fields.ts";

// What pages and issues of a folder have in common.

/** What an item without any place is filed under. */
export const NOWHERE = "Everything else";

/** A day or moment as ISO 8601. @throws TypeError when it is missing or no date */
export function dayOf(fields: Fields, name: string): string {
  const time = new Date(text(fields, name));
  if (Number.isNaN(time.getTime())) throw new TypeError(`the field ${name} is no date`);
  return time.toISOString();
}

/** Those who contributed and are people of the organisation; about everybody else it complains. */
export function knownContributors(fields: Fields, accounts: ReadonlyMap<string, Account>, complain: (what: string) => void): Fields[] {
  return listOf(fields["contributors"] ?? []).filter((entry) => {
    const person = text(entry, "person");
    if (!accounts.has(person)) complain(`the contributor ${person} is nobody of people.jsonl and was left out`);
    return accounts.has(person);
  });
}

/** A label of the platform is lower case and holds no blanks. */
export function toLabels(names: readonly string[]): string[] {
  const labels = names.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s,]+/gu, "-"),
  );
  return [...new Set(labels.filter((label) => label !== ""))];
}

/** Which keys the platform takes. */
export interface KeyRule {
  readonly maximumCharacters: number;
  /** what every key begins with */
  readonly beginning: RegExp;
  /** stands for a name, or before one, that makes no key by itself */
  readonly usual: string;
}

/** Containers become spaces and projects; a key holds only letters and digits, so it is made from the name and kept apart by a number. */
export class KeysByName {
  readonly #keys = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #rule: KeyRule;

  constructor(rule: KeyRule) {
    this.#rule = rule;
  }

  keyOf(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const letters = name
      .normalize("NFKD")
      .replaceAll(/[^A-Za-z0-9]/gu, "")
      .toUpperCase();
    const { maximumCharacters, beginning, usual } = this.#rule;
    const base = (beginning.test(letters) ? letters : usual + letters).slice(0, maximumCharacters);
    let key = base;
    for (let number = 2; this.#taken.has(key); number += 1) {
      const suffix = String(number);
      key = base.slice(0, maximumCharacters - suffix.length) + suffix;
    }
    this.#keys.set(name, key);
    this.#taken.add(key);
    return key;
  }

  all(): { readonly name: string; readonly key: string }[] {
    return [...this.#keys].map(([name, key]) => ({ name, key }));
  }
}
