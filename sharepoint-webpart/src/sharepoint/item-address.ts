import { itemId } from "@alongside/core";
import type { ItemId, PlaceId } from "@alongside/core";
import { placeId } from "@alongside/core";

/** Where an entry of a library lies: what SharePoint needs to find it again. */
export interface ItemAddress {
  /** absolute address of the site */
  readonly web: string;
  /** GUID of the library, without braces */
  readonly list: string;
  readonly entry: number;
}

const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/iu;

/** The identifier of an entry, the same from a search row and from the page that is open. */
export function itemIdOf({ web, list, entry }: ItemAddress): ItemId {
  return itemId(`${placeOf(web)}#${guidOf(list) ?? list.toLowerCase()}#${String(entry)}`);
}

/** @returns null when the identifier was not made from an address: the item can be opened, but not written on */
export function parseItemId(id: ItemId): ItemAddress | null {
  const [web = "", list = "", entry = ""] = id.split("#");
  return GUID.test(list) && /^\d+$/u.test(entry) ? { web, list, entry: Number(entry) } : null;
}

/** The identifier of a site: its address, in one spelling. */
export function placeOf(web: string): PlaceId {
  return placeId(web.trim().replace(/\/+$/u, "").toLowerCase());
}

/** A GUID in one spelling; null for what is none. */
export function guidOf(text: string): string | null {
  return GUID.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}
