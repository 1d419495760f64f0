import type { FastifyReply } from "fastify";
import { webAddress } from "../confluence/addresses.ts";
import type { AppModule } from "../forge/manifest.ts";
import type { PageRow } from "../store/rows.ts";
import { escapeHtml } from "../store/rows.ts";
import { commentsView } from "./comments-view.ts";
import type { AppOnPage } from "./page-views.ts";
import { pageView } from "./page-views.ts";
import type { Visit } from "./visit.ts";

/** Where the workbench begins for whoever looks: the organisation's first page, the first one they may open, or else its issues. */
export function firstAddress({ store, reader }: Visit): string {
  const { firstPage } = store.organisation;
  const wanted = firstPage === null ? null : store.pageIdOf(firstPage);
  const page = (wanted === null ? null : store.page(reader, wanted)) ?? store.pagesOf(reader, null, 1, 0)[0];
  if (page !== undefined) return `/wiki${webAddress(page)}`;
  return store.issues.projects(reader).length > 0 ? "/jira" : "/wiki/spaces";
}

export function addressOf({ store, reader }: Visit, id: number): string {
  const page = store.page(reader, id);
  return page === null ? "/wiki/gone" : `/wiki${webAddress(page)}`;
}

/** One page, the app where the platform would put it. */
export function showPage(visit: Visit, id: number): FastifyReply {
  const { store, reader } = visit;
  const page = store.page(reader, id);
  if (page === null) return visit.gone();
  const latest = store.versions(page.id).at(-1);
  const content = pageView({
    page,
    parents: parentsOf(visit, page),
    editor: visit.nameOf(latest?.account ?? ""),
    language: visit.language,
    comments: commentsView(visit, page.id),
    app: appOn(visit, page),
    words: visit.words,
  });
  return visit.show({ title: page.title, content, current: page });
}

/** What the app shows on a page, at once and on a click; null where it is not installed on the wiki. */
function appOn(visit: Visit, page: PageRow): AppOnPage | null {
  const modules = visit.parts.manifest.confluence;
  if (modules === null) return null;
  const { macro, sharedMacro, circlesMacro, byline, contextMenu } = modules;
  const placed = placedMacro(visit, page);
  const config = { config: placed ?? {} };
  const shown = { surface: "macro", id: `macro-${String(page.id)}`, title: macro.title };
  const sharedConfig = { config: page.sharedMacro ?? {} };
  const configuring = { type: "macro", macro: { isConfiguring: true } };
  const framed = (surface: string, id: string, module: AppModule, extension: ModuleExtension): string =>
    visit.frame({ surface, id, title: module.title, context: contextOn(visit, page, module, extension) }).text;
  return {
    macro: placed === null ? null : visit.frame({ ...shown, context: contextOn(visit, page, macro, { type: "macro", ...config }) }),
    sharedMacro:
      page.sharedMacro === null || sharedMacro === null
        ? null
        : visit.frame({
            ...{ surface: "shared", id: `shared-${String(page.id)}`, title: sharedMacro.title },
            context: contextOn(visit, page, sharedMacro, { type: "macro", ...sharedConfig }),
          }),
    circlesMacro:
      circlesMacro === null || !page.hasCircles
        ? null
        : visit.frame({
            ...{ surface: "circles", id: `circles-${String(page.id)}`, title: circlesMacro.title },
            context: contextOn(visit, page, circlesMacro, { type: "macro" }),
          }),
    bylineTitle: byline.title,
    onClick: {
      byline: framed("byline", "byline", byline, { type: "confluence:contentBylineItem" }),
      selection: framed("selection", "selection", contextMenu, { type: "confluence:contextMenu" }),
      "macro-configuration": framed("macro-configuration", "configuration", macro, { ...configuring, ...config }),
      "shared-configuration":
        sharedMacro === null
          ? ""
          : framed("shared-configuration", "shared-configuration", sharedMacro, { ...configuring, ...sharedConfig }),
    },
  };
}

type ModuleExtension = Readonly<Record<string, unknown>> & { readonly type: string };

function contextOn(visit: Visit, page: PageRow, module: AppModule, { type, ...extra }: ModuleExtension): Readonly<Record<string, unknown>> {
  return visit.context(module, page, { type, localId: `${module.key}-${String(page.id)}`, extra });
}

/** Organisations loaded from a folder carry no macros of their own; there every page gets one, so that there is something to look at. */
function placedMacro({ store }: Visit, page: PageRow): { readonly topic?: string } | null {
  return page.macro ?? (store.organisation.firstPage === null ? {} : null);
}

function parentsOf({ store, reader }: Visit, page: PageRow): PageRow[] {
  const parents: PageRow[] = [];
  for (let id = page.parentId; id !== null && parents.length < 10;) {
    const parent = store.page(reader, id);
    if (parent === null) break;
    parents.unshift(parent);
    id = parent.parentId;
  }
  return parents;
}

export async function showPrint(visit: Visit, id: number): Promise<FastifyReply> {
  const page = visit.store.page(visit.reader, id);
  if (page === null) return visit.gone();
  const placed = placedMacro(visit, page);
  const printed = placed === null ? "" : await visit.parts.exportMacro(placed.topic, visit.person?.id ?? null);
  const text = `<article class="print"><h1>${escapeHtml(page.title)}</h1>${page.body}<p id="exported">${escapeHtml(printed)}</p></article>`;
  return visit.send(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(page.title)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/__shell/shell/browser/shell.css"><link rel="stylesheet" href="/__shell/shell/browser/pages.css">${text}</html>`,
  );
}
