import { parseInstant, personId } from "@alongside/core";
import type { Contribution, ContributionRole, Instant, Person, PersonId } from "@alongside/core";
import { parsePerson } from "../parse-person.ts";
import type { JsonObject } from "../read-json.ts";
import { isObject, listAt, objectAt, textAt } from "../read-json.ts";

/** A comment as far as it tells who wrote it, and when. */
export interface Comment {
  readonly author: PersonId;
  readonly at: Instant | null;
  readonly body: unknown;
}

/** Collects whom rows describe. */
export class People {
  readonly #described = new Map<PersonId, Person>();

  all(): Person[] {
    return [...this.#described.values()];
  }

  /**
   * Notes whom an account describes; an account without a visible name stays an identifier.
   *
   * @returns null for nobody, and for customers of a service desk: they write from outside and cannot be asked
   */
  idOf(user: unknown): PersonId | null {
    if (!isObject(user) || textAt(user, "accountType") === "customer") return null;
    const person = parsePerson(user);
    if (person !== null) this.#described.set(person.id, person);
    const id = textAt(user, "accountId");
    return id === null ? null : personId(id);
  }
}

/** Comments of an issue's fields that somebody signed, in the order of the answer. */
export function commentsOf(fields: JsonObject, people: People): Comment[] {
  return listAt(objectAt(fields, "comment"), "comments").flatMap((comment) => {
    const author = isObject(comment) ? people.idOf(comment["author"]) : null;
    return author === null || !isObject(comment) ? [] : [{ author, at: instantAt(comment, "created"), body: comment["body"] }];
  });
}

export function instantAt(value: JsonObject, name: string): Instant | null {
  const text = textAt(value, name);
  return text === null ? null : parseInstant(text);
}

/** Who did what for an issue, each person once in each role, at the latest date that the answer tells. */
export class Deeds {
  readonly #deeds = new Map<string, Contribution>();

  add(person: PersonId | null, role: ContributionRole, at: Instant | null): void {
    if (person === null) return;
    const key = `${role} ${person}`;
    const known = this.#deeds.get(key);
    if (known === undefined || (at !== null && (known.at === null || at > known.at))) this.#deeds.set(key, { person, role, at });
  }

  all(): Contribution[] {
    return [...this.#deeds.values()];
  }
}
