import type { FastifyReply, FastifyRequest } from "fastify";
import { moduleContext } from "../forge/module-context.ts";
import type { AppManifest, AppModule } from "../forge/manifest.ts";
import type { ContentStore, Reader } from "../store/content-store.ts";
import type { AccountRow, PageRow } from "../store/rows.ts";
import { escapeHtml } from "../store/rows.ts";
import type { Wire } from "../wire.ts";
import { runSearch } from "../confluence/run-search.ts";
import { webAddress } from "../confluence/addresses.ts";
import { displayName } from "../confluence/shapes.ts";
import type { FrameWish } from "./frame.ts";
import { frame } from "./frame.ts";
import type { ShellFrame } from "./layout.ts";
import { layout } from "./layout.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import { goneView, listView, pageEntry, pageView } from "./page-views.ts";
import { shellWords } from "./shell-words.ts";
import { LOCALES, readViewSettings, tokenThemes } from "./view-settings.ts";

export interface ShellParts {
  readonly wire: Wire;
  readonly manifest: AppManifest;
  readonly appUrl: () => string;
  /** what the macro prints when a page is exported */
  readonly exportMacro: (topic: string | undefined) => Promise<string>;
}

/** The pages of the wiki, each as the current person may see it. */
export class ShellPages {
  readonly #parts: ShellParts;

  constructor(parts: ShellParts) {
    this.#parts = parts;
  }

  get #store(): ContentStore {
    return this.#parts.wire.store;
  }

  get #reader(): Reader {
    return { account: this.#parts.wire.currentPerson.id, app: false };
  }

  firstAddress(): string {
    const { firstPage } = this.#store.organisation;
    const wanted = firstPage === null ? null : this.#store.pageIdOf(firstPage);
    const page = (wanted === null ? null : this.#store.page(this.#reader, wanted)) ?? this.#store.pagesOf(this.#reader, null, 1, 0)[0];
    return page === undefined ? "/wiki/spaces" : `/wiki${webAddress(page)}`;
  }

  addressOf(id: number): string {
    const page = this.#store.page(this.#reader, id);
    return page === null ? "/wiki/gone" : `/wiki${webAddress(page)}`;
  }

  showPage(request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply): FastifyReply {
    const page = this.#store.page(this.#reader, Number(request.params.id));
    if (page === null) return this.showGone(request, reply);
    const settings = readViewSettings(request);
    const { manifest } = this.#parts;
    const context = (module: AppModule, type: string, extra: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> =>
      this.#context(request, module, page, { type, localId: `${module.key}-${String(page.id)}`, extra });
    const placed = this.#placedMacro(page);
    const config = { config: placed ?? {} };
    const latest = this.#store.versions(page.id).at(-1);
    const content = pageView({
      page,
      space: this.#store.space(this.#reader, page.spaceId),
      parents: this.#parentsOf(page),
      editor: this.#nameOf(latest?.account ?? ""),
      language: LOCALES[settings.language === "ar" ? "en" : settings.language],
      comments: this.#store.comments(page.id).map((comment) => ({ ...comment, name: this.#nameOf(comment.account) })),
      macro:
        placed === null
          ? null
          : this.#frame(request, {
              surface: "macro",
              id: `macro-${String(page.id)}`,
              title: manifest.macro.title,
              context: context(manifest.macro, "macro", config),
            }),
      bylineTitle: manifest.byline.title,
      onClick: {
        byline: this.#frame(request, {
          surface: "byline",
          id: "byline",
          title: manifest.byline.title,
          context: context(manifest.byline, "confluence:contentBylineItem"),
        }).text,
        selection: this.#frame(request, {
          surface: "selection",
          id: "selection",
          title: manifest.contextMenu.title,
          context: context(manifest.contextMenu, "confluence:contextMenu"),
        }).text,
        "macro-configuration": this.#frame(request, {
          surface: "macro-configuration",
          id: "configuration",
          title: manifest.macro.title,
          context: context(manifest.macro, "macro", { ...config, macro: { isConfiguring: true } }),
        }).text,
      },
      words: shellWords(settings.language),
    });
    return this.#show(request, reply, { title: page.title, content, current: page });
  }

  /** Organisations loaded from a folder carry no macros of their own; there every page gets one, so that there is something to look at. */
  #placedMacro(page: PageRow): { readonly topic?: string } | null {
    return page.macro ?? (this.#store.organisation.firstPage === null ? {} : null);
  }

  #parentsOf(page: PageRow): PageRow[] {
    const parents: PageRow[] = [];
    for (let id = page.parentId; id !== null && parents.length < 10;) {
      const parent = this.#store.page(this.#reader, id);
      if (parent === null) break;
      parents.unshift(parent);
      id = parent.parentId;
    }
    return parents;
  }

  showSpaces(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const entries = this.#store
      .spaces(this.#reader)
      .map(({ key, name, description }) => ({ href: `/wiki/spaces/${key}`, title: name, note: description }));
    const words = shellWords(readViewSettings(request).language);
    return this.#show(request, reply, { title: words.spaces, content: listView(words.spaces, entries, words.nothing) });
  }

  showSpace(request: FastifyRequest<{ Params: { key: string } }>, reply: FastifyReply): FastifyReply {
    const space = this.#store.spaces(this.#reader).find(({ key }) => key === request.params.key);
    if (space === undefined) return this.showGone(request, reply);
    const pages = this.#store.pagesOf(this.#reader, space.id, 250, 0);
    const words = shellWords(readViewSettings(request).language);
    const content = listView(space.name, pages.map(pageEntry), words.nothing);
    return this.#show(request, reply, { title: space.name, content, space: space.id });
  }

  showSearch(request: FastifyRequest<{ Querystring: { text?: string } }>, reply: FastifyReply): FastifyReply {
    const words = shellWords(readViewSettings(request).language);
    const asked = (request.query.text ?? "").replaceAll(/["\\]/gu, " ").trim();
    const found =
      asked === "" ? [] : runSearch(this.#store, this.#reader, `siteSearch ~ "${asked}" and type in (page, blogpost)`).ids.slice(0, 30);
    const pages = found.flatMap((id) => this.#store.page(this.#reader, id) ?? []);
    return this.#show(request, reply, { title: words.found, content: listView(words.found, pages.map(pageEntry), words.nothing) });
  }

  showGlobalPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { globalPage } = this.#parts.manifest;
    const context = this.#context(request, globalPage, null, { type: "confluence:globalPage", localId: globalPage.key });
    const content = this.#frame(request, { surface: "global-page", id: "global-page", title: globalPage.title, context });
    return this.#show(request, reply, { title: globalPage.title, content, wide: true });
  }

  /** Many macros on one page, for the benchmark: `window.__alongsideReady` counts the ones that have shown their answer. */
  showMany(request: FastifyRequest<{ Querystring: { n?: string } }>, reply: FastifyReply): FastifyReply {
    const { macro } = this.#parts.manifest;
    const id = this.#store.organisation.firstPage === null ? null : this.#store.pageIdOf(this.#store.organisation.firstPage);
    const page = id === null ? null : this.#store.page(this.#reader, id);
    const count = Math.min(50, Number(request.query.n ?? 10));
    const frames = Array.from({ length: count }, (_entry, index) => {
      const context = this.#context(request, macro, page, { type: "macro", localId: `many-${String(index)}`, extra: { config: {} } });
      return html`<div class="macro">
        ${this.#frame(request, { surface: "macro", id: `many-${String(index)}`, title: macro.title, context })}
      </div>`;
    });
    return this.#show(request, reply, { title: macro.title, content: html`<div class="many">${frames}</div>`, wide: true });
  }

  async showPrint(request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply): Promise<FastifyReply> {
    const page = this.#store.page(this.#reader, Number(request.params.id));
    if (page === null) return this.showGone(request, reply);
    const placed = this.#placedMacro(page);
    const printed = placed === null ? "" : await this.#parts.exportMacro(placed.topic);
    const text = `<article class="print"><h1>${escapeHtml(page.title)}</h1>${page.body}<p id="exported">${escapeHtml(printed)}</p></article>`;
    return reply
      .type("text/html")
      .send(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(page.title)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/__shell/shell/browser/shell.css">${text}</html>`,
      );
  }

  async addComment(
    request: FastifyRequest<{ Params: { id: string }; Body: { comment?: string } }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const text = (request.body.comment ?? "").trim();
    const body = { pageId: request.params.id, body: { representation: "storage", value: `<p>${escapeHtml(text)}</p>` } };
    if (text !== "")
      await this.#parts.wire.request({
        person: this.#reader.account,
        method: "POST",
        path: "/wiki/api/v2/footer-comments",
        body: JSON.stringify(body),
      });
    return reply.redirect(`${this.addressOf(Number(request.params.id))}#comments`, 303);
  }

  showGone(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const words = shellWords(readViewSettings(request).language);
    return this.#show(request, reply.code(404), { title: words.gone, content: goneView(words) });
  }

  #show(
    request: FastifyRequest,
    reply: FastifyReply,
    wish: Pick<ShellFrame, "title" | "content"> & { readonly current?: PageRow; readonly space?: number; readonly wide?: boolean },
  ): FastifyReply {
    const settings = readViewSettings(request);
    const spaceId = wish.current?.spaceId ?? wish.space ?? null;
    const page = layout({
      organisation: this.#store.organisation.name,
      appUrl: this.#parts.appUrl(),
      words: shellWords(settings.language),
      settings,
      person: this.#person(),
      people: this.#store.accounts().filter(({ kind, state }) => kind === "human" && state === "active"),
      title: wish.title,
      space: spaceId === null ? null : this.#store.space(this.#reader, spaceId),
      tree: spaceId === null ? [] : this.#store.pagesOf(this.#reader, spaceId, 250, 0),
      current: wish.current ?? null,
      globalPageTitle: this.#parts.manifest.globalPage.title,
      content: wish.content,
      wide: wish.wide ?? spaceId === null,
    });
    const policy = `default-src 'self'; img-src 'self' data:; frame-src ${this.#parts.appUrl()}; object-src 'none'; base-uri 'none'`;
    return reply.type("text/html").header("content-security-policy", policy).header("cache-control", "no-store").send(page);
  }

  #person(): AccountRow {
    const person = this.#store.account(this.#reader.account);
    if (person === null) throw new TypeError(`showPage: there is no account ${this.#reader.account}`);
    return person;
  }

  #nameOf(account: string): string {
    const row = this.#store.account(account);
    return row === null ? "" : (displayName(row) ?? row.name.split(" ")[0] ?? "");
  }

  #context(
    request: FastifyRequest,
    module: AppModule,
    page: PageRow | null,
    wish: Parameters<typeof moduleContext>[2],
  ): Readonly<Record<string, unknown>> {
    const settings = readViewSettings(request);
    const person = this.#person();
    const { colorMode } = tokenThemes(settings.theme);
    const placement = {
      origin: originOf(request),
      accountId: person.id,
      timeZone: person.timeZone,
      locale: LOCALES[settings.language],
      colorMode,
      page,
    };
    return moduleContext(module, placement, wish);
  }

  #frame(request: FastifyRequest, wish: Pick<FrameWish, "surface" | "id" | "title" | "context">): Markup {
    return frame({ ...wish, appUrl: this.#parts.appUrl(), origin: originOf(request) });
  }
}

function originOf(request: FastifyRequest): string {
  return `http://${request.host}`;
}
