import type { PageRow } from "../store/rows.ts";
import type { ApiAnswer, ApiCall, Operation } from "./api-call.ts";
import { nothing, objectBody, ok, selectorAt } from "./api-call.ts";
import { SITE_PAGES, filePath, libraryItem } from "./libraries.ts";
import type { Entity, Json } from "./odata.ts";
import { selected } from "./select-properties.ts";
import { SharePointError, accessDenied, invalidQuery, outdated } from "./sharepoint-error.ts";

/**
 * Pages are made as PnPjs 4.21 does it: one call makes a page, one saves what stands on it, one publishes it. Here a page is open to everybody
 * from the first call on, and is never checked out.
 */
export const PAGE_OPERATIONS: readonly (readonly [string, Operation])[] = [
  ["POST sitepages/pages", addPage],
  ["GET sitepages/pages[]", readPage],
  ["POST sitepages/pages[]/savepage", savePage],
  ["POST sitepages/pages[]/publish", publish],
];

function addPage(call: ApiCall): ApiAnswer {
  requireMember(call);
  const { PageLayoutType = "Article" } = objectBody(call);
  if (PageLayoutType !== "Article") throw invalidQuery("Only pages of the layout 'Article' are made here.");
  const { world, site, reader } = call;
  const id = world.store.addPage(reader.account, { spaceId: site.space, parentId: null, title: "", body: "" });
  return { status: 201, shape: pageEntity(call, pageOf(call, id)) };
}

function readPage(call: ApiCall): ApiAnswer {
  const page = pageIn(call);
  return { ...ok(pageEntity(call, page)), etag: etagOf(call, page) };
}

/** That a page is refused which somebody else saved in between is assumed to be as with entries. @throws SharePointError 412 */
function savePage(call: ApiCall): ApiAnswer {
  requireMember(call);
  const page = pageIn(call);
  const { ifMatch } = call;
  if (ifMatch !== null && ifMatch !== "*" && ifMatch !== etagOf(call, page)) throw outdated(ifMatch, etagOf(call, page));
  const { Title = page.title, CanvasContent1 } = objectBody(call);
  if (typeof Title !== "string") throw invalidQuery("The title of a page is a text.");
  const body = CanvasContent1 === undefined ? page.body : textOfControls(CanvasContent1);
  call.world.store.savePage(page, call.reader.account, { title: Title, body, note: "" });
  return nothing("SavePage");
}

function etagOf({ world }: ApiCall, page: PageRow): string {
  return `"${String(world.store.versions(page.id).length)}"`;
}

function publish(call: ApiCall): ApiAnswer {
  requireMember(call);
  pageIn(call);
  return ok({ kind: "value", name: "Publish", type: "Edm.Boolean", value: true });
}

function requireMember({ reader }: ApiCall): void {
  if (reader.role === "visitor") throw accessDenied();
}

function pageIn(call: ApiCall): PageRow {
  return pageOf(call, Number(selectorAt(call, 1)?.value));
}

/** A page of the library that the caller may open. @throws SharePointError 404 */
function pageOf({ world, site, reader }: ApiCall, id: number): PageRow {
  const item = libraryItem(world, site, SITE_PAGES, { account: reader.account, id });
  const page = item === null ? null : world.store.page({ account: reader.account, app: false }, id);
  if (page === null) throw new SharePointError(404, "-2130575338, Microsoft.SharePoint.SPException", "The page does not exist.");
  return page;
}

/** The texts among the controls of a canvas, which is sent as JSON. */
function textOfControls(canvas: unknown): string {
  const controls = typeof canvas === "string" ? parsed(canvas) : null;
  if (!Array.isArray(controls)) throw invalidQuery("CanvasContent1 is a list of controls, as JSON.");
  return controls.flatMap((control: unknown) => innerHtmlOf(control) ?? []).join("");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The kind of control that holds a text. */
const TEXT_CONTROL = 4;

function innerHtmlOf(control: unknown): string | null {
  if (typeof control !== "object" || control === null || Reflect.get(control, "controlType") !== TEXT_CONTROL) return null;
  const html: unknown = Reflect.get(control, "innerHTML");
  return typeof html === "string" ? html : null;
}

function pageEntity({ site, origin, query }: ApiCall, page: PageRow): Entity {
  const path = filePath(site, SITE_PAGES, page);
  const values: Json = {
    AbsoluteUrl: `${origin}${encodeURI(path)}`,
    FileName: path.split("/").at(-1),
    Id: page.id,
    IsPageCheckedOutToCurrentUser: false,
    PageLayoutType: "Article",
    PromotedState: 0,
    Title: page.title === "" ? null : page.title,
    Url: path.slice(site.path.length + 1),
  };
  const type = "SP.Publishing.SitePage";
  return { kind: "entity", type, path: `SitePages/Pages(${String(page.id)})`, values: selected(query, values, type) };
}
