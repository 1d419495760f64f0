import type { FastifyReply } from "fastify";
import type { Product } from "../forge/product-path.ts";
import { spacePageAddress } from "./space-side.ts";
import { html } from "./markup.ts";
import type { Visit } from "./visit.ts";

/** The app's page for the whole site, in one of the products. */
export function showGlobalPage(visit: Visit, product: Product): FastifyReply {
  const globalPage = visit.parts.manifest[product]?.globalPage ?? null;
  if (globalPage === null) return visit.gone();
  const context = visit.context(globalPage, null, { type: `${product}:globalPage`, localId: globalPage.key });
  const content = visit.frame({ surface: "global-page", id: "global-page", title: globalPage.title, context });
  return visit.show({ title: globalPage.title, content, product, wide: true });
}

/** The app's page in a space. */
export function showSpacePage(visit: Visit, key: string): FastifyReply {
  const spacePage = visit.parts.manifest.confluence?.spacePage ?? null;
  const space = visit.store.spaces(visit.reader).find((entry) => entry.key === key);
  if (spacePage === null || space === undefined) return visit.gone();
  const place = { space: { id: String(space.id), key }, location: visit.addressWith(spacePageAddress(key)) };
  const wish = { type: "confluence:spacePage", localId: `${spacePage.key}-${String(space.id)}`, extra: place };
  const frame = { surface: "space-page", id: "space-page", title: spacePage.title };
  const content = visit.frame({ ...frame, context: visit.context(spacePage, null, wish) });
  return visit.show({ title: spacePage.title, content, space: space.id, isSpacePage: true });
}

/** The app's settings in one of the products, for administrators of the site alone. */
export function showSettings(visit: Visit, product: Product): FastifyReply {
  const { confluence, jira } = visit.parts.manifest;
  const module = (product === "jira" ? jira?.adminPage : confluence?.globalSettings) ?? null;
  if (module === null || visit.person?.administrator !== true) return visit.gone();
  const type = product === "jira" ? "jira:adminPage" : "confluence:globalSettings";
  const context = visit.context(module, null, { type, localId: module.key });
  const content = visit.frame({ surface: "settings", id: "settings", title: module.title, context });
  return visit.show({ title: module.title, content, product, wide: true });
}

const MAXIMUM_MACROS = 50;

/** Many macros on one page, for the benchmark: `window.__alongsideReady` counts the ones that have shown their answer. */
export function showMany(visit: Visit, wished: number): FastifyReply {
  const { store, reader, parts } = visit;
  const macro = parts.manifest.confluence?.macro ?? null;
  if (macro === null) return visit.gone();
  const id = store.organisation.firstPage === null ? null : store.pageIdOf(store.organisation.firstPage);
  const page = id === null ? null : store.page(reader, id);
  const frames = Array.from({ length: Math.min(MAXIMUM_MACROS, wished) }, (_entry, index) => {
    const name = `many-${String(index)}`;
    const context = visit.context(macro, page, { type: "macro", localId: name, extra: { config: {} } });
    return html`<div class="macro">${visit.frame({ surface: "macro", id: name, title: macro.title, context })}</div>`;
  });
  return visit.show({ title: macro.title, content: html`<div class="many">${frames}</div>`, wide: true });
}
