import type { FastifyInstance } from "fastify";
import { objectOf, textsAt } from "../product/read-body.ts";
import { WireError } from "../product/wire-error.ts";
import type { ContentStore, Reader } from "../store/content-store.ts";
import type { IssueRow } from "../store/issue-rows.ts";
import { noSuchIssue } from "./jira-error.ts";
import type { Query } from "./request-parts.ts";
import { namesIn, readerFor } from "./request-parts.ts";

interface OfIssue {
  readonly Params: { readonly issue: string };
  readonly Querystring: Query;
}

const MAXIMUM_BULK = 100;

/** Issues by their keys or numbers, one or many. */
export function registerIssues(app: FastifyInstance, store: ContentStore): void {
  app.get<OfIssue>("/rest/api/3/issue/:issue", (request) => {
    const issue = issueSeenBy(store, request.caller, request.params.issue);
    const fields = namesIn(request.query["fields"]);
    const wish = { fields: fields.length === 0 ? ["*all"] : fields, expand: new Set(namesIn(request.query["expand"])), isInList: false };
    return readerFor(store, request).bean(issue, wish);
  });

  app.post<{ Body: unknown }>("/rest/api/3/issue/bulkfetch", (request) => {
    const body = objectOf(request.body, "the body");
    const wanted = textsAt(body, "issueIdsOrKeys");
    if (wanted.length === 0 || wanted.length > MAXIMUM_BULK) throw new WireError(400, "issueIdsOrKeys must hold 1 to 100 entries.");
    const fields = body["fields"] === undefined ? ["*all"] : textsAt(body, "fields");
    const issues = wanted.flatMap((keyOrId) => store.issues.get(request.caller, keyOrId) ?? []);
    const once = [...new Map(issues.map((issue) => [issue.id, issue])).values()];
    const reader = readerFor(store, request);
    const wish = { fields, expand: new Set<string>(), isInList: true };
    // Keys that lead nowhere, or nowhere for this person, are left out of the issues and not told apart.
    return { issues: once.map((issue) => reader.bean(issue, wish)), issueErrors: [] };
  });
}

/**
 * The issue as the reader may see it.
 *
 * @throws WireError 404 when it is not there, or not for them
 */
export function issueSeenBy(store: ContentStore, reader: Reader, keyOrId: string): IssueRow {
  const issue = store.issues.get(reader, keyOrId);
  if (issue === null) throw noSuchIssue();
  return issue;
}
