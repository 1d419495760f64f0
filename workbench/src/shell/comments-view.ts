import { renderStorage } from "../confluence/storage-format.ts";
import type { ContentStore } from "../store/content-store.ts";
import type { AccountRow, CommentRow } from "../store/rows.ts";
import type { Markup } from "./markup.ts";
import { html, trusted } from "./markup.ts";
import type { ShellWords } from "./shell-words.ts";

/** Who looks at comments, and where what they write is sent. */
export interface CommentReader {
  readonly words: ShellWords;
  readonly store: ContentStore;
  /** null without an account */
  readonly person: AccountRow | null;
  date(at: number): string;
  nameOf(account: string): string;
  /** where a comment on a page is posted; a removal is posted to `removal` below it */
  commentAddress(pageId: number): string;
}

/** Comments below a page, replies below what they answer, the newest last; whoever has an account may write, answer and take back. */
export function commentsView(reader: CommentReader, pageId: number): Markup {
  const { words, store, person } = reader;
  const all = store.comments.ofPage(pageId);
  return html`<section id="comments" class="comments" aria-labelledby="comments-title">
    <h2 id="comments-title">${words.comments}</h2>
    ${thread(reader, all, null)} ${person === null ? null : writingForm(reader, pageId)}
  </section>`;
}

function thread(reader: CommentReader, all: readonly CommentRow[], parentId: number | null): readonly Markup[] {
  return all.filter((comment) => comment.parentId === parentId).map((comment) => commentView(reader, all, comment));
}

function commentView(reader: CommentReader, all: readonly CommentRow[], comment: CommentRow): Markup {
  const { words, person } = reader;
  const body = renderStorage(comment.body, (account) => mentionedName(reader, account), words.formerUser);
  const mayRemove = person !== null && (person.id === comment.account || person.administrator);
  return html`<div class="comment" id="comment-${comment.id}">
    <p class="by">
      ${reader.nameOf(comment.account)}, <time datetime="${new Date(comment.at).toISOString()}">${reader.date(comment.at)}</time>
    </p>
    ${trusted(body)}
    <div class="comment-actions">
      ${person === null ? null : replyForm(reader, comment)} ${mayRemove ? removalForm(reader, comment) : null}
    </div>
    ${thread(reader, all, comment.id)}
  </div>`;
}

/** Accounts that were closed, and those that never were, have no name any more. */
export function mentionedName(reader: CommentReader, account: string): string | null {
  const row = reader.store.account(account);
  return row === null || row.state === "closed" ? null : reader.nameOf(account);
}

function writingForm(reader: CommentReader, pageId: number): Markup {
  return html`<form method="post" action="${reader.commentAddress(pageId)}">
    <label for="comment">${reader.words.writeComment}</label>
    <textarea id="comment" name="comment" rows="3" required></textarea>
    <button type="submit">${reader.words.post}</button>
  </form>`;
}

function replyForm(reader: CommentReader, { id, pageId }: CommentRow): Markup {
  return html`<details>
    <summary>${reader.words.reply}</summary>
    <form method="post" action="${reader.commentAddress(pageId)}">
      <input type="hidden" name="parent" value="${id}" />
      <label for="reply-${id}">${reader.words.writeReply}</label>
      <textarea id="reply-${id}" name="comment" rows="3" required></textarea>
      <button type="submit">${reader.words.sendReply}</button>
    </form>
  </details>`;
}

function removalForm(reader: CommentReader, { id, pageId }: CommentRow): Markup {
  return html`<form method="post" action="${reader.commentAddress(pageId)}/removal">
    <input type="hidden" name="comment" value="${id}" />
    <button type="submit" class="link">${reader.words.remove}</button>
  </form>`;
}
