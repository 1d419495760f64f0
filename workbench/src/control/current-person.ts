import type { FastifyRequest } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import { cookieOf } from "./cookies.ts";
import { ControlError } from "./control-error.ts";

/** How somebody without an account is called wherever a person is named. */
export const ANONYMOUS = "anonymous";

const COOKIE = "workbench-person";

/** Who uses the workbench in every browser that has not chosen somebody of its own; null is nobody with an account. */
export class CurrentPerson {
  #id: string | null;
  #epoch = 1;

  constructor(id: string | null) {
    this.#id = id;
  }

  get id(): string | null {
    return this.#id;
  }

  /** Overrides what browsers chose before. */
  set id(id: string | null) {
    this.#id = id;
    this.#epoch += 1;
  }

  /** Choices of browsers hold as long as it stays the same. */
  get epoch(): number {
    return this.#epoch;
  }
}

/** Who asks with this request: whom its browser chose, or else the current person; null without an account. */
export function personOf(request: FastifyRequest, currentPerson: CurrentPerson, store: ContentStore): string | null {
  const [, epoch, encoded = ""] = /^(\d+)\.(.*)$/u.exec(cookieOf(request, COOKIE) ?? "") ?? [];
  if (Number(epoch) !== currentPerson.epoch) return currentPerson.id;
  if (encoded === "") return null;
  // A workbench on another port shares its cookies with this one, and may have other people.
  const id = decoded(encoded);
  return store.account(id) === null ? currentPerson.id : id;
}

/** The cookie by which one browser sees as somebody of its own. */
export function choiceOf(person: string | null, currentPerson: CurrentPerson): string {
  return `${COOKIE}=${String(currentPerson.epoch)}.${encodeURIComponent(person ?? "")}; Path=/; SameSite=Lax; HttpOnly`;
}

/**
 * The account that somebody names by its id, by a full name, or as `anonymous`, which is null.
 *
 * @throws ControlError 404 when nobody who could sign in is called so, 400 when two people are
 */
export function findPerson(store: ContentStore, wanted: string): string | null {
  if (wanted === ANONYMOUS) return null;
  const found = peopleOf(store).filter(({ id, name }) => id === wanted || name === wanted);
  const [only, another] = found;
  if (only === undefined) throw new ControlError(404, `Nobody who could sign in is called ${wanted}.`);
  if (another !== undefined)
    throw new ControlError(400, `Two people are called ${wanted}; say the account id: ${found.map(({ id }) => id).join(" or ")}.`);
  return only.id;
}

/** Everybody who could sign in. */
export function peopleOf(store: ContentStore): { readonly id: string; readonly name: string }[] {
  return store
    .accounts()
    .filter(({ kind, state }) => kind === "human" && state === "active")
    .map(({ id, name }) => ({ id, name }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // somebody else's cookie
  }
}
