import type { FastifyInstance } from "fastify";
import type { ContentStore, Reader } from "../store/content-store.ts";
import type { IssueRow } from "../store/issue-rows.ts";
import { noSuchIssue } from "./jira-error.ts";
import type { Query } from "./request-parts.ts";
import { namesIn, readerFor } from "./request-parts.ts";

interface OfIssue {
  readonly Params: { readonly issue: string };
  readonly Querystring: Query;
}

/** One issue, by its key or number. */
export function registerIssues(app: FastifyInstance, store: ContentStore): void {
  app.get<OfIssue>("/rest/api/3/issue/:issue", (request) => {
    const issue = issueSeenBy(store, request.caller, request.params.issue);
    const fields = namesIn(request.query["fields"]);
    const wish = { fields: fields.length === 0 ? ["*all"] : fields, expand: new Set(namesIn(request.query["expand"])), isInList: false };
    return readerFor(store, request).bean(issue, wish);
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
