import type { Product } from "../forge/product-path.ts";
import type { AppLinks } from "./app-links.ts";
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
  readonly product: Product;
  /** those that are there for whoever looks */
  readonly appLinks: AppLinks;
  /** keys of what the app can open in a modal */
  readonly resources: readonly string[];
  /** what leads to other places beside the content; null leaves the content alone */
  readonly side: Markup | null;
  readonly content: Markup;
  /** the content divides the whole width by itself */
  readonly isFull: boolean;
}

/** A whole page: top, the ways to other places, content, and the bench below. */
export function layout(shell: ShellFrame): string {
  const { words, settings } = shell;
  const { globalPage, settings: appSettings } = shell.appLinks;
  const theme = tokenThemes(settings.theme);
  return documentOf({
    title: `${shell.title} · ${shell.organisation}`,
    settings,
    head: html`<link rel="stylesheet" href="/__shell/shell/browser/issues.css" />
      <script type="module" src="/__shell/shell/browser/shell.ts"></script>`,
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
          <a href="/jira/projects">${words.projects}</a>
          <a href="/jira/issues">${words.openIssues}</a>
          ${globalPage === null ? null : html`<a href="${globalPage.address}">${globalPage.title}</a>`}
          ${appSettings === null ? null : html`<a href="${appSettings.address}">${words.settings}</a>`}
          ${shell.person === null ? null : html`<a href="/wiki/notifications">${words.notifications}</a>`}
        </nav>
        <form class="top-search" action="${shell.product === "jira" ? "/jira/search" : "/wiki/search"}" role="search">
          <input name="text" aria-label="${words.search}" placeholder="${words.search}" />
        </form>
        <span class="who" title="${shell.person?.name ?? words.anonymous}">${initials(shell.person?.name ?? "–")}</span>
      </header>
      <div class="${bodyClass(shell)}">
        ${shell.side}
        <main id="content" class="main" tabindex="-1">${shell.content}</main>
      </div>
      <div id="flags" role="region" aria-label="${words.flags}"></div>
      ${benchBar(shell)}
    </body>`,
  });
}

function bodyClass({ side, isFull }: ShellFrame): string {
  if (isFull) return "body full";
  return side === null ? "body wide" : "body";
}
