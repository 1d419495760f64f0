import type { ItemId } from "@alongside/core";
import { PortError } from "@alongside/core";
import { itemIdOf } from "./item-address.ts";
import { isObject, textAt } from "./read-json.ts";
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
export async function publishSitePage({ send, web }: SitePagesParts, entry: number, { title, html }: SitePage): Promise<ItemId> {
  const page = `_api/sitepages/pages(${String(entry)})`;
  const body = { Title: title, CanvasContent1: canvasOf(html) };
  await askSharePoint(send, { method: "POST", path: `${page}/savepage`, body, ifMatch: "*" });
  await askSharePoint(send, { method: "POST", path: `${page}/publish` });
  const library = await askSharePoint(send, {
    method: "POST",
    path: "_api/web/lists/EnsureSitePagesLibrary",
    query: { $select: "Id" },
  });
  const list = isObject(library) ? textAt(library, "Id") : null;
  if (list === null) throw new PortError("malformed-answer", "SharePoint gave a library without a number");
  return itemIdOf({ web, list, entry });
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
