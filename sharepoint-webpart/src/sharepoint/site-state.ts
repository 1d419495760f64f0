import { PortError } from "@alongside/core";
import type { ListSchema } from "./list-schema.ts";
import { ALL_LISTS, SCHEMA_VERSION } from "./list-schema.ts";
import { isObject, objectAt, textAt } from "./read-json.ts";
import type { SendToSharePoint } from "./request.ts";
import { NotThereError, askSharePoint } from "./request.ts";
import { pathOfList } from "./shared-list.ts";

/** Whether what people write has its place on a site. */
export type SiteState =
  | { readonly is: "ready" }
  /** `mayAdd`: the person in front of the screen may add the lists */
  | { readonly is: "not-set-up"; readonly mayAdd: boolean }
  /** a list of the name is there, of an earlier version or from a set-up that was interrupted; what lies in it stays when it is brought up to date */
  | { readonly is: "behind"; readonly mayAdd: boolean }
  /** the site is not open to this person, so for them there is nothing in it */
  | { readonly is: "closed" };

/** SharePoint's bit for "Manage Lists". */
const MANAGE_LISTS = 0x800;

/**
 * Looks whether the lists are there in the version that is needed. One question where they are; a second one, about rights, where not.
 *
 * @throws PortError
 */
export async function readSiteState(send: SendToSharePoint): Promise<SiteState> {
  const lists = await listsOf(send);
  if (lists === null) return { is: "closed" };
  if (lists.every(({ version }) => version >= SCHEMA_VERSION)) return { is: "ready" };
  const mayAdd = await mayManageLists(send);
  return { is: lists.some(({ isThere }) => isThere) ? "behind" : "not-set-up", mayAdd };
}

/**
 * Whether the person in front of the screen may remove what others wrote: the lists are there, and they may manage them.
 *
 * @throws PortError
 */
export async function mayTidy(send: SendToSharePoint): Promise<boolean> {
  return (await readSiteState(send)).is === "ready" && mayManageLists(send);
}

async function listsOf(send: SendToSharePoint): Promise<readonly ListState[] | null> {
  try {
    return await Promise.all(ALL_LISTS.map((list) => stateOfList(send, list)));
  } catch (error) {
    if (error instanceof PortError && error.kind === "forbidden") return null;
    throw error;
  }
}

interface ListState {
  readonly isThere: boolean;
  readonly version: number;
}

/** What is known of one list: whether there is one of its name, and which version of ours it is, 0 for none. */
export async function stateOfList(send: SendToSharePoint, list: ListSchema): Promise<ListState> {
  const description = await descriptionOf(send, list);
  return { isThere: description !== null, version: Number(/^Alongside \((\d+)\)$/u.exec(description ?? "")?.[1] ?? 0) };
}

/** Null when the list is not there. */
async function descriptionOf(send: SendToSharePoint, { title }: ListSchema): Promise<string | null> {
  try {
    const query = { $select: "Id,Description" };
    const answer = await askSharePoint(send, { method: "GET", path: pathOfList(title), query });
    const list = isObject(answer) && "d" in answer ? objectAt(answer, "d") : answer;
    return textAt(isObject(list) ? list : {}, "Description") ?? "";
  } catch (error) {
    if (error instanceof NotThereError) return null;
    throw error;
  }
}

async function mayManageLists(send: SendToSharePoint): Promise<boolean> {
  const answer = await askSharePoint(send, { method: "GET", path: "_api/web/EffectiveBasePermissions" });
  return holdsManageLists(answer);
}

/** Reads `{ High, Low }` in any of SharePoint's wrappings; a missing or odd answer means no rights. */
export function holdsManageLists(answer: unknown): boolean {
  const verbose = objectAt(answer, "d", "EffectiveBasePermissions");
  const low: unknown =
    isObject(answer) && "Low" in answer ? answer["Low"] : (verbose["Low"] ?? objectAt(answer, "EffectiveBasePermissions")["Low"]);
  return (Number(low) & MANAGE_LISTS) !== 0;
}
