import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Fields } from "../product/read-body.ts";
import { objectOf, textAt, textsAt } from "../product/read-body.ts";
import { WireError } from "../product/wire-error.ts";
import type { ContentStore } from "../store/content-store.ts";
import { JqlError } from "./jql/jql-error.ts";
import type { Query } from "./request-parts.ts";
import { namesIn, readerFor, wholeNumber } from "./request-parts.ts";
import { searchIssues } from "./search-issues.ts";
import type { Json } from "./shapes.ts";

const SEARCH = "/rest/api/3/search/jql";

/** How a search is asked, by address and by body alike. */
interface SearchWish {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly expand: ReadonlySet<string>;
  readonly maxResults: number;
  readonly nextPageToken: string | undefined;
}

/* 5,000 rows are for ids and keys alone; with fields a page holds at most 100, as clients report. */
const MAXIMUM_ROWS = 5_000;
const MAXIMUM_ROWS_WITH_FIELDS = 100;
const USUAL_ROWS = 50;

/** Search by JQL, page by page with a token. The older search with totals is gone. */
export function registerSearch(app: FastifyInstance, store: ContentStore): void {
  app.get<{ Querystring: Query }>(SEARCH, (request) => search(store, request, wishOfAddress(request.query)));
  app.post<{ Body: unknown }>(SEARCH, (request) => search(store, request, wishOfBody(objectOf(request.body, "the body"))));
  const removed = () => Promise.reject(new WireError(410, REMOVED));
  app.route({ method: ["GET", "POST"], url: "/rest/api/3/search", exposeHeadRoute: false, handler: removed });
}

const REMOVED = "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.";

function wishOfAddress(query: Query): SearchWish {
  const { jql, nextPageToken } = query;
  return {
    jql: typeof jql === "string" ? jql : "",
    fields: namesIn(query["fields"]),
    expand: new Set(namesIn(query["expand"])),
    maxResults: wholeNumber(query["maxResults"], "maxResults", USUAL_ROWS),
    nextPageToken: typeof nextPageToken === "string" ? nextPageToken : undefined,
  };
}

const KNOWN = ["expand", "fields", "fieldsByKeys", "jql", "maxResults", "nextPageToken", "properties", "reconcileIssues"];

function wishOfBody(body: Fields): SearchWish {
  const stranger = Object.keys(body).find((name) => !KNOWN.includes(name));
  if (stranger !== undefined) throw new WireError(400, `Unrecognized field "${stranger}"`);
  return {
    jql: textAt(body, "jql") ?? "",
    fields: body["fields"] === undefined ? [] : textsAt(body, "fields"),
    expand: new Set(namesIn(textAt(body, "expand"))),
    maxResults: wholeNumber(body["maxResults"], "maxResults", USUAL_ROWS),
    nextPageToken: textAt(body, "nextPageToken"),
  };
}

function search(store: ContentStore, request: FastifyRequest, wish: SearchWish): Json {
  const { jql, fields, expand, maxResults } = wish;
  const found = searchIssues(store, request.caller, jql);
  const isBare = fields.every((name) => name === "id" || name === "key") && expand.size === 0;
  const limit = Math.max(1, Math.min(maxResults, isBare ? MAXIMUM_ROWS : MAXIMUM_ROWS_WITH_FIELDS));
  const from = offsetOf(wish);
  const page = store.issues.named(request.caller, found.slice(from, from + limit));
  const reader = readerFor(store, request);
  const issues = page.map((issue) => reader.bean(issue, { fields, expand, isInList: true }));
  const isLast = found.length <= from + limit;
  return { issues, ...(isLast ? {} : { nextPageToken: tokenOf(jql, from + limit) }), isLast };
}

/** A token belongs to its query. */
function tokenOf(jql: string, offset: number): string {
  return Buffer.from(`${String(offset)}:${digestOf(jql)}`).toString("base64url");
}

function offsetOf({ jql, nextPageToken }: SearchWish): number {
  if (nextPageToken === undefined) return 0;
  const [, offset, digest] = /^(\d+):([0-9a-f]+)$/u.exec(Buffer.from(nextPageToken, "base64url").toString("utf8")) ?? [];
  if (offset === undefined || digest !== digestOf(jql)) throw new JqlError("The provided next page token is invalid or expired.");
  return Number(offset);
}

function digestOf(jql: string): string {
  return createHash("sha256").update(jql).digest("hex").slice(0, 16);
}
