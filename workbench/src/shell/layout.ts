import type { PageRow, SpaceRow } from "../store/rows.ts";
import { webAddress } from "../confluence/addresses.ts";
import type { Bench } from "./bench-bar.ts";
import { benchBar } from "./bench-bar.ts";
import { documentOf, initials } from "./document.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import { tokenThemes } from "./view-settings.ts";

/** Everything a page of the wiki needs around its own content. */
export interface ShellFrame extends Bench {
  readonly organisation: string;
  readonly appUrl: string;
  readonly title: string;
  readonly space: SpaceRow | null;
  readonly tree: readonly PageRow[];
  readonly current: PageRow | null;
  readonly globalPageTitle: string;
  /** of the app's page in each space; null where the app has none */
  readonly spacePageTitle: string | null;
  readonly isSpacePage: boolean;
  /** whether the app's settings are there for whoever looks */
  readonly hasSettings: boolean;
  /** keys of what the app can open in a modal */
  readonly resources: readonly string[];
  readonly content: Markup;
  readonly wide: boolean;
}

/** A whole page of the wiki: top, page tree, content, and the bench below. */
export function layout(shell: ShellFrame): string {
  const { words, settings } = shell;
  const theme = tokenThemes(settings.theme);
  return documentOf({
    title: `${shell.title} · ${shell.organisation}`,
    settings,
    head: html`<script type="module" src="/__shell/shell/browser/shell.ts"></script>`,
    body: html`<body
      data-app="${shell.appUrl}"
      data-resources="${shell.resources.join(" ")}"
      data-close="${words.close}"
      data-color-mode="${theme.colorMode}"
      data-themes="${theme.themes}"
    >
      <a class="skip" href="#content">${words.skip}</a>
      <header class="top">
        <a class="brand" href="/">${shell.organisation}</a>
        <nav class="top-links" aria-label="${shell.organisation}">
          <a href="/wiki/spaces">${words.spaces}</a>
          <a href="/wiki/apps/alongside">${shell.globalPageTitle}</a>
          ${shell.hasSettings ? html`<a href="/wiki/admin/apps/alongside">${words.settings}</a>` : null}
          ${shell.person === null ? null : html`<a href="/wiki/notifications">${words.notifications}</a>`}
        </nav>
        <form class="top-search" action="/wiki/search" role="search">
          <input name="text" aria-label="${words.search}" placeholder="${words.search}" />
        </form>
        <span class="who" title="${shell.person?.name ?? words.anonymous}">${initials(shell.person?.name ?? "–")}</span>
      </header>
      <div class="${shell.wide ? "body wide" : "body"}">
        ${shell.wide ? null : tree(shell)}
        <main id="content" class="main" tabindex="-1">${shell.content}</main>
      </div>
      <div id="flags" role="region" aria-label="${words.flags}"></div>
      ${benchBar(shell)}
    </body>`,
  });
}

const MAXIMUM_IN_TREE = 200;

/** The pages of a space by their places below each other, the open page marked. */
function tree(shell: ShellFrame): Markup {
  const { space, tree: pages, current, words } = shell;
  const shown = pages.slice(0, MAXIMUM_IN_TREE);
  const ids = new Set(shown.map(({ id }) => id));
  const below = (parent: number | null): Markup => {
    const children = shown.filter((page) => (page.parentId !== null && ids.has(page.parentId) ? page.parentId : null) === parent);
    if (children.length === 0) return html``;
    return html`<ul>
      ${children.map((page) => html`<li><a href="/wiki${webAddress(page)}" ${page.id === current?.id ? html`aria-current="page"` : null}>${page.title}</a>${below(page.id)}</li>`)}
    </ul>`;
  };
  return html`<nav class="side" aria-label="${words.pages}">
    <p class="side-space">${space === null ? "" : html`<a href="/wiki/spaces/${space.key}">${space.name}</a>`}</p>
    ${spacePageLink(shell)} ${below(null)}
  </nav>`;
}

/** The app's page in a space, by the space's key. */
export function spacePageAddress(key: string): string {
  return `/wiki/spaces/${encodeURIComponent(key)}/apps/alongside`;
}

function spacePageLink({ space, spacePageTitle, isSpacePage }: ShellFrame): Markup | null {
  if (space === null || spacePageTitle === null) return null;
  const current = isSpacePage ? html`aria-current="page"` : null;
  return html`<a class="side-app" href="${spacePageAddress(space.key)}" ${current}>${spacePageTitle}</a>`;
}
