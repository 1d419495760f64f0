import type { Markup } from "./markup.ts";
import { html, trusted } from "./markup.ts";
import type { ShellWords } from "./shell-words.ts";

/** What the editor of a page sends. */
export interface PageForm {
  /** which version the change was made from, as the platform names it */
  readonly version?: string;
  readonly title?: string;
  readonly body?: string;
}

interface EditorWish extends Required<PageForm> {
  readonly words: ShellWords;
  /** above the text, when it is as the page has it */
  readonly textLabel: string;
  /** where the form is sent */
  readonly action: string;
  /** the page itself */
  readonly back: string;
  /** what somebody else saved since the text was opened; null for nothing */
  readonly other: { readonly by: string; readonly body: string } | null;
}

/** A page to be changed. When somebody else saved in between, both texts are shown, and the one who came later says what becomes of them. */
export function editorView({ words, textLabel, action, back, other, version, title, body }: EditorWish): Markup {
  return html`<h1>${words.edit}</h1>
    ${
      other === null
        ? null
        : html`<section class="other-version" role="alert">
            <h2>${words.changedMeanwhile} ${other.by}</h2>
            <p>${words.bothKept}</p>
            <div id="theirs">${trusted(other.body)}</div>
          </section>`
    }
    <form method="post" action="${action}" class="page-editor">
      <input type="hidden" name="version" value="${version}" />
      <label for="title">${words.pageTitle}</label>
      <input id="title" name="title" value="${title}" required />
      <label for="body">${other === null ? textLabel : words.yourText}</label>
      <textarea id="body" name="body" rows="16">${body}</textarea>
      <button type="submit">${other === null ? words.save : words.saveOver}</button>
      <a href="${back}">${words.cancel}</a>
    </form>`;
}
