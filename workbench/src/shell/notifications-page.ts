import type { FastifyReply } from "fastify";
import { html } from "./markup.ts";
import type { Visit } from "./visit.ts";
import { addressOf } from "./wiki-page.ts";

/** What the platform told the person who looks: who mentioned them, where, and when. */
export function showNotifications(visit: Visit): FastifyReply {
  const { store, reader, words, person } = visit;
  if (person === null) return visit.gone();
  const date = new Intl.DateTimeFormat(visit.language, { dateStyle: "long", timeZone: "UTC" });
  const rows = store.comments.notificationsOf(person.id).map(({ commentId, pageId, author, at, removed }) => {
    const address = `${addressOf(visit, pageId)}#comment-${String(commentId)}`;
    return html`<li>
      <span>${visit.nameOf(author)} ${words.mentionedYou} <a href="${address}">${store.page(reader, pageId)?.title ?? words.gone}</a></span>
      <span class="quiet small">${date.format(at)}${removed ? `, ${words.removedSince}` : ""}</span>
    </li>`;
  });
  const content = html`<h1>${words.notifications}</h1>
    ${rows.length === 0 ? html`<p>${words.noNotifications}</p>` : null}
    <ul class="list">
      ${rows}
    </ul>`;
  return visit.show({ title: words.notifications, content, wide: true });
}
