import type { ApiCall, Operation } from "./api-call.ts";
import type { Step } from "./api-path.ts";
import { COMMENT_OPERATIONS } from "./comment-operations.ts";
import { ITEM_OPERATIONS } from "./item-operations.ts";
import { LIST_OPERATIONS, listIn } from "./list-operations.ts";
import { PAGE_OPERATIONS } from "./page-operations.ts";
import { postQuery } from "./search/post-query.ts";
import { asksForPeople } from "./search/search-request.ts";
import { WEB_OPERATIONS } from "./web-operations.ts";

/** Everything that the emulated `_api` answers: method and address, `[]` for which one of several. */
const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ...WEB_OPERATIONS,
  ...LIST_OPERATIONS,
  ...ITEM_OPERATIONS,
  ...COMMENT_OPERATIONS,
  ...PAGE_OPERATIONS,
  ["POST search/postquery", postQuery],
]);

/** Null for an address that is none, or not for this method. */
export function operationFor(method: string, steps: readonly Step[]): Operation | null {
  const address = steps.map(({ name, selector }) => (selector === null ? name : `${name}[]`)).join("/");
  return OPERATIONS.get(`${method} ${address}`) ?? null;
}

const PEOPLE = new Set([
  ...["currentuser", "siteusers", "getuserbyid", "ensureuser"],
  "sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickersearchuser",
]);

/** What a call is about, as the log and the faults tell calls apart. */
export type CallSource = "search" | "people" | "comments" | "pages" | "lists" | "site";

export function sourceOf(call: Pick<ApiCall, "steps" | "world" | "site" | "body">): CallSource {
  const names = call.steps.map(({ name }) => name);
  if (names[0] === "search") return asksForPeople(call.body) ? "people" : "search";
  if (names[0] === "sitepages" || names.includes("getfilebyserverrelativepath")) return "pages";
  if (names.includes("comments")) return "comments";
  if (names.includes("lists")) return isLibrary(call) ? "pages" : "lists";
  return names.some((name) => PEOPLE.has(name)) ? "people" : "site";
}

function isLibrary(call: Pick<ApiCall, "steps" | "world" | "site">): boolean {
  if (call.steps[1]?.selector === null) return false;
  try {
    return listIn(call).library !== null;
  } catch {
    return false; // no such list: the operation says so
  }
}
