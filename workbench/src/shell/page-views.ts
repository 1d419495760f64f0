import type { PageRow } from "../store/rows.ts";
import { webAddress } from "../confluence/addresses.ts";
import type { Markup } from "./markup.ts";
import { html, trusted } from "./markup.ts";
import type { ShellWords } from "./shell-words.ts";

/** What an app shows on a page. */
export interface AppOnPage {
  readonly macro: Markup | null;
  readonly sharedMacro: Markup | null;
  readonly circlesMacro: Markup | null;
  readonly bylineTitle: string;
  /** contexts of the surfaces that appear on a click */
  readonly onClick: Readonly<Record<"byline" | "selection" | "macro-configuration" | "shared-configuration", string>>;
}

export interface PageView {
  readonly page: PageRow;
  readonly parents: readonly PageRow[];
  readonly editor: string;
  readonly language: string;
  readonly comments: Markup;
  /** null where no app is installed */
  readonly app: AppOnPage | null;
  readonly words: ShellWords;
}

/** One page of the wiki, the app where the platform would put it. */
export function pageView(view: PageView): Markup {
  const { page, words, app } = view;
  const [macro, shared, circles] = [app?.macro ?? null, app?.sharedMacro ?? null, app?.circlesMacro ?? null];
  const [before, after] = splitBody(page.body);
  return html`<article data-page="${page.id}" ${app === null ? null : surfacesOnClick(app)}>
    <p class="crumbs">${[page.spaceName, ...view.parents.map(({ title }) => title)].join(" / ")}</p>
    <h1>${page.title}</h1>
    <p class="by">
      ${words.by} ${view.editor}, ${words.changed}
      ${new Intl.DateTimeFormat(view.language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(page.updatedAt)}
      ${app === null ? null : html`<button type="button" id="byline" class="byline" aria-haspopup="dialog">${app.bylineTitle}</button>`}
    </p>
    <div class="text" id="text">
      ${trusted(before)} ${macro === null ? null : html`<div class="macro">${macro}</div>`} ${trusted(after)}
      ${shared === null ? null : html`<div class="macro">${shared}</div>`}
      ${circles === null ? null : html`<div class="macro">${circles}</div>`}
    </div>
    <p class="quiet small">
      ${macro === null ? null : html`<button type="button" id="edit-macro" class="link">${words.editMacro}</button> · `}
      ${shared === null ? null : html`<button type="button" id="edit-shared-macro" class="link">${words.editSharedMacro}</button> · `}
      <a href="/wiki/spaces/${page.spaceKey}/pages/edit-v2/${page.id}">${words.edit}</a> ·
      <a href="/wiki/print/${page.id}">${words.print}</a>
    </p>
    ${view.comments}
  </article>`;
}

function surfacesOnClick({ onClick }: AppOnPage): Markup {
  return html`data-byline="${onClick.byline}" data-selection="${onClick.selection}"
  data-macro-configuration="${onClick["macro-configuration"]}" data-shared-configuration="${onClick["shared-configuration"]}"`;
}

/** What is placed on a page stands after its first paragraph. */
export function splitBody(body: string): [before: string, after: string] {
  const end = body.indexOf("</p>");
  return end < 0 ? [body, ""] : [body.slice(0, end + 4), body.slice(end + 4)];
}

/** A plain list of pages or spaces under a heading. */
export function listView(
  title: string,
  entries: readonly { readonly href: string; readonly title: string; readonly note: string }[],
  empty: string,
): Markup {
  return html`<h1>${title}</h1>
    ${entries.length === 0 ? html`<p>${empty}</p>` : null}
    <ul class="list">
      ${entries.map(({ href, title: name, note }) => html`<li><a href="${href}">${name}</a><span class="quiet small">${note}</span></li>`)}
    </ul>`;
}

export function pageEntry(page: PageRow): { readonly href: string; readonly title: string; readonly note: string } {
  return { href: `/wiki${webAddress(page)}`, title: page.title, note: page.spaceName };
}

/** For what is not there and for what may not be seen alike. */
export function goneView(words: ShellWords): Markup {
  return html`<h1>${words.gone}</h1>
    <p>${words.goneBody}</p>`;
}
