import type { JsonObject } from "./read-json.ts";
import { isObject, objectAt, requiredText, textAt } from "./read-json.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Linked {
  readonly title: string;
  readonly url: string;
}

/** Who is to be asked, about what, and where the question would stand. */
export interface AskDialogWish {
  readonly person: Named;
  readonly topic: string;
  /** the page the question would be a comment on; null when there is none */
  readonly page: (Linked & { readonly id: string }) | null;
  /** something to read that may answer it already */
  readonly read: Linked | null;
  /** chosen from the private list before the dialog opened */
  readonly goBetween: Named | null;
}

/** Reads what another frame of the app handed to the dialog, through the host. */
export function parseAskDialogWish(modal: JsonObject): AskDialogWish {
  const page = linked(modal["page"]);
  return {
    person: named(objectAt(modal, "person")),
    topic: textAt(modal, "topic") ?? "",
    page: page === null ? null : { ...page, id: requiredText(objectAt(modal, "page"), "id") },
    read: linked(modal["read"]),
    goBetween: isObject(modal["goBetween"]) ? named(modal["goBetween"]) : null,
  };
}

function named(value: JsonObject): Named {
  return { id: requiredText(value, "id"), name: requiredText(value, "name") };
}

function linked(value: unknown): Linked | null {
  return isObject(value) ? { title: requiredText(value, "title"), url: requiredText(value, "url") } : null;
}
