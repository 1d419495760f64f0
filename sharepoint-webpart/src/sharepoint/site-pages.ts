import type { ItemId, PersonId } from "@alongside/core";
import { PortError } from "@alongside/core";
import { itemIdOf } from "./item-address.ts";
import { personOfLogin } from "./identity.ts";
import { isObject, objectAt, rowsOf, textAt } from "./read-json.ts";
import type { SendToSharePoint } from "./request.ts";
import { askSharePoint } from "./request.ts";

/** A page to be made in the library of a site, as the person in front of the screen. */
export interface SitePage {
  readonly title: string;
  /** what stands on it, as the text part of a page keeps it */
  readonly html: string;
}

export interface SitePagesParts {
  /** asks the site on which the page is made */
  readonly send: SendToSharePoint;
  /** absolute address of that site */
  readonly web: string;
}

/** Where the library of pages stood before a page was begun, so that one whose number was lost on the way can be told from those before it. */
export interface PagesBefore {
  /** id of the library */
  readonly list: string;
  /** the largest number in it, 0 for none: SharePoint numbers pages in the order in which it takes them */
  readonly last: number;
}

/**
 * Looks where the library of pages stands.
 *
 * @throws PortError
 */
export async function pagesBefore(site: SitePagesParts): Promise<PagesBefore> {
  const list = await libraryOf(site);
  const [newest] = await newestPages(site, list, 1);
  return { list, last: newest?.entry ?? 0 };
}

/** How many of the newest pages are looked at: more are not begun between two presses. */
const LOOKED_AT = 50;

/**
 * Finds the page that was begun when the answer to it did not come back: the one page since then that is this person's, has no title, and on
 * which nothing stands.
 *
 * @returns its number; null where there is none, or where it could be one of several
 * @throws PortError
 */
export async function pageBegunSince(site: SitePagesParts, { list, last }: PagesBefore, me: PersonId): Promise<number | null> {
  const since = (await newestPages(site, list, LOOKED_AT)).filter(({ entry, author, isEmpty }) => entry > last && author === me && isEmpty);
  const [begun, another] = since;
  return begun === undefined || another !== undefined ? null : begun.entry;
}

interface PageInLibrary {
  readonly entry: number;
  readonly author: PersonId | null;
  /** without a title, and never saved */
  readonly isEmpty: boolean;
}

async function newestPages({ send }: SitePagesParts, list: string, most: number): Promise<readonly PageInLibrary[]> {
  const path = `_api/web/lists(guid'${list}')/items`;
  const columns = { $select: "ID,Title,CanvasContent1,Author/Name", $expand: "Author" };
  const answer = await askSharePoint(send, { method: "GET", path, query: { ...columns, $orderby: "ID desc", $top: String(most) } });
  return rowsOf(answer).flatMap((row) => {
    const entry = row["Id"] ?? row["ID"];
    if (typeof entry !== "number") return [];
    const isEmpty = [textAt(row, "Title"), textAt(row, "CanvasContent1")].every((text) => text === null || text === "");
    return [{ entry, author: personOfLogin(textAt(objectAt(row, "Author"), "Name") ?? ""), isEmpty }];
  });
}

async function libraryOf({ send }: SitePagesParts): Promise<string> {
  const library = await askSharePoint(send, {
    method: "POST",
    path: "_api/web/lists/EnsureSitePagesLibrary",
    query: { $select: "Id" },
  });
  const list = isObject(library) ? textAt(library, "Id") : null;
  if (list === null) throw new PortError("malformed-answer", "SharePoint gave a library without a number");
  return list;
}

/**
 * Makes an empty page.
 *
 * @returns its number
 * @throws PortError `forbidden` for somebody who may not make pages there
 */
export async function addSitePage({ send }: SitePagesParts): Promise<number> {
  const body = { PageLayoutType: "Article", PromotedState: 0 };
  const made = await askSharePoint(send, { method: "POST", path: "_api/sitepages/pages", body });
  const entry: unknown = isObject(made) ? made["Id"] : null;
  if (typeof entry !== "number") throw new PortError("malformed-answer", "SharePoint made a page without a number");
  return entry;
}

/**
 * Writes on a page that was made, and shows it to whoever may read the site. Doing it again writes the same.
 *
 * @returns by what the page is known
 * @throws PortError
 */
export async function publishSitePage(site: SitePagesParts, entry: number, { title, html }: SitePage): Promise<ItemId> {
  const { send, web } = site;
  const page = `_api/sitepages/pages(${String(entry)})`;
  const body = { Title: title, CanvasContent1: canvasOf(html) };
  await askSharePoint(send, { method: "POST", path: `${page}/savepage`, body, ifMatch: "*" });
  await askSharePoint(send, { method: "POST", path: `${page}/publish` });
  return itemIdOf({ web, list: await libraryOf(site), entry });
}

/** One text in one section of one column, as PnPjs 4.21 writes it. */
function canvasOf(html: string): string {
  const position = { controlIndex: 1, sectionIndex: 1, sectionFactor: 12, zoneIndex: 1, layoutIndex: 1 };
  const text = {
    ...{ controlType: 4, id: crypto.randomUUID(), position, addedFromPersistedData: false, emphasis: {} },
    ...{ editorType: "CKEditor", innerHTML: html },
  };
  const settings = { controlType: 0, pageSettingsSlice: { isDefaultDescription: true, isDefaultThumbnail: true } };
  return JSON.stringify([text, settings]);
}
