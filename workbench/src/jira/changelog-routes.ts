import type { FastifyInstance } from "fastify";
import type { Fields } from "../product/read-body.ts";
import { objectOf, textAt, textsAt } from "../product/read-body.ts";
import { WireError } from "../product/wire-error.ts";
import type { ContentStore } from "../store/content-store.ts";
import type { IssueRow } from "../store/issue-rows.ts";
import type { IssueReader } from "./issue-reader.ts";
import { issueSeenBy } from "./issue-routes.ts";
import type { Query } from "./request-parts.ts";
import { pageOf, readerFor, wholeNumber } from "./request-parts.ts";
import type { Json } from "./shapes.ts";

const USUAL_CHANGES = 100;
const MAXIMUM_ISSUES = 1_000;
const MAXIMUM_FIELDS = 10;
const USUAL_BULK = 1_000;
const MAXIMUM_BULK = 10_000;

/** Who changed what, of one issue and of many. */
export function registerChangelog(app: FastifyInstance, store: ContentStore): void {
  app.get<{ Params: { readonly issue: string }; Querystring: Query }>("/rest/api/3/issue/:issue/changelog", (request) => {
    const issue = issueSeenBy(store, request.caller, request.params.issue);
    return pageOf(request, readerFor(store, request).histories(issue), USUAL_CHANGES);
  });

  app.post<{ Body: unknown }>("/rest/api/3/changelog/bulkfetch", (request) => {
    const wish = wishOf(objectOf(request.body, "the body"));
    const issues = wish.issues.flatMap((keyOrId) => store.issues.get(request.caller, keyOrId) ?? []);
    const once = [...new Map(issues.map((issue) => [issue.id, issue])).values()].sort((a, b) => a.id - b.id);
    return bulkPage(readerFor(store, request), once, wish);
  });
}

interface BulkWish {
  readonly issues: readonly string[];
  readonly fieldIds: readonly string[];
  readonly maxResults: number;
  /** changes that earlier pages held */
  readonly from: number;
}

function wishOf(body: Fields): BulkWish {
  const issues = textsAt(body, "issueIdsOrKeys");
  const fieldIds = body["fieldIds"] === undefined ? [] : textsAt(body, "fieldIds");
  if (issues.length === 0 || issues.length > MAXIMUM_ISSUES) throw new WireError(400, "issueIdsOrKeys must hold 1 to 1000 entries.");
  if (fieldIds.length > MAXIMUM_FIELDS) throw new WireError(400, "fieldIds must hold at most 10 entries.");
  const maxResults = wholeNumber(body["maxResults"], "maxResults", USUAL_BULK);
  if (maxResults < 1 || maxResults > MAXIMUM_BULK) throw new WireError(400, "maxResults must be between 1 and 10000.");
  const token = textAt(body, "nextPageToken");
  const from = token === undefined ? 0 : Number(Buffer.from(token, "base64url").toString("utf8"));
  if (!Number.isInteger(from)) throw new WireError(400, "The provided next page token is invalid or expired.");
  return { issues, fieldIds, maxResults, from };
}

function bulkPage(reader: IssueReader, issues: readonly IssueRow[], wish: BulkWish): Json {
  const all = issues.flatMap((issue) => reader.histories(issue, wish.fieldIds).map((history) => ({ issueId: String(issue.id), history })));
  const end = wish.from + wish.maxResults;
  const shown = all.slice(wish.from, end);
  const issueChangeLogs = [...new Set(shown.map(({ issueId }) => issueId))].map((issueId) => ({
    issueId,
    changeHistories: shown.filter((entry) => entry.issueId === issueId).map(({ history }) => withNumber(history)),
  }));
  return { issueChangeLogs, ...(all.length > end ? { nextPageToken: Buffer.from(String(end)).toString("base64url") } : {}) };
}

/** In bulk the platform writes the moment as a number, as the example of its document does; the schema beside it says text. */
function withNumber(history: Json): Json {
  return { ...history, created: Date.parse(String(history["created"])) };
}
