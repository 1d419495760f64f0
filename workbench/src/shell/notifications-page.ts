import type { FastifyReply } from "fastify";
import { issueAddress } from "../jira/addresses.ts";
import { html } from "./markup.ts";
import type { Visit } from "./visit.ts";
import { addressOf } from "./wiki-page.ts";

/** What the platform told the person who looks: who mentioned them, where, and when. */
export function showNotifications(visit: Visit): FastifyReply {
  const { store, words, person } = visit;
  if (person === null) return visit.gone();
  const rows = store.notifications.of(person.id).map(({ product, itemId, commentId, author, at, removed }) => {
    const { title, address } = product === "jira" ? issueNamed(visit, itemId) : pageNamed(visit, itemId);
    return html`<li>
      <span> ${visit.nameOf(author)} ${words.mentionedYou} <a href="${address}#comment-${commentId}">${title ?? words.gone}</a> </span>
      <span class="quiet small">${visit.date(at)}${removed ? `, ${words.removedSince}` : ""}</span>
    </li>`;
  });
  const content = html`<h1>${words.notifications}</h1>
    ${rows.length === 0 ? html`<p>${words.noNotifications}</p>` : null}
    <ul class="list">
      ${rows}
    </ul>`;
  return visit.show({ title: words.notifications, content, wide: true });
}

interface Named {
  /** null when it cannot be opened any more */
  readonly title: string | null;
  readonly address: string;
}

function pageNamed(visit: Visit, id: number): Named {
  return { title: visit.store.page(visit.reader, id)?.title ?? null, address: addressOf(visit, id) };
}

function issueNamed({ store, reader }: Visit, id: number): Named {
  const issue = store.issues.get(reader, String(id));
  return issue === null ? { title: null, address: "/jira/gone" } : { title: `${issue.key} ${issue.summary}`, address: issueAddress(issue) };
}
