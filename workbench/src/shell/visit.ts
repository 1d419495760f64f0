import type { FastifyReply, FastifyRequest } from "fastify";
import { peopleOf } from "../control/current-person.ts";
import type { AppManifest, AppModule } from "../forge/manifest.ts";
import type { ModuleWish } from "../forge/module-context.ts";
import { moduleContext } from "../forge/module-context.ts";
import type { Product } from "../forge/product-path.ts";
import type { SharePointPart } from "../spfx/sharepoint-part.ts";
import type { Reader } from "../store/content-store.ts";
import type { PageRow } from "../store/rows.ts";
import type { Wire } from "../wire.ts";
import { appLinks } from "./app-links.ts";
import type { FrameWish } from "./frame.ts";
import { frame } from "./frame.ts";
import type { ShellFrame } from "./layout.ts";
import { layout } from "./layout.ts";
import type { Markup } from "./markup.ts";
import { PlatformVisit } from "./platform-visit.ts";
import { platformsOf } from "./platforms.ts";
import { spaceSide } from "./space-side.ts";
import { LOCALES, tokenThemes } from "./view-settings.ts";

export interface ShellParts {
  readonly wire: Wire;
  readonly sharePoint: SharePointPart;
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
export class Visit extends PlatformVisit {
  readonly parts: ShellParts;
  readonly reader: Reader;

  constructor(parts: ShellParts, request: FastifyRequest, reply: FastifyReply) {
    super(parts.wire, request, reply);
    this.parts = parts;
    this.reader = { account: this.person?.id ?? "", app: false };
  }

  /** What `view.getContext()` gives to a module of the app at this place. */
  context(module: AppModule, page: PageRow | null, wish: ModuleWish): Readonly<Record<string, unknown>> {
    const placement = {
      origin: this.origin,
      accountId: this.person?.id ?? null,
      timeZone: this.person?.timeZone ?? "Etc/UTC",
      locale: LOCALES[this.settings.language],
      colorMode: tokenThemes(this.settings.theme).colorMode,
      page,
      scopes: this.parts.manifest.scopes,
    };
    return moduleContext(module, placement, wish);
  }

  frame(wish: Pick<FrameWish, "surface" | "id" | "title" | "context">): Markup {
    return frame({ ...wish, appUrl: this.parts.appUrl(), origin: this.origin });
  }

  /** The whole address of a page of this wiki. */
  addressWith(path: string): string {
    return this.origin + path;
  }

  commentAddress(pageId: number): string {
    return `/wiki/comment/${String(pageId)}`;
  }

  show(wish: PageWish): FastifyReply {
    const { store, parts } = this;
    const { product = "confluence" } = wish;
    const links = appLinks(parts.manifest, product);
    const page = layout({
      organisation: store.organisation.name,
      appUrl: parts.appUrl(),
      words: this.words,
      settings: this.settings,
      person: this.person,
      people: peopleOf(store),
      platforms: platformsOf(parts, product, wish.current ?? null),
      sources: [
        ["search", this.words.searchSource],
        ["comments", this.words.comments],
        ["jira", "Jira"],
        ["storage", this.words.storageSource],
        ["invoke", this.words.invokeSource],
      ],
      storesIn: "storage",
      title: wish.title,
      product,
      resources: parts.manifest.resources,
      appLinks: this.person?.administrator === true ? links : { ...links, settings: null },
      side: wish.side ?? this.#spaceSide(wish),
      content: wish.content,
      isFull: wish.isFull ?? false,
    });
    const policy = `default-src 'self'; img-src 'self' data:; frame-src ${parts.appUrl()}; object-src 'none'; base-uri 'none'`;
    return this.sendPage(page, policy);
  }

  send(html: string): FastifyReply {
    return this.reply.type("text/html").send(html);
  }

  #spaceSide({ current, space, wide, isSpacePage = false }: PageWish): Markup | null {
    const { store, reader } = this;
    const spaceId = current?.spaceId ?? space ?? null;
    if (spaceId === null || wide === true) return null;
    return spaceSide({
      space: store.space(reader, spaceId),
      pages: store.pagesOf(reader, spaceId, 250, 0),
      current: current ?? null,
      spacePageTitle: this.parts.manifest.confluence?.spacePage?.title ?? null,
      isSpacePage,
      label: this.words.pages,
    });
  }
}
