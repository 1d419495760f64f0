import type { PageRow } from "../store/rows.ts";
import { pageRow } from "../store/rows.ts";
import { VISIBLE } from "../store/schema.ts";
import type { Field } from "./fields.ts";
import { BUILT_IN_FIELDS, NOTE, NUMBER, TEXT, aField } from "./fields.ts";
import { guidFor } from "./guid.ts";
import type { ListItem } from "./list-file.ts";
import type { Site } from "./sites.ts";
import type { SharePointWorld } from "./world.ts";

/** One of the two libraries that every site has. */
export interface Library {
  readonly title: "Site Pages" | "Documents";
  /** part of the address */
  readonly folder: string;
  readonly baseTemplate: number;
  readonly contentClass: "STS_ListItem_WebPageLibrary" | "STS_ListItem_DocumentLibrary";
  readonly fileType: "aspx" | "docx";
  /** restricted pages are documents with permissions of their own */
  readonly restricted: boolean;
}

export const SITE_PAGES: Library = {
  title: "Site Pages",
  folder: "SitePages",
  baseTemplate: 119,
  contentClass: "STS_ListItem_WebPageLibrary",
  fileType: "aspx",
  restricted: false,
};

export const DOCUMENTS: Library = {
  title: "Documents",
  folder: "Shared Documents",
  baseTemplate: 101,
  contentClass: "STS_ListItem_DocumentLibrary",
  fileType: "docx",
  restricted: true,
};

export const LIBRARIES: readonly Library[] = [SITE_PAGES, DOCUMENTS];

const FILE_FIELDS: readonly Field[] = [
  ...BUILT_IN_FIELDS,
  aField("FileLeafRef", TEXT, { title: "Name", readOnly: true }),
  aField("FileRef", TEXT, { title: "URL Path", readOnly: true }),
];

export function fieldsOf(library: Library): readonly Field[] {
  if (library.restricted) return FILE_FIELDS;
  return [...FILE_FIELDS, aField("Description", NOTE), aField("CanvasContent1", NOTE), aField("PromotedState", NUMBER, { readOnly: true })];
}

export function libraryId(site: Site, { title }: Library): string {
  return guidFor(`library ${site.key} ${title}`);
}

/** SQL that says of a page `p` which library it is in. */
export const IS_RESTRICTED = "EXISTS (SELECT 1 FROM page_gate g WHERE g.page_id = p.id)";

const FROM = `FROM page p JOIN space s ON s.id = p.space_id WHERE p.space_id = :space AND p.status = 'current' AND ${VISIBLE}`;

/** How many items of a library somebody may open. */
export function countItems(world: SharePointWorld, site: Site, library: Library, account: string): number {
  const sql = `SELECT count(*) AS items ${FROM} AND ${IS_RESTRICTED} = :restricted`;
  return Number(world.store.database.prepare(sql).get(parametersOf(site, library, account))?.["items"]);
}

/** What somebody may open of a library, in the order of the numbers. */
export function libraryItems(world: SharePointWorld, site: Site, library: Library, account: string): ListItem[] {
  const sql = `SELECT p.*, s.key AS space_key ${FROM} AND ${IS_RESTRICTED} = :restricted ORDER BY p.id`;
  const rows = world.store.database.prepare(sql).all(parametersOf(site, library, account));
  return rows.map((row) => itemOf(world, site, library, pageRow(row)));
}

/** An item that somebody may open; null for one that is not there or not for them, which are the same. */
export function libraryItem(world: SharePointWorld, site: Site, library: Library, wish: { account: string; id: number }): ListItem | null {
  const sql = `SELECT p.*, s.key AS space_key ${FROM} AND ${IS_RESTRICTED} = :restricted AND p.id = :id`;
  const row = world.store.database.prepare(sql).get({ ...parametersOf(site, library, wish.account), id: wish.id });
  return row === undefined ? null : itemOf(world, site, library, pageRow(row));
}

function parametersOf(site: Site, library: Library, account: string): Record<string, string | number> {
  return { space: site.space, restricted: Number(library.restricted), asker: account, app: 0 };
}

function itemOf(world: SharePointWorld, site: Site, library: Library, page: PageRow): ListItem {
  const versions = world.store.versions(page.id);
  const path = filePath(site, library, page);
  const content = library.restricted
    ? {}
    : { Description: "", CanvasContent1: page.body === "" ? null : canvasOf(page.body), PromotedState: page.kind === "blogpost" ? 2 : 0 };
  return {
    id: page.id,
    version: Math.max(1, versions.length),
    author: versions[0]?.account ?? null,
    editor: versions.at(-1)?.account ?? null,
    created: page.createdAt,
    modified: page.updatedAt,
    columns: { Title: page.title, FileLeafRef: path.split("/").at(-1), FileRef: path, ...content },
  };
}

/** The body of a page as a modern page keeps it: one section with one text. */
function canvasOf(html: string): string {
  return `<div><div data-sp-canvascontrol="" data-sp-canvasdataversion="1.0"><div data-sp-rte="">${html}</div></div></div>`;
}

/**
 * Server-relative address of an item. The number of the page stands in it, so that two pages of one title do not share an address; documents
 * keep their title as the file's name, which people see.
 */
export function filePath(site: Site, library: Library, { id, title }: Pick<PageRow, "id" | "title">): string {
  const name = title
    .replaceAll(/["*:<>?/\\|#%~&{}]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const file = library.restricted ? `${String(id)}/${name}` : `${name.replaceAll(" ", "-")}-${String(id)}`;
  return `${site.path}/${library.folder}/${file}.${library.fileType}`;
}

/** The number of a page in an address that `filePath` made; null for other addresses. */
export function pageOfPath(path: string): number | null {
  const [, page, document] = /\/(?:SitePages\/[^/]*-(\d+)\.aspx|Shared Documents\/(\d+)\/[^/]*\.docx)$/u.exec(path) ?? [];
  return page === undefined && document === undefined ? null : Number(page ?? document);
}
