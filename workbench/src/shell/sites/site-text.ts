import type { FastifyReply } from "fastify";
import { SITE_PAGES, filePath } from "../../sharepoint/libraries.ts";
import type { PageRow } from "../../store/rows.ts";
import type { WireAnswer } from "../../wire.ts";
import type { PageForm } from "../editor-view.ts";
import { editorView } from "../editor-view.ts";
import type { SiteVisit } from "./site-visit.ts";
import type { WebPartPlace } from "./web-part-section.ts";

type PagePlace = WebPartPlace & { readonly page: PageRow };

/** Where the words of a page are changed. */
export function textAddress({ site, page }: Pick<PagePlace, "site" | "page">): string {
  return `${site.path}/text/${String(page.id)}`;
}

/** The words of a page as they are, to be changed. */
export async function showText(visit: SiteVisit, place: PagePlace): Promise<FastifyReply> {
  return place.role === "visitor" ? visit.gone() : showEditor(visit, place, place.page);
}

/** Saves the words through the platform's own API, which refuses them when somebody else saved in between. */
export async function saveText(
  visit: SiteVisit,
  place: PagePlace,
  { version = "", title = "", body = "" }: PageForm,
): Promise<FastifyReply> {
  const canvas = JSON.stringify([{ controlType: 4, innerHTML: body }]);
  const saved = await ask(visit, place, { below: "/savepage", ifMatch: version, body: { Title: title, CanvasContent1: canvas } });
  if (saved.status === 412) return showEditor(visit, place, { title, body });
  if (saved.status !== 200) return visit.gone();
  await ask(visit, place, { below: "/publish" });
  return visit.redirect(encodeURI(filePath(place.site, SITE_PAGES, { ...place.page, title })), 303);
}

/** The text is the page's own, or one that was saved too late. */
async function showEditor(visit: SiteVisit, place: PagePlace, text: Pick<PageRow, "title" | "body">): Promise<FastifyReply> {
  const { site, page } = place;
  const { headers } = await ask(visit, place, { below: "" });
  const latest = visit.store.versions(page.id).at(-1);
  const content = editorView({
    words: visit.words,
    textLabel: visit.siteWords.pageText,
    action: textAddress(place),
    back: encodeURI(filePath(site, SITE_PAGES, page)),
    other: text === page ? null : { by: visit.nameOf(latest?.account ?? ""), body: page.body },
    version: headers["etag"] ?? "",
    title: text.title,
    body: text.body,
  });
  return visit.show({ title: page.title, content, site, place: "pages", current: page });
}

interface PageCall {
  /** the address below that of the page; empty for the page itself */
  readonly below: string;
  readonly ifMatch?: string;
  readonly body?: object;
}

function ask({ parts, world }: SiteVisit, { site, person, page }: PagePlace, { below, ifMatch, body }: PageCall): Promise<WireAnswer> {
  const digest = { "x-requestdigest": world.digests.issue(person.id, site.key) };
  return parts.wire.request({
    person: person.id,
    method: below === "" ? "GET" : "POST",
    path: `${site.path}/_api/sitepages/pages(${String(page.id)})${below}`,
    headers: ifMatch === undefined ? digest : { ...digest, "if-match": ifMatch },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
