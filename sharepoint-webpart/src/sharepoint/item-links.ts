import type { ItemId, ItemLink } from "@alongside/core";
import { PortError } from "@alongside/core";
import type { ItemAddress } from "./item-address.ts";
import { itemIdOf, parseItemId } from "./item-address.ts";
import type { JsonObject } from "./read-json.ts";
import { rowsOf, textAt } from "./read-json.ts";
import type { SendToSharePoint } from "./request.ts";
import { askSharePoint } from "./request.ts";

/** What SharePoint showed this person of some pages and files. */
export interface ItemLinks {
  /** by id; what is not there, or not for this person, is missing */
  readonly links: ReadonlyMap<ItemId, ItemLink>;
  /** some could not be looked up because SharePoint failed */
  readonly isPartial: boolean;
}

export interface ItemLinksParts {
  readonly send: SendToSharePoint;
  /** absolute address of the site of the page; nothing on another host is asked for */
  readonly web: string;
}

/** More numbers make an address too long for SharePoint. */
const ITEMS_AT_ONCE = 25;
const MAXIMUM_REQUESTS = 8;

/**
 * Titles and addresses of pages and files as the person in front of the screen may see them: one request for each library, or for each
 * twenty-five entries of it. Never throws because of what SharePoint answers.
 */
export async function readItemLinks({ send, web }: ItemLinksParts, ids: readonly ItemId[]): Promise<ItemLinks> {
  const { origin } = new URL(web);
  const addresses = [...new Set(ids)].flatMap((id) => addressOn(origin, id) ?? []);
  const slices = slicesOf(addresses);
  const answers = await Promise.all(slices.slice(0, MAXIMUM_REQUESTS).map((slice) => readSlice(send, slice)));
  return {
    links: new Map(answers.flatMap((links) => links ?? []).map((link) => [link.id, link])),
    isPartial: slices.length > MAXIMUM_REQUESTS || answers.includes(null),
  };
}

/** An id is what somebody wrote into a list: only a plain address of this host is followed. */
function addressOn(origin: string, id: ItemId): ItemAddress | null {
  const address = parseItemId(id);
  if (address === null || !URL.canParse(address.web)) return null;
  const { origin: own, search, hash } = new URL(address.web);
  return own === origin && search === "" && hash === "" ? address : null;
}

function slicesOf(addresses: readonly ItemAddress[]): (readonly ItemAddress[])[] {
  const libraries = new Map<string, ItemAddress[]>();
  for (const address of addresses) {
    const library = `${address.web} ${address.list}`;
    libraries.set(library, [...(libraries.get(library) ?? []), address]);
  }
  return [...libraries.values()].flatMap((entries) =>
    Array.from({ length: Math.ceil(entries.length / ITEMS_AT_ONCE) }, (_slice, index) =>
      entries.slice(index * ITEMS_AT_ONCE, (index + 1) * ITEMS_AT_ONCE),
    ),
  );
}

/** Null when SharePoint failed; a site or library that this person may not open holds nothing for them. */
async function readSlice(send: SendToSharePoint, slice: readonly ItemAddress[]): Promise<readonly ItemLink[] | null> {
  const [first] = slice;
  if (first === undefined) return [];
  const query = {
    $select: "Id,Title,FileRef,FileLeafRef",
    $filter: slice.map(({ entry }) => `Id eq ${String(entry)}`).join(" or "),
    $top: String(ITEMS_AT_ONCE),
  };
  try {
    const path = `_api/web/lists(guid'${first.list}')/items`;
    const rows = rowsOf(await askSharePoint(send, { method: "GET", web: first.web, path, query }));
    return rows.flatMap((row) => linkOf(row, first) ?? []);
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return error.kind === "forbidden" ? [] : null;
  }
}

function linkOf(row: JsonObject, { web, list }: ItemAddress): ItemLink | null {
  const entry = row["Id"] ?? row["ID"];
  const path = textAt(row, "FileRef");
  const title = textAt(row, "Title") ?? textAt(row, "FileLeafRef");
  if (typeof entry !== "number" || path === null || title === null) return null;
  const url = new URL(path.split("/").map(encodeURIComponent).join("/"), new URL(web).origin);
  return { id: itemIdOf({ web, list, entry }), title, url: url.href };
}
