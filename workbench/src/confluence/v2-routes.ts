import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import type { CommentRow, PageRow } from "../store/rows.ts";
import { WireError } from "./answers.ts";
import type { Json } from "./shapes.ts";
import { bodyV2, labelV2, pageV2, spaceV2, userV2, versionV2 } from "./shapes.ts";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type WithId = { readonly Params: { readonly id: string }; readonly Querystring: Query };

/** v2 as far as the app, the shell and their tests use it: pages, comments, labels, versions, spaces, people. */
export function registerV2(app: FastifyInstance, store: ContentStore): void {
  registerPages(app, store);
  registerLists(app, store);
  registerWrites(app, store);
  app.post<{ Body: { readonly accountIds?: readonly string[] } }>("/wiki/api/v2/users-bulk", (request) => {
    const ids = request.body.accountIds;
    if (ids === undefined || ids.length === 0 || ids.length > 250) throw new WireError(400, "accountIds must hold 1 to 250 ids.");
    return { results: ids.flatMap((id) => store.account(id) ?? []).map(userV2) };
  });
}

/** The page as the caller may see it; one that may not be seen does not exist. */
function visiblePage(store: ContentStore, request: FastifyRequest<WithId>): PageRow {
  const page = store.page(request.caller, Number(request.params.id));
  if (page === null) throw new WireError(404, `Page with id ${request.params.id} was not found`);
  return page;
}

function registerPages(app: FastifyInstance, store: ContentStore): void {
  app.get<WithId>("/wiki/api/v2/pages/:id", (request) => {
    const page = visiblePage(store, request);
    const versions = store.versions(page.id);
    const part = (name: string, results: () => readonly Json[]): Json =>
      request.query[`include-${name}`] === "true"
        ? { [name]: { results: results().slice(0, 50), meta: { hasMore: false }, _links: {} } }
        : {};
    return {
      ...pageV2(page, versions, single(request.query["body-format"])),
      ...part("labels", () => store.labels(page.id).map(labelV2)),
      ...part("versions", () => versions.map(versionV2).reverse()),
      ...part("operations", () => [{ operation: "read", targetType: "page" }]),
      ...part("likes", () => []),
      ...part("properties", () => []),
    };
  });

  app.get<{ Querystring: Query }>("/wiki/api/v2/pages", (request, reply) => {
    const ids = list(request.query["id"]);
    const spaceId = list(request.query["space-id"])[0];
    const format = single(request.query["body-format"]);
    const shaped = (page: PageRow): Json => pageV2(page, store.versions(page.id), format);
    if (ids.length > 0)
      return {
        results: ids
          .slice(0, 250)
          .flatMap((id) => store.page(request.caller, Number(id)) ?? [])
          .map(shaped),
        _links: {},
      };
    const limit = limitOf(request.query);
    const after = cursorOf(request.query);
    const rows = store.pagesOf(request.caller, spaceId === undefined ? null : Number(spaceId), limit + 1, after);
    const last = rows[limit - 1];
    return paged(request, reply, rows.slice(0, limit).map(shaped), rows.length > limit && last !== undefined ? last.id : null);
  });

  app.get<{ Querystring: Query }>("/wiki/api/v2/spaces", (request, reply) => {
    const keys = list(request.query["keys"]);
    const ids = list(request.query["ids"]);
    const wanted = store
      .spaces(request.caller)
      .filter(({ key, id }) => (keys.length === 0 || keys.includes(key)) && (ids.length === 0 || ids.includes(String(id))));
    return slice(request, reply, wanted.map(spaceV2));
  });
}

function registerLists(app: FastifyInstance, store: ContentStore): void {
  app.get<WithId>("/wiki/api/v2/pages/:id/labels", (request, reply) =>
    slice(request, reply, store.labels(visiblePage(store, request).id).map(labelV2)),
  );
  app.get<WithId>("/wiki/api/v2/pages/:id/versions", (request, reply) => {
    const page = visiblePage(store, request);
    return slice(request, reply, store.versions(page.id).map(versionV2).reverse());
  });
  app.get<WithId>("/wiki/api/v2/pages/:id/footer-comments", (request, reply) => {
    const page = visiblePage(store, request);
    const format = single(request.query["body-format"]);
    return slice(
      request,
      reply,
      store.comments(page.id).map((comment) => commentV2(comment, page, format)),
    );
  });
}

interface WishedPage {
  readonly id?: string;
  readonly status?: string;
  readonly title?: string;
  readonly spaceId?: string;
  readonly parentId?: string;
  readonly body?: { readonly value?: string; readonly representation?: string };
  readonly version?: { readonly number?: number; readonly message?: string };
}

const MAXIMUM_BODY_BYTES = 5 * 1024 * 1024;

function registerWrites(app: FastifyInstance, store: ContentStore): void {
  app.post<{ Body: { readonly pageId?: string; readonly body?: { readonly value?: string } } }>(
    "/wiki/api/v2/footer-comments",
    (request, reply) => {
      const page = store.page(request.caller, Number(request.body.pageId));
      if (page === null) throw new WireError(404, `Page with id ${request.body.pageId ?? ""} was not found`);
      const value = request.body.body?.value ?? "";
      if (value.trim() === "") throw new WireError(400, "A comment needs a body.");
      return reply.code(201).send(commentV2(store.addComment(page.id, request.caller.account, value), page, "storage"));
    },
  );

  app.post<{ Body: WishedPage }>("/wiki/api/v2/pages", (request) => {
    const { spaceId, title = "", parentId, body } = request.body;
    const space = store.space(request.caller, Number(spaceId));
    if (space === null) throw new WireError(404, `Space with id ${spaceId ?? ""} was not found`);
    const parent = parentId === undefined ? null : store.page(request.caller, Number(parentId));
    if (parentId !== undefined && parent === null) throw new WireError(404, `Page with id ${parentId} was not found`);
    refuseTitle(store, space.id, title, null);
    const value = bodyOf(body);
    const id = store.addPage(request.caller.account, { spaceId: space.id, parentId: parent?.id ?? null, title, body: value });
    return answerPage(store, request, id);
  });

  app.put<WithId & { Body: WishedPage }>("/wiki/api/v2/pages/:id", (request) => {
    const page = visiblePage(store, request);
    const { title, body, version } = request.body;
    if (request.body.id !== request.params.id || title === undefined || version?.number === undefined)
      throw new WireError(400, "id, status, title, body and version are required.");
    const current = store.versions(page.id).length;
    if (version.number !== current + 1)
      throw new WireError(
        409,
        `Version must be incremented when updating a page. Current Version: ${String(current)}. Provided version: ${String(version.number)}`,
      );
    refuseTitle(store, page.spaceId, title, page.id);
    store.savePage(page, request.caller.account, { title, body: bodyOf(body), note: version.message ?? "" });
    return answerPage(store, request, page.id);
  });
}

function bodyOf(body: WishedPage["body"]): string {
  const value = body?.value ?? "";
  if (Buffer.byteLength(value) > MAXIMUM_BODY_BYTES) throw new WireError(413, "The body is larger than 5 MB.");
  return value;
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

function commentV2(comment: CommentRow, page: PageRow, format: string | undefined): Json {
  const version = { number: 1, account: comment.account, at: comment.at, note: "" };
  return {
    id: String(comment.id),
    status: "current",
    title: `Re: ${page.title}`,
    pageId: String(page.id),
    version: versionV2(version),
    body: bodyV2(comment.body, format),
    _links: { webui: `/spaces/${page.spaceKey}/pages/${String(page.id)}#comment-${String(comment.id)}` },
  };
}

function single(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function list(value: string | readonly string[] | undefined): string[] {
  return [value ?? []].flat().flatMap((entry) => entry.split(","));
}

function limitOf(query: Query): number {
  const limit = Number(query["limit"] ?? 25);
  if (!Number.isInteger(limit) || limit < 1 || limit > 250) throw new WireError(400, "limit must be between 1 and 250.");
  return limit;
}

function cursorOf(query: Query): number {
  const cursor = single(query["cursor"]);
  if (cursor === undefined) return 0;
  const number = Number(Buffer.from(cursor, "base64url").toString("utf8"));
  if (!Number.isInteger(number)) throw new WireError(400, "The cursor is not valid.");
  return number;
}

function slice(request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply, everything: readonly Json[]): Json {
  const limit = limitOf(request.query);
  const from = cursorOf(request.query);
  return paged(request, reply, everything.slice(from, from + limit), everything.length > from + limit ? from + limit : null);
}

/** A list of v2: the next link is absolute from the site's root and also stands in the Link header. */
function paged(request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply, results: readonly Json[], next: number | null): Json {
  if (next === null) return { results, _links: { base: `${request.protocol}://${request.host}/wiki` } };
  const address = new URL(request.url, "http://site");
  address.searchParams.set("cursor", Buffer.from(String(next)).toString("base64url"));
  const link = `${address.pathname}${address.search}`;
  reply.header("link", `<${link}>; rel="next"`);
  return { results, _links: { next: link, base: `${request.protocol}://${request.host}/wiki` } };
}
