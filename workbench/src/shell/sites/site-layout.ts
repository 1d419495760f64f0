import type { Site } from "../../sharepoint/sites.ts";
import type { Bench } from "../bench-bar.ts";
import { benchBar } from "../bench-bar.ts";
import { documentOf, initials } from "../document.ts";
import type { Markup } from "../markup.ts";
import { html } from "../markup.ts";
import type { SiteWords } from "./site-words.ts";

/** The parts of a site that its navigation leads to. */
export type SitePlace = "home" | "documents" | "pages" | "alongside";

interface SiteFrame extends Bench {
  readonly organisation: string;
  readonly siteWords: SiteWords;
  readonly title: string;
  /** null beside any site */
  readonly site: Site | null;
  readonly place: SitePlace | null;
  readonly content: Markup;
  readonly scripts: Markup;
}

/** A whole SharePoint-like page: the organisation's bar, the site's head, content, and the bench below. Own design, nobody's logo. */
export function siteLayout(frame: SiteFrame): string {
  const { organisation, words, siteWords, settings, person, site } = frame;
  return documentOf({
    title: `${frame.title} · ${site?.title ?? organisation}`,
    settings,
    head: html`<link rel="stylesheet" href="/__shell/shell/browser/sites.css" />
      ${frame.scripts}
      <script type="module" src="/__shell/spfx/browser/sharepoint-page.ts"></script>`,
    body: html`<body class="sites">
      <a class="skip" href="#content">${words.skip}</a>
      <header class="top">
        <a class="brand" href="/sites">${organisation}</a>
        <nav class="top-links" aria-label="${organisation}"><a href="/sites">${siteWords.sites}</a></nav>
        <span class="who" title="${person?.name ?? words.anonymous}">${initials(person?.name ?? "–")}</span>
      </header>
      ${site === null ? null : siteHead(frame, site)}
      <main id="content" class="site-main" tabindex="-1">${frame.content}</main>
      ${benchBar(frame)}
    </body>`,
  });
}

function siteHead({ siteWords, place }: SiteFrame, site: Site): Markup {
  const links: readonly (readonly [SitePlace, string, string])[] = [
    ["home", siteWords.home, site.path],
    ["documents", siteWords.documents, `${site.path}/Shared%20Documents`],
    ["pages", siteWords.pages, `${site.path}/SitePages`],
    ["alongside", siteWords.allOfIt, `${site.path}/alongside`],
  ];
  return html`<div class="site-head">
    <span class="site-mark" aria-hidden="true">${initials(site.title)}</span>
    <div>
      <p class="site-title"><a href="${site.path}">${site.title}</a></p>
      <nav class="site-links" aria-label="${siteWords.siteNavigation}">
        ${links.map(([name, text, address]) => html`<a href="${address}" ${name === place ? html`aria-current="page"` : null}>${text}</a>`)}
      </nav>
    </div>
  </div>`;
}
