import { renderStorage } from "../confluence/storage-format.ts";
import type { CommentRow } from "../store/rows.ts";
import type { Markup } from "./markup.ts";
import { html, trusted } from "./markup.ts";
import type { Visit } from "./visit.ts";

/** Comments below a page, replies below what they answer, the newest last; whoever has an account may write, answer and take back. */
export function commentsView(visit: Visit, pageId: number): Markup {
  const { words, store, person } = visit;
  const all = store.comments.ofPage(pageId);
  return html`<section id="comments" class="comments" aria-labelledby="comments-title">
    <h2 id="comments-title">${words.comments}</h2>
    ${thread(visit, all, null)} ${person === null ? null : writingForm(visit, pageId)}
  </section>`;
}

function thread(visit: Visit, all: readonly CommentRow[], parentId: number | null): readonly Markup[] {
  return all.filter((comment) => comment.parentId === parentId).map((comment) => commentView(visit, all, comment));
}

function commentView(visit: Visit, all: readonly CommentRow[], comment: CommentRow): Markup {
  const { words, person } = visit;
  const body = renderStorage(comment.body, (account) => mentionedName(visit, account), words.formerUser);
  const mayRemove = person !== null && (person.id === comment.account || person.administrator);
  return html`<div class="comment" id="comment-${comment.id}">
    <p class="by">
      ${visit.nameOf(comment.account)}, <time datetime="${new Date(comment.at).toISOString()}">${visit.date(comment.at)}</time>
    </p>
    ${trusted(body)}
    <div class="comment-actions">
      ${person === null ? null : replyForm(visit, comment)} ${mayRemove ? removalForm(visit, comment) : null}
    </div>
    ${thread(visit, all, comment.id)}
  </div>`;
}

/** Accounts that were closed, and those that never were, have no name any more. */
export function mentionedName(visit: Visit, account: string): string | null {
  const row = visit.store.account(account);
  return row === null || row.state === "closed" ? null : visit.nameOf(account);
}

function writingForm({ words }: Visit, pageId: number): Markup {
  return html`<form method="post" action="/wiki/comment/${pageId}">
    <label for="comment">${words.writeComment}</label>
    <textarea id="comment" name="comment" rows="3" required></textarea>
    <button type="submit">${words.post}</button>
  </form>`;
}

function replyForm({ words }: Visit, { id, pageId }: CommentRow): Markup {
  return html`<details>
    <summary>${words.reply}</summary>
    <form method="post" action="/wiki/comment/${pageId}">
      <input type="hidden" name="parent" value="${id}" />
      <label for="reply-${id}">${words.writeReply}</label>
      <textarea id="reply-${id}" name="comment" rows="3" required></textarea>
      <button type="submit">${words.sendReply}</button>
    </form>
  </details>`;
}

function removalForm({ words }: Visit, { id, pageId }: CommentRow): Markup {
  return html`<form method="post" action="/wiki/comment/${pageId}/removal">
    <input type="hidden" name="comment" value="${id}" />
    <button type="submit" class="link">${words.remove}</button>
  </form>`;
}
