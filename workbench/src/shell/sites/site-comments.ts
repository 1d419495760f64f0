import type { FastifyReply } from "fastify";
import { SITE_PAGES, filePath, libraryId } from "../../sharepoint/libraries.ts";
import type { CommentForm } from "../comment-form.ts";
import type { SiteVisit } from "./site-visit.ts";
import type { WebPartPlace } from "./web-part-section.ts";
import type { PageRow } from "../../store/rows.ts";

type PagePlace = WebPartPlace & { readonly page: PageRow };

/** Writes what a form below a page holds, through the platform's own API. */
export async function addSiteComment(visit: SiteVisit, place: PagePlace, { comment = "", parent }: CommentForm): Promise<FastifyReply> {
  const text = comment.trim();
  const below = parent === undefined ? "comments" : `comments(${encodeURIComponent(parent)})/replies`;
  if (text !== "") await ask(visit, place, { method: "POST", below, body: JSON.stringify({ text }) });
  return backTo(visit, place);
}

export async function removeSiteComment(visit: SiteVisit, place: PagePlace, { comment = "" }: CommentForm): Promise<FastifyReply> {
  await ask(visit, place, { method: "DELETE", below: `comments(${encodeURIComponent(comment)})` });
  return backTo(visit, place);
}

interface CommentCall {
  readonly method: "POST" | "DELETE";
  /** the address below that of the page */
  readonly below: string;
  readonly body?: string;
}

async function ask({ parts, world }: SiteVisit, { site, person, page }: PagePlace, { method, below, body }: CommentCall): Promise<void> {
  const path = `${site.path}/_api/web/lists(guid'${libraryId(site, SITE_PAGES)}')/items(${String(page.id)})/${below}`;
  const headers = { "x-requestdigest": world.digests.issue(person.id, site.key) };
  await parts.wire.request({ person: person.id, method, path, headers, ...(body === undefined ? {} : { body }) });
}

function backTo(visit: SiteVisit, { site, page }: PagePlace): FastifyReply {
  return visit.redirect(`${encodeURI(filePath(site, SITE_PAGES, page))}#comments`, 303);
}
