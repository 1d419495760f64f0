import type { ItemId, PersonId, PlaceId } from "@alongside/core";
import { isNameOfClosedAccount } from "./parse-person.ts";
import type { Messages } from "./messages/messages.tsx";
import type { Names } from "./use-names.ts";

/** Stands for a name that is still looked up, or could not be. */
const NOT_KNOWN = "…";

/** A colleague's name as the platform shows it now, or a word for somebody who left. */
export function personText(id: PersonId, names: Names, messages: Messages): string {
  const person = names.person(id);
  if (person === undefined) return NOT_KNOWN;
  return person === null || isNameOfClosedAccount(person.name) ? messages.text("people.left") : person.name;
}

/** The name of a space, or a word for one that the person can no longer open. */
export function spaceText(id: PlaceId, names: Names, messages: Messages): string {
  const name = names.space(id);
  return name === undefined ? NOT_KNOWN : (name ?? messages.text("data.spaceClosed"));
}

/** The title of a page, or a word for one that the person can no longer open. */
export function pageText(id: ItemId, names: Names, messages: Messages): string {
  const page = names.page(id);
  return page === undefined ? NOT_KNOWN : (page?.title ?? messages.text("data.pageClosed"));
}
