import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ContentStore, Reader } from "../store/content-store.ts";
import type { PageRow, SpaceRow } from "../store/rows.ts";
import { WireError } from "../product/wire-error.ts";
import type { Fields } from "../product/read-body.ts";
import { idAt, objectOf, textAt } from "../product/read-body.ts";
import { valueOfBody } from "./content-body.ts";
import type { Json } from "./shapes.ts";
import { pageV2 } from "./shapes.ts";

const MAXIMUM_BODY_BYTES = 5 * 1024 * 1024;

/** What people and apps may change of pages through v2: a new page, a new version of a page. */
export function registerWrites(app: FastifyInstance, store: ContentStore): void {
  app.post<{ Body: unknown }>("/wiki/api/v2/pages", (request) => {
    const wish = objectOf(request.body, "the page");
    const space = spaceSeenBy(store, request.caller, idAt(wish, "spaceId") ?? "");
    const parentId = idAt(wish, "parentId");
    const parent = parentId === undefined ? null : pageSeenBy(store, request.caller, parentId);
    if (parent !== null && parent.spaceId !== space.id) throw new WireError(400, "The parent is in another space.");
    const title = textAt(wish, "title") ?? "";
    refuseTitle(store, space.id, title, null);
    const id = store.addPage(request.caller.account, { spaceId: space.id, parentId: parent?.id ?? null, title, body: contentOf(wish) });
    return answerPage(store, request, id);
  });

  app.put<{ Params: { readonly id: string }; Body: unknown }>("/wiki/api/v2/pages/:id", (request) => {
    const page = pageSeenBy(store, request.caller, request.params.id);
    const wish = objectOf(request.body, "the page");
    const title = textAt(wish, "title");
    if (idAt(wish, "id") !== request.params.id || title === undefined || textAt(wish, "status") === undefined || wish["body"] === undefined)
      throw new WireError(400, "id, status, title, body and version are required.");
    const version = objectOf(wish["version"], "version");
    refuseVersion(store.versions(page.id).length, version["number"]);
    refuseTitle(store, page.spaceId, title, page.id);
    store.savePage(page, request.caller.account, { title, body: contentOf(wish), note: textAt(version, "message") ?? "" });
    return answerPage(store, request, page.id);
  });
}

/**
 * The page as the reader may see it.
 *
 * @throws WireError 404 when it is not there, or not for them
 */
export function pageSeenBy(store: ContentStore, reader: Reader, id: string): PageRow {
  const page = store.page(reader, Number(id));
  if (page === null) throw new WireError(404, `Page with id ${id} was not found`);
  return page;
}

function spaceSeenBy(store: ContentStore, reader: Reader, id: string): SpaceRow {
  const space = store.space(reader, Number(id));
  if (space === null) throw new WireError(404, `Space with id ${id} was not found`);
  return space;
}

function contentOf(wish: Fields): string {
  const value = valueOfBody(wish);
  if (Buffer.byteLength(value) > MAXIMUM_BODY_BYTES) throw new WireError(413, "The body is larger than 5 MB.");
  return value;
}

/** 409 is assumed: the document names no status for it, v1 had this one. */
function refuseVersion(current: number, provided: unknown): void {
  if (typeof provided !== "number") throw new WireError(400, "version.number must be a number.");
  if (provided === current + 1) return;
  const numbers = `Current Version: ${String(current)}. Provided version: ${String(provided)}`;
  throw new WireError(409, `Version must be incremented when updating a page. ${numbers}`);
}

/** A title is taken once per space, by archived pages too. */
function refuseTitle(store: ContentStore, spaceId: number, title: string, own: number | null): void {
  if (title.trim() === "") throw new WireError(400, "A page needs a title.");
  const row = store.database
    .prepare("SELECT id FROM page WHERE space_id = ? AND title = ? COLLATE NOCASE AND id IS NOT ?")
    .get(spaceId, title, own);
  if (row !== undefined) throw new WireError(400, "A page with this title already exists in this space.");
}

function answerPage(store: ContentStore, request: FastifyRequest, id: number): Json {
  const page = store.page(request.caller, id);
  if (page === null) throw new WireError(404, "The page was not found");
  return pageV2(page, store.versions(id), "storage");
}
