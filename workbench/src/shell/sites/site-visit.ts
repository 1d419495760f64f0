import type { FastifyReply, FastifyRequest } from "fastify";
import { peopleOf } from "../../control/current-person.ts";
import type { Site } from "../../sharepoint/sites.ts";
import type { SharePointWorld } from "../../sharepoint/world.ts";
import type { Placements } from "../../spfx/placements.ts";
import type { SharePointPart } from "../../spfx/sharepoint-part.ts";
import type { PageRow } from "../../store/rows.ts";
import type { Wire } from "../../wire.ts";
import type { Markup } from "../markup.ts";
import { html } from "../markup.ts";
import { PlatformVisit } from "../platform-visit.ts";
import { platformsOf } from "../platforms.ts";
import type { SitePlace } from "./site-layout.ts";
import { siteLayout } from "./site-layout.ts";
import type { SiteWords } from "./site-words.ts";
import { siteWords } from "./site-words.ts";

export interface SiteParts {
  readonly wire: Wire;
  readonly sharePoint: SharePointPart;
  readonly placements: Placements;
}

interface PageWish {
  readonly title: string;
  readonly content: Markup;
  readonly site?: Site;
  readonly place?: SitePlace;
  readonly current?: PageRow;
  /** scripts beside those that all pages have */
  readonly scripts?: Markup;
}

/** What web parts may do in a page: styles of their own, and nothing from or to another host. */
const POLICY =
  "default-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'";

/** One look at a SharePoint-like page: who looks, in which language, and what they may see. */
export class SiteVisit extends PlatformVisit {
  readonly parts: SiteParts;
  readonly siteWords: SiteWords;

  constructor(parts: SiteParts, request: FastifyRequest, reply: FastifyReply) {
    super(parts.wire, request, reply);
    this.parts = parts;
    this.siteWords = siteWords(this.settings.language);
  }

  get world(): SharePointWorld {
    return this.parts.wire.sharepoint;
  }

  /** Server-relative address of this page as people read it, without its query. */
  get path(): string {
    return decodeURIComponent(this.address);
  }

  /** The same, as it is written in links. */
  get address(): string {
    return new URL(this.request.url, this.origin).pathname;
  }

  /** From the question mark on; empty without one. */
  get query(): string {
    return new URL(this.request.url, this.origin).search;
  }

  get isEditing(): boolean {
    return new URLSearchParams(this.query).get("Mode") === "Edit";
  }

  commentAddress(pageId: number): string {
    const key = this.store.page({ account: this.person?.id ?? "", app: false }, pageId)?.spaceKey ?? "";
    return `/sites/${key.toLowerCase()}/comment/${String(pageId)}`;
  }

  answer(code: number): FastifyReply {
    return this.reply.code(code).send();
  }

  /** SharePoint has no pages for somebody without an account. */
  signIn(): FastifyReply {
    const { signIn, signInBody } = this.siteWords;
    this.reply.code(401);
    return this.show({
      title: signIn,
      content: html`<h1>${signIn}</h1>
        <p>${signInBody}</p>`,
    });
  }

  show({ title, content, site, place, current, scripts }: PageWish): FastifyReply {
    const { parts, words } = this;
    const page = siteLayout({
      organisation: this.store.organisation.name,
      words,
      siteWords: this.siteWords,
      settings: this.settings,
      person: this.person,
      people: peopleOf(this.store),
      platforms: platformsOf(parts, "sharepoint", current ?? null),
      sources: [
        ["search", words.searchSource],
        ["lists", words.listsSource],
        ["comments", words.comments],
      ],
      storesIn: "lists",
      title,
      site: site ?? null,
      place: place ?? null,
      content,
      scripts: scripts ?? html``,
    });
    return this.sendPage(page, POLICY);
  }
}
