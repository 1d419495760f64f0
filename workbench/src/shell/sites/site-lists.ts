import type { FastifyReply } from "fastify";
import type { Library } from "../../sharepoint/libraries.ts";
import { SITE_PAGES, filePath, libraryItems } from "../../sharepoint/libraries.ts";
import type { Site } from "../../sharepoint/sites.ts";
import type { PageRow } from "../../store/rows.ts";
import { html } from "../markup.ts";
import { listView } from "../page-views.ts";
import { pageHead, pageText } from "./site-page.ts";
import type { SiteVisit } from "./site-visit.ts";
import type { WebPartPlace } from "./web-part-section.ts";

/** Every site that the person may open. */
export function showSites(visit: SiteVisit): FastifyReply {
  const { siteWords: words, person, world } = visit;
  const entries = world.sites.openTo(person?.id ?? "").map(({ path, title, description }) => ({ href: path, title, note: description }));
  return visit.show({ title: words.sites, content: html`<div class="list-page">${listView(words.sites, entries, words.noPages)}</div>` });
}

/** What the person may open of one of a site's libraries. */
export function showLibrary(visit: SiteVisit, { site, person }: WebPartPlace, library: Library): FastifyReply {
  const { siteWords: words, world } = visit;
  const title = library === SITE_PAGES ? words.pages : words.documents;
  const entries = libraryItems(world, site, library, person.id).map(({ columns }) => ({
    href: encodeURI(String(columns["FileRef"])),
    title: library === SITE_PAGES ? String(columns["Title"]) : String(columns["FileLeafRef"]),
    note: "",
  }));
  const content = html`<div class="list-page">${listView(title, entries, words.noPages)}</div>`;
  return visit.show({ title, content, site, place: library === SITE_PAGES ? "pages" : "documents" });
}

/** A restricted page of the wiki, which is a document here. */
export function showDocument(visit: SiteVisit, { site, page }: WebPartPlace & { readonly page: PageRow }): FastifyReply {
  const content = html`<article>
    ${pageHead(visit, page)}
    <p class="quiet small">${visit.siteWords.document}</p>
    ${pageText(visit, page.body)}
  </article>`;
  return visit.show({ title: page.title, content, site, place: "documents", current: page });
}

/** Where a site begins: with the organisation's first page, or its first one with a web part, or the first that the person may open. */
export function homeOf({ world, store }: SiteVisit, site: Site, account: string): string {
  const pages = libraryItems(world, site, SITE_PAGES, account).flatMap(({ id }) => store.page({ account, app: false }, id) ?? []);
  const { firstPage } = store.organisation;
  const first = firstPage === null ? null : store.pageIdOf(firstPage);
  const home = pages.find(({ id }) => id === first) ?? pages.find(({ macro }) => macro !== null) ?? pages[0];
  return home === undefined ? `${site.path}/${SITE_PAGES.folder}` : encodeURI(filePath(site, SITE_PAGES, home));
}
