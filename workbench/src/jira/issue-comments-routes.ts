import type { FastifyInstance } from "fastify";
import type { Fields } from "../product/read-body.ts";
import { objectOf, textAt } from "../product/read-body.ts";
import { WireError } from "../product/wire-error.ts";
import type { ContentStore, Reader } from "../store/content-store.ts";
import type { IssueCommentRow, IssueRow } from "../store/issue-rows.ts";
import { isAdf, textOfAdf } from "./adf.ts";
import { issueSeenBy } from "./issue-routes.ts";
import { JiraFieldError } from "./jira-error.ts";
import { mayDo } from "./permissions.ts";
import type { Query } from "./request-parts.ts";
import { shapesFor, wholeNumber } from "./request-parts.ts";

interface OfIssue {
  readonly Params: { readonly issue: string };
  readonly Querystring: Query;
}

interface OfComment {
  readonly Params: { readonly issue: string; readonly comment: string };
}

const COMMENTS = "/rest/api/3/issue/:issue/comment";
const USUAL_COMMENTS = 100;

/** Comments of an issue: reading, writing and removing them. Those for a role are not there for anybody else. */
export function registerIssueComments(app: FastifyInstance, store: ContentStore): void {
  app.get<OfIssue>(COMMENTS, (request) => {
    const issue = issueSeenBy(store, request.caller, request.params.issue);
    const all = inOrder(store.issues.comments(request.caller, issue.id), request.query["orderBy"]);
    const startAt = wholeNumber(request.query["startAt"], "startAt", 0);
    const maxResults = wholeNumber(request.query["maxResults"], "maxResults", USUAL_COMMENTS);
    const shapes = shapesFor(store, request);
    const comments = all.slice(startAt, startAt + maxResults).map((comment) => shapes.comment(comment));
    return { startAt, maxResults, total: all.length, comments };
  });

  app.post<OfIssue & { Body: unknown }>(COMMENTS, (request, reply) => {
    const issue = issueSeenBy(store, request.caller, request.params.issue);
    const wish = objectOf(request.body, "the comment");
    const role = roleIn(store, request.caller, issue, wish);
    const comment = addComment(store, { issue, account: request.caller.account, body: wish["body"], role });
    return reply.code(201).send(shapesFor(store, request).comment(comment));
  });

  app.get<OfComment>(`${COMMENTS}/:comment`, (request) => {
    const { comment } = commentSeenBy(store, request.caller, request.params);
    return shapesFor(store, request).comment(comment);
  });

  app.delete<OfComment>(`${COMMENTS}/:comment`, (request, reply) => {
    const { issue, comment } = commentSeenBy(store, request.caller, request.params);
    const { account } = request.caller;
    const person = store.account(account);
    const mayDelete = comment.account === account || (person !== null && mayDo(store, person, "DELETE_ALL_COMMENTS", issue.projectId));
    // The vendor's document has 400 for it, and no 403.
    if (!mayDelete) throw new WireError(400, "You do not have permission to delete this comment.");
    store.issueComments.remove(comment.id);
    return reply.code(204).send();
  });
}

/**
 * Writes a comment.
 *
 * @throws JiraFieldError when its body is no document, or an empty one
 */
export function addComment(
  store: ContentStore,
  { body, ...wish }: { readonly issue: IssueRow; readonly account: string; readonly body: unknown; readonly role: IssueCommentRow["role"] },
): IssueCommentRow {
  if (body === undefined || body === null) throw new JiraFieldError("comment", "Comment body can not be empty!");
  if (!isAdf(body))
    throw new JiraFieldError("comment", "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
  if (textOfAdf(body).trim() === "") throw new JiraFieldError("comment", "Comment body can not be empty!");
  return store.issueComments.add({ ...wish, body });
}

function commentSeenBy(
  store: ContentStore,
  reader: Reader,
  { issue: key, comment: id }: OfComment["Params"],
): { readonly issue: IssueRow; readonly comment: IssueCommentRow } {
  const issue = issueSeenBy(store, reader, key);
  const comment = store.issues.comments(reader, issue.id).find((entry) => String(entry.id) === id);
  if (comment === undefined) throw new WireError(404, `Can not find a comment for the id: ${id}.`);
  return { issue, comment };
}

/** Whoever writes for a role has to have it. Groups are not emulated. */
function roleIn(store: ContentStore, reader: Reader, issue: IssueRow, wish: Fields): IssueCommentRow["role"] {
  if (wish["visibility"] === undefined || wish["visibility"] === null) return null;
  const visibility = objectOf(wish["visibility"], "visibility");
  const named = textAt(visibility, "identifier") ?? textAt(visibility, "value") ?? "";
  if (textAt(visibility, "type") !== "role") throw new JiraFieldError("commentLevel", `Group: ${named} does not exist.`);
  const role = store.issues.roleOf(reader.account, issue.projectId, named);
  if (role === null) throw new JiraFieldError("commentLevel", `You are currently not a member of the project role: ${named}.`);
  return role;
}

const ORDERS = ["created", "+created", "-created"];

function inOrder(comments: readonly IssueCommentRow[], orderBy: unknown): readonly IssueCommentRow[] {
  // A plus that nobody escaped arrives as a blank.
  const order = typeof orderBy === "string" ? orderBy.replace(" ", "+") : "created";
  if (!ORDERS.includes(order)) throw new WireError(400, `orderBy must be one of ${ORDERS.join(", ")}.`);
  return order === "-created" ? [...comments].reverse() : comments;
}
