import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import { WireError } from "../product/wire-error.ts";
import { objectOf, textAt } from "../product/read-body.ts";
import { REMOVED_OPERATIONS } from "./removed-operations.ts";
import { runSearch } from "./run-search.ts";
import type { ExcerptKind } from "./search-rows.ts";
import { EXCERPT_KINDS, RowReader } from "./search-rows.ts";
import type { Json } from "./shapes.ts";
import { userV1 } from "./shapes.ts";
import { searchUsers } from "./user-search.ts";

interface SearchQuery {
  readonly cql?: string;
  readonly limit?: string;
  readonly cursor?: string;
  readonly start?: string;
  readonly expand?: string | string[];
  readonly excerpt?: string;
}

export interface V1Options {
  /** whether pages of results come short now and then, as the real ones do */
  readonly shortPages: boolean;
}

/** v1 as far as it still exists: search, users, permission checks. What was removed answers 410. */
export function registerV1(app: FastifyInstance, store: ContentStore, options: V1Options): void {
  const rows = new RowReader(store);

  app.get<{ Querystring: SearchQuery }>("/wiki/rest/api/search", (request) => {
    const expand = new Set(
      expansions(request.query.expand).flatMap((path) => (path.startsWith("content.") ? [path.slice("content.".length)] : [])),
    );
    const page = pageOf(request, store, options, expand);
    const wish = { expand, excerpt: excerptKind(request.query.excerpt), highlight: page.highlight };
    return searchAnswer(request, "/rest/api/search", page, rows.searchRows(page.ids, wish));
  });

  app.get<{ Querystring: SearchQuery }>("/wiki/rest/api/content/search", (request) => {
    const expand = new Set(expansions(request.query.expand));
    const page = pageOf(request, store, options, expand);
    const results = rows.contentRows(page.ids, expand);
    return {
      results,
      start: page.offset,
      limit: page.limit,
      size: results.length,
      _links: linksOf("/rest/api/content/search", request, page),
    };
  });

  registerUsers(app, store);
  registerPermissionCheck(app, store);
  registerRemoved(app);
}

function registerRemoved(app: FastifyInstance): void {
  for (const [method, url] of REMOVED_OPERATIONS) {
    const handler = () => Promise.reject(new WireError(410, "This deprecated endpoint has been removed."));
    if (method === "*") app.all(url, handler);
    else app.route({ method, url, handler, exposeHeadRoute: false });
  }
  app.all("/wiki/rest/api/*", () => Promise.reject(new WireError(404, "There is no such operation.")));
}

interface ResultPage {
  readonly ids: readonly number[];
  readonly highlight: string | null;
  /** rows on all pages together */
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly next: number | null;
}

function pageOf(
  request: FastifyRequest<{ Querystring: SearchQuery }>,
  store: ContentStore,
  options: V1Options,
  expand: ReadonlySet<string>,
): ResultPage {
  const { cursor } = request.query;
  const cql = cqlOf(request);
  const limit = Math.min(wholeNumber("limit", request.query.limit ?? "25"), rowCap(expand));
  const offset = cursor === undefined ? 0 : offsetOf(cursor);
  const found = runSearch(store, request.caller, cql);
  const full = found.ids.slice(offset, offset + limit);
  const more = found.ids.length > offset + full.length;
  const ids = more && options.shortPages ? full.slice(0, Math.max(1, full.length - (hashOf(`${cql}${String(offset)}`) % 4))) : full;
  const next = more && ids.length > 0 ? offset + ids.length : null;
  return { ids, highlight: found.highlight, total: found.ids.length, offset, limit, next };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new WireError(400, `${name} must be a whole number.`);
  return number;
}

function cqlOf(request: FastifyRequest<{ Querystring: SearchQuery }>): string {
  const cql: unknown = request.query.cql;
  if (typeof cql !== "string" || cql.trim() === "") throw new WireError(400, "The cql parameter is required, once.");
  return cql;
}

/** The platform lowers the limit without a word when much is expanded. */
function rowCap(expand: ReadonlySet<string>): number {
  if (expand.has("body.export_view") || expand.has("body.styled_view")) return 25;
  if ([...expand].some((path) => path.startsWith("body."))) return 50;
  return expand.size > 0 ? 200 : 250;
}

function searchAnswer(
  request: FastifyRequest<{ Querystring: SearchQuery }>,
  path: string,
  page: Omit<ResultPage, "ids" | "highlight">,
  results: readonly Json[],
): Json {
  const cql = request.query.cql ?? "";
  return {
    results,
    start: page.offset,
    limit: page.limit,
    size: results.length,
    totalSize: estimated(page.total, cql),
    cqlQuery: cql,
    searchDuration: 12,
    archivedResultCount: 0,
    _links: linksOf(path, request, page),
  };
}

/** The next link holds the query, the limit and the cursor, and forgets everything else that was asked for. */
function linksOf(path: string, request: FastifyRequest<{ Querystring: SearchQuery }>, page: Pick<ResultPage, "next" | "limit">): Json {
  const base = `${request.protocol}://${request.host}/wiki`;
  const self = `${base}${path}?cql=${encodeURIComponent(request.query.cql ?? "")}`;
  const links = { base, context: "/wiki", self };
  if (page.next === null) return links;
  const cursor = Buffer.from(`o:${String(page.next)}`).toString("base64url");
  const query = new URLSearchParams({ cql: request.query.cql ?? "", limit: String(page.limit), cursor });
  return { ...links, next: `${path}?${query.toString()}` };
}

function offsetOf(cursor: string): number {
  const [, offset] = /^o:(\d+)$/u.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  if (offset === undefined) throw new WireError(400, "The cursor is not valid.");
  return Number(offset);
}

/** Totals are estimates on the real platform: a few off, and one even for nothing, now and then. */
function estimated(total: number, cql: string): number {
  const off = (hashOf(cql) % 5) - 2;
  return Math.max(0, total > 10 ? total + off : total === 0 ? Number(off === 2) : total);
}

function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  return hash >>> 0;
}

function expansions(expand: string | readonly string[] | undefined): string[] {
  return [expand ?? []]
    .flat()
    .flatMap((list) => list.split(","))
    .map((path) => path.trim())
    .filter((path) => path !== "");
}

function excerptKind(wanted: string | undefined): ExcerptKind {
  return EXCERPT_KINDS.find((kind) => kind === wanted) ?? "highlight";
}

function registerUsers(app: FastifyInstance, store: ContentStore): void {
  app.get<{ Querystring: SearchQuery }>("/wiki/rest/api/search/user", (request) => {
    // Unlike the search for content, this one pages by start.
    const limit = wholeNumber("limit", request.query.limit ?? "25");
    const offset = wholeNumber("start", request.query.start ?? "0");
    const found = searchUsers(store, request.caller, cqlOf(request));
    const page = { total: found.length, offset, limit, next: null };
    return searchAnswer(request, "/rest/api/search/user", page, found.slice(offset, offset + limit));
  });
  app.get<{ Querystring: UserQuery }>("/wiki/rest/api/user/current", ({ query, caller }) => userNamed(store, caller.account, query.expand));
  app.get<{ Querystring: UserQuery }>("/wiki/rest/api/user", ({ query }) => userNamed(store, query.accountId ?? "", query.expand));
  app.get<{ Querystring: { accountId?: string | string[] } }>("/wiki/rest/api/user/bulk", (request) => {
    const ids = [request.query.accountId ?? []].flat().slice(0, 100);
    const results = ids.flatMap((id) => store.account(id) ?? []).map((account) => userV1(account));
    return { results, start: 0, limit: 100, size: results.length, _links: {} };
  });
}

interface UserQuery {
  readonly accountId?: string;
  readonly expand?: string | string[];
}

function userNamed(store: ContentStore, id: string, expand: string | readonly string[] | undefined): Json {
  const account = store.account(id);
  if (account === null) throw new WireError(404, `No user found with account id : ${id}`);
  return userV1(account, new Set(expansions(expand)));
}

function registerPermissionCheck(app: FastifyInstance, store: ContentStore): void {
  app.post<{ Params: { id: string }; Body: unknown }>("/wiki/rest/api/content/:id/permission/check", (request) => {
    const body = objectOf(request.body, "the question");
    const account = textAt(objectOf(body["subject"], "subject"), "identifier") ?? "";
    const { caller } = request;
    if (account !== caller.account && store.account(caller.account)?.administrator !== true)
      throw new WireError(403, "Only an administrator may check the permissions of others.");
    const page = store.page({ ...caller, account }, Number(request.params.id));
    return { hasPermission: page !== null, errors: [] };
  });
}
