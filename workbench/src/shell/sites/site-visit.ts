import type { FastifyReply, FastifyRequest } from "fastify";
import { displayName } from "../../confluence/shapes.ts";
import { peopleOf, personOf } from "../../control/current-person.ts";
import type { Site } from "../../sharepoint/sites.ts";
import type { SharePointWorld } from "../../sharepoint/world.ts";
import type { Placements } from "../../spfx/placements.ts";
import type { SharePointPart } from "../../spfx/sharepoint-part.ts";
import type { ContentStore } from "../../store/content-store.ts";
import type { AccountRow, PageRow } from "../../store/rows.ts";
import type { Wire } from "../../wire.ts";
import type { CommentReader } from "../comments-view.ts";
import type { Markup } from "../markup.ts";
import { html } from "../markup.ts";
import { goneView } from "../page-views.ts";
import { platformsOf } from "../platforms.ts";
import type { ShellWords } from "../shell-words.ts";
import { shellWords } from "../shell-words.ts";
import type { ViewSettings } from "../view-settings.ts";
import { LOCALES, readViewSettings } from "../view-settings.ts";
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
export class SiteVisit implements CommentReader {
  readonly parts: SiteParts;
  readonly settings: ViewSettings;
  readonly words: ShellWords;
  readonly siteWords: SiteWords;
  /** who looks; null without an account */
  readonly person: AccountRow | null;
  readonly #request: FastifyRequest;
  readonly #reply: FastifyReply;

  constructor(parts: SiteParts, request: FastifyRequest, reply: FastifyReply) {
    const { store, currentPerson } = parts.wire;
    const id = personOf(request, currentPerson, store);
    this.parts = parts;
    this.settings = readViewSettings(request);
    this.words = shellWords(this.settings.language);
    this.siteWords = siteWords(this.settings.language);
    this.person = id === null ? null : store.account(id);
    this.#request = request;
    this.#reply = reply;
  }

  get store(): ContentStore {
    return this.parts.wire.store;
  }

  get world(): SharePointWorld {
    return this.parts.wire.sharepoint;
  }

  /** For dates; Arabic is there for its direction only, and speaks English. */
  get language(): string {
    return LOCALES[this.settings.language === "ar" ? "en" : this.settings.language];
  }

  get origin(): string {
    return `http://${this.#request.host}`;
  }

  /** Server-relative address of this page as people read it, without its query. */
  get path(): string {
    return decodeURIComponent(this.address);
  }

  /** The same, as it is written in links. */
  get address(): string {
    return new URL(this.#request.url, this.origin).pathname;
  }

  /** From the question mark on; empty without one. */
  get query(): string {
    return new URL(this.#request.url, this.origin).search;
  }

  get isEditing(): boolean {
    return new URLSearchParams(this.query).get("Mode") === "Edit";
  }

  nameOf(account: string): string {
    const row = this.store.account(account);
    return row === null ? "" : (displayName(row) ?? row.name.split(" ")[0] ?? "");
  }

  commentAddress(pageId: number): string {
    const key = this.store.page({ account: this.person?.id ?? "", app: false }, pageId)?.spaceKey ?? "";
    return `/sites/${key.toLowerCase()}/comment/${String(pageId)}`;
  }

  redirect(address: string, code = 302): FastifyReply {
    return this.#reply.redirect(address, code);
  }

  answer(code: number): FastifyReply {
    return this.#reply.code(code).send();
  }

  /** For what is not there and for what may not be seen alike. */
  gone(): FastifyReply {
    this.#reply.code(404);
    return this.show({ title: this.words.gone, content: goneView(this.words) });
  }

  /** SharePoint has no pages for somebody without an account. */
  signIn(): FastifyReply {
    const { signIn, signInBody } = this.siteWords;
    this.#reply.code(401);
    return this.show({
      title: signIn,
      content: html`<h1>${signIn}</h1>
        <p>${signInBody}</p>`,
    });
  }

  /** A whole page with everything around it. */
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
    return this.#reply.type("text/html").header("content-security-policy", POLICY).header("cache-control", "no-store").send(page);
  }
}
