import { BUILT_IN_FIELDS, NOTE, internalName } from "./fields.ts";
import type { KeptList, ListDefinition, ListItem } from "./list-file.ts";
import type { Library } from "./libraries.ts";
import { LIBRARIES, countItems, fieldsOf, libraryId, libraryItem, libraryItems } from "./libraries.ts";
import type { Step } from "./api-path.ts";
import { SharePointError } from "./sharepoint-error.ts";
import type { Role, Site } from "./sites.ts";
import type { SharePointWorld } from "./world.ts";

/** A list of a site: a library that shows the organisation's pages, or one that somebody made. */
export interface SiteList {
  readonly id: string;
  readonly definition: ListDefinition;
  /** null for a list that somebody made */
  readonly library: Library | null;
  /** as OData names the type of its entries */
  readonly itemType: string;
}

/** In whose name a list is read, and what they may do on the site. */
export interface ListReader {
  readonly account: string;
  readonly role: Role;
}

export function listsOf(world: SharePointWorld, site: Site): SiteList[] {
  return [...LIBRARIES.map((library) => libraryList(site, library)), ...world.lists.listsOf(site.key).map(madeList)];
}

/** @throws SharePointError 404 */
export function findList(world: SharePointWorld, site: Site, selector: Step["selector"]): SiteList {
  const { by, value } = selector ?? { by: "", value: "" };
  const isIt = ({ id, definition }: SiteList): boolean =>
    by === "title" ? definition.title.toLowerCase() === value.toLowerCase() : id === value.replaceAll(/[{}]/gu, "").toLowerCase();
  const list = listsOf(world, site).find(isIt);
  if (list !== undefined) return list;
  const message = by === "title" ? `List '${value}' does not exist at site with URL '${site.path}'.` : "List does not exist.";
  throw new SharePointError(404, "-1, System.ArgumentException", message);
}

/** What somebody may read of a list, in the order of the numbers. */
export function itemsOf(world: SharePointWorld, site: Site, list: SiteList, reader: ListReader): readonly ListItem[] {
  if (list.library !== null) return libraryItems(world, site, list.library, reader.account);
  return world.lists.items(list.id).filter((item) => mayRead(list, item, reader));
}

/** Null for an entry that is not there, or not for the reader. */
export function itemOf(world: SharePointWorld, site: Site, list: SiteList, wish: { reader: ListReader; id: number }): ListItem | null {
  const { reader, id } = wish;
  if (list.library !== null) return libraryItem(world, site, list.library, { account: reader.account, id });
  const item = world.lists.item(list.id, id);
  return item !== null && mayRead(list, item, reader) ? item : null;
}

/** The platform counts everything here; the workbench counts only what the reader may open, so that no number tells of something hidden. */
export function countOf(world: SharePointWorld, site: Site, list: SiteList, reader: ListReader): number {
  return list.library === null ? itemsOf(world, site, list, reader).length : countItems(world, site, list.library, reader.account);
}

/** `ReadSecurity` 2 shows everybody their own entries alone; who manages lists sees all of them. */
function mayRead({ definition }: SiteList, { author }: ListItem, { account, role }: ListReader): boolean {
  return definition.readSecurity !== 2 || role === "owner" || author === account;
}

/** `WriteSecurity` 2 lets everybody change their own entries alone, 4 nobody; who manages lists may change all of them. */
export function mayChange({ definition }: SiteList, { author }: ListItem, { account, role }: ListReader): boolean {
  if (role === "owner") return true;
  if (role === "visitor" || definition.writeSecurity === 4) return false;
  return definition.writeSecurity !== 2 || author === account;
}

function libraryList(site: Site, library: Library): SiteList {
  const fields = fieldsOf(library);
  const definition: ListDefinition = {
    title: library.title,
    description: "",
    baseTemplate: library.baseTemplate,
    hidden: false,
    noCrawl: false,
    readSecurity: 1,
    writeSecurity: 1,
    switches: {},
    fields,
    viewFields: fields.filter(({ kind }) => kind !== NOTE).map(({ name }) => name),
    created: 0,
    modified: 0,
  };
  const itemType = `SP.Data.${internalName(library.folder)}Item`;
  return { id: libraryId(site, library), definition, library, itemType };
}

function madeList({ id, definition }: KeptList): SiteList {
  return { id, definition, library: null, itemType: `SP.Data.${internalName(definition.title)}ListItem` };
}

/** A list as it is before anything was said of it but its title. */
export function newList(title: string, at: number): ListDefinition {
  return {
    title,
    description: "",
    baseTemplate: 100,
    hidden: false,
    noCrawl: false,
    readSecurity: 1,
    writeSecurity: 1,
    switches: {},
    fields: BUILT_IN_FIELDS,
    viewFields: ["Title"],
    created: at,
    modified: at,
  };
}
