import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import type { PageRow } from "../store/rows.ts";
import { WireError } from "../product/wire-error.ts";
import { objectOf, textsAt } from "../product/read-body.ts";
import type { Json } from "./shapes.ts";
import { labelV2, pageV2, spaceV2, userV2, versionV2 } from "./shapes.ts";
import { registerComments } from "./v2-comments.ts";
import type { Query } from "./v2-lists.ts";
import { cursorOf, limitOf, list, paged, single, slice } from "./v2-lists.ts";
import { pageSeenBy, registerWrites } from "./v2-writes.ts";

type WithId = { readonly Params: { readonly id: string }; readonly Querystring: Query };

/** v2 as far as the app, the shell and their tests use it: pages, comments, labels, versions, spaces, people. */
export function registerV2(app: FastifyInstance, store: ContentStore): void {
  registerPages(app, store);
  registerLists(app, store);
  registerWrites(app, store);
  registerComments(app, store);
  app.all("/wiki/api/v2/*", () => Promise.reject(new WireError(404, "There is no such operation.")));
  app.post<{ Body: unknown }>("/wiki/api/v2/users-bulk", (request) => {
    const ids = textsAt(objectOf(request.body, "the body"), "accountIds");
    if (ids.length === 0 || ids.length > 250) throw new WireError(400, "accountIds must hold 1 to 250 ids.");
    return { results: ids.flatMap((id) => store.account(id) ?? []).map(userV2) };
  });
}

function visiblePage(store: ContentStore, request: FastifyRequest<WithId>): PageRow {
  return pageSeenBy(store, request.caller, request.params.id);
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
    const title = single(request.query["title"]);
    const format = single(request.query["body-format"]);
    const shaped = (page: PageRow): Json => pageV2(page, store.versions(page.id), format);
    if (ids.length > 250) throw new WireError(400, "id must hold at most 250 ids.");
    if (ids.length > 0) {
      const pages = ids.flatMap((id) => store.page(request.caller, Number(id)) ?? []);
      return slice(request, reply, pages.map(shaped));
    }
    const inSpace = spaceId === undefined ? null : Number(spaceId);
    if (title !== undefined) return slice(request, reply, store.pagesCalled(request.caller, inSpace, title).map(shaped));
    const limit = limitOf(request.query);
    const after = cursorOf(request.query);
    const rows = store.pagesOf(request.caller, inSpace, limit + 1, after);
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
}
