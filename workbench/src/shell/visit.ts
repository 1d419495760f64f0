import type { FastifyReply, FastifyRequest } from "fastify";
import { displayName } from "../confluence/shapes.ts";
import { peopleOf, personOf } from "../control/current-person.ts";
import type { AppManifest, AppModule } from "../forge/manifest.ts";
import type { ModuleWish } from "../forge/module-context.ts";
import { moduleContext } from "../forge/module-context.ts";
import type { Product } from "../forge/product-path.ts";
import type { ContentStore, Reader } from "../store/content-store.ts";
import type { AccountRow, PageRow } from "../store/rows.ts";
import type { Wire } from "../wire.ts";
import type { FrameWish } from "./frame.ts";
import { frame } from "./frame.ts";
import type { ShellFrame } from "./layout.ts";
import { layout } from "./layout.ts";
import type { Markup } from "./markup.ts";
import { goneView } from "./page-views.ts";
import type { ShellWords } from "./shell-words.ts";
import { shellWords } from "./shell-words.ts";
import { spaceSide } from "./space-side.ts";
import type { ViewSettings } from "./view-settings.ts";
import { LOCALES, readViewSettings, tokenThemes } from "./view-settings.ts";

export interface ShellParts {
  readonly wire: Wire;
  readonly manifest: AppManifest;
  readonly appUrl: () => string;
  /** what the macro prints when a page is exported, as the person who exports */
  readonly exportMacro: (topic: string | undefined, person: string | null) => Promise<string>;
}

interface PageWish extends Pick<ShellFrame, "title" | "content"> {
  /** the wiki, where nothing else is said */
  readonly product?: Product;
  /** the ways to other places; those of the space, where nothing else is said */
  readonly side?: Markup;
  readonly isFull?: boolean;
  readonly current?: PageRow;
  readonly space?: number;
  readonly wide?: boolean;
  readonly isSpacePage?: boolean;
}

/** One look at a page of the wiki: who looks, in which language, and what they may see. */
export class Visit {
  readonly parts: ShellParts;
  readonly settings: ViewSettings;
  readonly words: ShellWords;
  /** who looks; null without an account */
  readonly person: AccountRow | null;
  readonly reader: Reader;
  readonly #request: FastifyRequest;
  readonly #reply: FastifyReply;

  constructor(parts: ShellParts, request: FastifyRequest, reply: FastifyReply) {
    const { store, currentPerson } = parts.wire;
    const id = personOf(request, currentPerson, store);
    this.parts = parts;
    this.settings = readViewSettings(request);
    this.words = shellWords(this.settings.language);
    this.person = id === null ? null : store.account(id);
    this.reader = { account: this.person?.id ?? "", app: false };
    this.#request = request;
    this.#reply = reply;
  }

  get store(): ContentStore {
    return this.parts.wire.store;
  }

  /** For dates and numbers; Arabic is there for its direction only, and speaks English. */
  get language(): string {
    return LOCALES[this.settings.language === "ar" ? "en" : this.settings.language];
  }

  /** A day in words; of UTC, as everything in the workbench. */
  date(at: number): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: "long", timeZone: "UTC" }).format(at);
  }

  nameOf(account: string): string {
    const row = this.store.account(account);
    return row === null ? "" : (displayName(row) ?? row.name.split(" ")[0] ?? "");
  }

  /** What `view.getContext()` gives to a module of the app at this place. */
  context(module: AppModule, page: PageRow | null, wish: ModuleWish): Readonly<Record<string, unknown>> {
    const placement = {
      origin: this.#origin(),
      accountId: this.person?.id ?? null,
      timeZone: this.person?.timeZone ?? "Etc/UTC",
      locale: LOCALES[this.settings.language],
      colorMode: tokenThemes(this.settings.theme).colorMode,
      page,
    };
    return moduleContext(module, placement, wish);
  }

  frame(wish: Pick<FrameWish, "surface" | "id" | "title" | "context">): Markup {
    return frame({ ...wish, appUrl: this.parts.appUrl(), origin: this.#origin() });
  }

  /** The whole address of a page of this wiki. */
  addressWith(path: string): string {
    return this.#origin() + path;
  }

  redirect(address: string, code = 302): FastifyReply {
    return this.#reply.redirect(address, code);
  }

  /** For what is not there and for what may not be seen alike. */
  gone(): FastifyReply {
    this.#reply.code(404);
    return this.show({ title: this.words.gone, content: goneView(this.words) });
  }

  /** A whole page with everything around it. */
  show(wish: PageWish): FastifyReply {
    const { store, parts } = this;
    const page = layout({
      organisation: store.organisation.name,
      appUrl: parts.appUrl(),
      words: this.words,
      settings: this.settings,
      person: this.person,
      people: peopleOf(store),
      title: wish.title,
      product: wish.product ?? "confluence",
      resources: parts.manifest.resources,
      globalPageTitle: parts.manifest.globalPage.title,
      hasSettings: parts.manifest.globalSettings !== null && this.person?.administrator === true,
      side: wish.side ?? this.#spaceSide(wish),
      content: wish.content,
      isFull: wish.isFull ?? false,
    });
    const policy = `default-src 'self'; img-src 'self' data:; frame-src ${parts.appUrl()}; object-src 'none'; base-uri 'none'`;
    return this.send(page).header("content-security-policy", policy).header("cache-control", "no-store");
  }

  send(html: string): FastifyReply {
    return this.#reply.type("text/html").send(html);
  }

  #spaceSide({ current, space, wide, isSpacePage = false }: PageWish): Markup | null {
    const { store, reader } = this;
    const spaceId = current?.spaceId ?? space ?? null;
    if (spaceId === null || wide === true) return null;
    return spaceSide({
      space: store.space(reader, spaceId),
      pages: store.pagesOf(reader, spaceId, 250, 0),
      current: current ?? null,
      spacePageTitle: this.parts.manifest.spacePage?.title ?? null,
      isSpacePage,
      label: this.words.pages,
    });
  }

  #origin(): string {
    return `http://${this.#request.host}`;
  }
}
