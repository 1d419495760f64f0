import type { FastifyReply, FastifyRequest } from "fastify";
import { displayName } from "../confluence/shapes.ts";
import { personOf } from "../control/current-person.ts";
import type { ContentStore } from "../store/content-store.ts";
import type { AccountRow } from "../store/rows.ts";
import type { Wire } from "../wire.ts";
import type { CommentReader } from "./comments-view.ts";
import type { Markup } from "./markup.ts";
import { goneView } from "./page-views.ts";
import type { ShellWords } from "./shell-words.ts";
import { shellWords } from "./shell-words.ts";
import type { ViewSettings } from "./view-settings.ts";
import { LOCALES, readViewSettings } from "./view-settings.ts";

/** One look at a page of a platform: who looks, in which language, and where the answer goes. */
export abstract class PlatformVisit implements CommentReader {
  readonly settings: ViewSettings;
  readonly words: ShellWords;
  readonly store: ContentStore;
  /** who looks; null without an account */
  readonly person: AccountRow | null;
  protected readonly request: FastifyRequest;
  protected readonly reply: FastifyReply;

  constructor({ store, currentPerson }: Wire, request: FastifyRequest, reply: FastifyReply) {
    const id = personOf(request, currentPerson, store);
    this.settings = readViewSettings(request);
    this.words = shellWords(this.settings.language);
    this.store = store;
    this.person = id === null ? null : store.account(id);
    this.request = request;
    this.reply = reply;
  }

  abstract commentAddress(pageId: number): string;

  /** A whole page with everything around it. */
  abstract show(page: { readonly title: string; readonly content: Markup }): FastifyReply;

  /** For dates and numbers; Arabic is there for its direction only, and speaks English. */
  get language(): string {
    return LOCALES[this.settings.language === "ar" ? "en" : this.settings.language];
  }

  /** A day in words; of UTC, as everything in the workbench. */
  date(at: number): string {
    return new Intl.DateTimeFormat(this.language, { dateStyle: "long", timeZone: "UTC" }).format(at);
  }

  get origin(): string {
    return `http://${this.request.host}`;
  }

  nameOf(account: string): string {
    const row = this.store.account(account);
    return row === null ? "" : (displayName(row) ?? row.name.split(" ")[0] ?? "");
  }

  redirect(address: string, code = 302): FastifyReply {
    return this.reply.redirect(address, code);
  }

  /** For what is not there and for what may not be seen alike. */
  gone(): FastifyReply {
    this.reply.code(404);
    return this.show({ title: this.words.gone, content: goneView(this.words) });
  }

  /** A page that no cache keeps, with what it may load. */
  protected sendPage(page: string, policy: string): FastifyReply {
    return this.reply.type("text/html").header("content-security-policy", policy).header("cache-control", "no-store").send(page);
  }
}
