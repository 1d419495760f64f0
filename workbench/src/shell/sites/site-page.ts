import type { FastifyReply } from "fastify";
import type { PlacedWebPart } from "../../spfx/browser/play-wish.ts";
import { SECTIONS } from "../../spfx/browser/play-wish.ts";
import { parsePlaced } from "../../spfx/placements.ts";
import type { PageRow } from "../../store/rows.ts";
import { commentsView } from "../comments-view.ts";
import type { Markup } from "../markup.ts";
import { html, trusted } from "../markup.ts";
import { splitBody } from "../page-views.ts";
import { addressOnSite } from "../platforms.ts";
import { textAddress } from "./site-text.ts";
import type { SiteVisit } from "./site-visit.ts";
import type { WebPartPlace } from "./web-part-section.ts";
import { scriptsOf, toolboxOf, webPartSection } from "./web-part-section.ts";

type PagePlace = WebPartPlace & { readonly page: PageRow };

/** A page of the library "Site Pages", with the web part where its author put it. */
export function showSitePage(visit: SiteVisit, place: PagePlace): FastifyReply {
  const { site, page } = place;
  const placed = placedOn(visit, page);
  const mayEdit = place.role !== "visitor" && visit.parts.sharePoint.state.is === "ready";
  const content = mayEdit && visit.isEditing ? editedPage(visit, place, placed) : readPage(visit, place, { placed, mayEdit });
  return visit.show({ title: page.title, content, site, place: "pages", current: page, scripts: scriptsOf(visit.parts.sharePoint.state) });
}

/** The web part as a page of its own, beside any page of the site: both cards, and a topic of the person's own. */
export function showAlone(visit: SiteVisit, place: WebPartPlace): FastifyReply {
  const { sharePoint } = visit.parts;
  const everything = sharePoint.state.is === "ready" ? toolboxOf(sharePoint.state.player, visit.settings.language).at(-1) : undefined;
  const placed = everything ?? { title: "", properties: {}, section: "plain" };
  const content = html`<h1 class="spoken">${visit.siteWords.allOfIt}</h1>
    ${webPartSection(visit, place, placed)}`;
  return visit.show({
    title: visit.siteWords.allOfIt,
    content,
    site: place.site,
    place: "alongside",
    scripts: scriptsOf(sharePoint.state),
  });
}

/** Saves which web part stands on a page, and how it is set up. */
export function savePlacement(visit: SiteVisit, { role, page }: PagePlace, body: unknown): FastifyReply {
  const placed = parsePlaced(body);
  if (role === "visitor") return visit.answer(403);
  if (placed === undefined) return visit.answer(400);
  visit.parts.placements.save(page.id, placed);
  return visit.answer(204);
}

/**
 * What somebody saved, or else what the organisation comes with: where a wiki page carries the macro, its twin here carries the web part.
 * Organisations loaded from a folder carry no macros; there every page gets one, so that there is something to look at.
 */
function placedOn({ parts, store, settings }: SiteVisit, page: PageRow): PlacedWebPart | null {
  const saved = parts.placements.of(page.id);
  if (saved !== undefined) return saved;
  const macro = page.macro ?? (store.organisation.firstPage === null ? {} : null);
  if (macro === null) return null;
  const state = parts.sharePoint.state;
  const entry = state.is === "ready" ? toolboxOf(state.player, settings.language)[0] : undefined;
  const topic = macro.topic === undefined ? {} : { about: "topic", topic: macro.topic };
  return { title: entry?.title ?? "", properties: { ...entry?.properties, ...topic }, section: "plain" };
}

interface Reading {
  readonly placed: PlacedWebPart | null;
  readonly mayEdit: boolean;
}

function readPage(visit: SiteVisit, place: PagePlace, { placed, mayEdit }: Reading): Markup {
  const { siteWords: words } = visit;
  const edit = mayEdit ? html`<a class="page-button" href="${visit.address}?Mode=Edit">${words.edit}</a>` : null;
  const text = place.role === "visitor" ? null : html`<a class="page-button" href="${textAddress(place)}">${words.editText}</a>`;
  return html`${text === null ? null : html`<div class="page-bar">${edit} ${text}</div>`} ${article(visit, place, placed)}
  ${commentsView(visit, place.page.id)}`;
}

function editedPage(visit: SiteVisit, place: PagePlace, placed: PlacedWebPart | null): Markup {
  const { siteWords: words } = visit;
  return html`<div class="page-bar">
      <button type="button" id="save-page" class="page-button strong">${words.save}</button>
      <a id="discard-page" class="page-button" href="${visit.address}">${words.discard}</a>
      <span id="save-note" role="alert" hidden>${words.notSaved}</span>
    </div>
    <div class="canvas">
      ${article(visit, place, placed)}
      <aside class="pane" aria-label="${words.pane}">
        ${toolbox(visit, placed)}
        <div id="pane-fields"></div>
      </aside>
    </div>`;
}

function toolbox({ siteWords: words, parts, settings }: SiteVisit, placed: PlacedWebPart | null): Markup {
  const { state } = parts.sharePoint;
  const entries = state.is === "ready" ? toolboxOf(state.player, settings.language) : [];
  const selected = (is: boolean): Markup | null => (is ? html`selected` : null);
  return html`<div class="pane-field">
      <label for="toolbox">${words.toolbox}</label>
      <select id="toolbox">
        ${placed === null ? null : html`<option value="placed" selected>${words.asPlaced}</option>`}
        ${entries.map(({ title }, index) => html`<option value="${index}">${title}</option>`)}
        <option value="none" ${selected(placed === null)}>${words.noWebPart}</option>
      </select>
    </div>
    <div class="pane-field">
      <label for="section-background">${words.background}</label>
      <select id="section-background">
        ${SECTIONS.map((name) => html`<option value="${name}" ${selected(name === (placed?.section ?? "plain"))}>${words.section[name]}</option>`)}
      </select>
    </div>`;
}

function article(visit: SiteVisit, place: PagePlace, placed: PlacedWebPart | null): Markup {
  const { page } = place;
  const [before, after] = splitBody(page.body);
  return html`<article>
    ${pageHead(visit, page)} ${pageText(visit, before)} ${webPartSection(visit, place, placed)} ${pageText(visit, after)}
  </article>`;
}

/** Text of the organisation. Links in it lead to pages of the wiki; here they lead to the same pages on their sites. */
export function pageText({ parts, store, person }: SiteVisit, body: string): Markup {
  const here = body.replaceAll(/href="\/wiki\/spaces\/[^/"]+\/pages\/(\d+)[^"]*"/gu, (link, id: string) => {
    const page = store.page({ account: person?.id ?? "", app: false }, Number(id));
    const address = page === null ? null : addressOnSite(parts.wire, page);
    return address === null ? link : `href="${address}"`;
  });
  return html`<div class="text">${trusted(here)}</div>`;
}

/** Title, and who changed it last: SharePoint shows nobody in between. */
export function pageHead(visit: SiteVisit, page: PageRow): Markup {
  const { words, language, store } = visit;
  const editor = visit.nameOf(store.versions(page.id).at(-1)?.account ?? "");
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(page.updatedAt);
  return html`<h1>${page.title}</h1>
    <p class="by">${words.by} ${editor}, ${words.changed} ${date}</p>`;
}
