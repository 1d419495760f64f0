import { adfOfText } from "../jira/adf.ts";
import type { IssueCommentRow, IssueRow } from "../store/issue-rows.ts";
import { mentionedName } from "./comments-view.ts";
import { adfMarkup } from "./adf-markup.ts";
import { issuePath } from "./issue-forms.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import type { Visit } from "./visit.ts";

/** Comments of an issue that the person may see, the oldest first; whoever has an account may write, and take back what is theirs. */
export function issueCommentsView(visit: Visit, issue: IssueRow): Markup {
  const { words, store, reader, person } = visit;
  const comments = store.issues.comments(reader, issue.id);
  return html`<section id="comments" class="comments" aria-labelledby="comments-title">
    <h2 id="comments-title">${words.comments}</h2>
    ${comments.map((comment) => commentView(visit, issue, comment))} ${person === null ? null : writingForm(visit, issue)}
  </section>`;
}

function commentView(visit: Visit, issue: IssueRow, comment: IssueCommentRow): Markup {
  const { words, person } = visit;
  const mayRemove = person !== null && (person.id === comment.account || person.administrator);
  return html`<div class="comment" id="comment-${comment.id}">
    <p class="by">
      ${visit.nameOf(comment.account)},
      <time datetime="${new Date(comment.at).toISOString()}">${visit.date(comment.at)}</time>
      ${comment.role === null ? null : html`<span class="lozenge">${words.onlyFor} ${comment.role.name}</span>`}
    </p>
    ${bodyOf(visit, comment)} ${mayRemove ? removalForm(visit, issue, comment) : null}
  </div>`;
}

function bodyOf(visit: Visit, { body, text }: IssueCommentRow): Markup {
  if (body === null && text === "") return html`<p class="quiet">${visit.words.withoutWords}</p>`;
  const document: unknown = body === null ? adfOfText(text) : JSON.parse(body);
  return adfMarkup(document, (account) => mentionedName(visit, account), visit.words.formerUser);
}

function writingForm({ words, store, person }: Visit, issue: IssueRow): Markup {
  const roles = store.issues.rolesOf(person?.id ?? "", issue.projectId);
  return html`<form method="post" action="${issuePath(issue, "comment")}">
    <label for="comment">${words.writeComment}</label>
    <textarea id="comment" name="comment" rows="3" required></textarea>
    ${roles.length === 0 ? null : visibilityField(words, roles)}
    <button type="submit">${words.post}</button>
  </form>`;
}

function visibilityField(words: Visit["words"], roles: readonly { readonly id: number; readonly name: string }[]): Markup {
  return html`<label for="role">${words.visibleTo}</label>
    <select id="role" name="role">
      <option value="">${words.everybodyHere}</option>
      ${roles.map(({ id, name }) => html`<option value="${id}">${words.onlyFor} ${name}</option>`)}
    </select>`;
}

function removalForm({ words }: Visit, issue: IssueRow, { id }: IssueCommentRow): Markup {
  return html`<form method="post" action="${issuePath(issue, "comment/removal")}">
    <input type="hidden" name="comment" value="${id}" />
    <button type="submit" class="link">${words.remove}</button>
  </form>`;
}
