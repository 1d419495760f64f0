import type { FastifyInstance } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import type { Notification } from "../store/comments.ts";
import { webAddress } from "../confluence/addresses.ts";
import { ControlError } from "./control-error.ts";
import type { CurrentPerson } from "./current-person.ts";
import { findPerson, personOf } from "./current-person.ts";

/** What the platform would have sent to somebody, for tests and evaluators. */
export function registerNotifications(app: FastifyInstance, store: ContentStore, currentPerson: CurrentPerson): void {
  app.get<{ Querystring: { person?: string } }>("/__workbench/notifications", (request) => {
    const wanted = request.query.person;
    const person = wanted === undefined ? personOf(request, currentPerson, store) : findPerson(store, wanted);
    if (person === null) throw new ControlError(404, "Nobody without an account is told anything.");
    return store.comments.notificationsOf(person).map((told) => toJson(store, person, told));
  });
}

function toJson(store: ContentStore, person: string, { commentId, pageId, author, at, removed }: Notification): unknown {
  const page = store.page({ account: person, app: false }, pageId);
  return {
    person,
    author,
    authorName: store.account(author)?.name ?? null,
    at: new Date(at).toISOString(),
    commentId: String(commentId),
    pageId: String(pageId),
    pageTitle: page?.title ?? null,
    link: page === null ? null : `/wiki${webAddress(page)}#comment-${String(commentId)}`,
    ...(removed ? { removed: true } : {}),
  };
}
