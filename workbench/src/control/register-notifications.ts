import type { FastifyInstance } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import type { Notification } from "../store/notifications.ts";
import { webAddress } from "../confluence/addresses.ts";
import { issueAddress } from "../jira/addresses.ts";
import { ControlError } from "./control-error.ts";
import type { CurrentPerson } from "./current-person.ts";
import { findPerson, personOf } from "./current-person.ts";

/** What the platform would have sent to somebody, for tests and evaluators. */
export function registerNotifications(app: FastifyInstance, store: ContentStore, currentPerson: CurrentPerson): void {
  app.get<{ Querystring: { person?: string } }>("/__workbench/notifications", (request) => {
    const wanted = request.query.person;
    const person = wanted === undefined ? personOf(request, currentPerson, store) : findPerson(store, wanted);
    if (person === null) throw new ControlError(404, "Nobody without an account is told anything.");
    return store.notifications.of(person).map((told) => toJson(store, person, told));
  });
}

function toJson(store: ContentStore, person: string, told: Notification): unknown {
  const { author, at, removed, commentId } = told;
  return {
    person,
    author,
    authorName: store.account(author)?.name ?? null,
    at: new Date(at).toISOString(),
    commentId: String(commentId),
    ...itemOf(store, person, told),
    ...(removed ? { removed: true } : {}),
  };
}

/** The page or issue that the comment is on; without title and link when the person cannot open it any more. */
function itemOf(store: ContentStore, account: string, { product, itemId, commentId }: Notification): object {
  const reader = { account, app: false };
  if (product === "jira") {
    const issue = store.issues.get(reader, String(itemId));
    const address = issue === null ? null : `${issueAddress(issue)}#comment-${String(commentId)}`;
    return { issueKey: issue?.key ?? null, issueSummary: issue?.summary ?? null, link: address };
  }
  const page = store.page(reader, itemId);
  const address = page === null ? null : `/wiki${webAddress(page)}#comment-${String(commentId)}`;
  return { pageId: String(itemId), pageTitle: page?.title ?? null, link: address };
}
