import type { FastifyReply } from "fastify";
import { escapeHtml } from "../store/rows.ts";
import type { Visit } from "./visit.ts";
import { addressOf } from "./wiki-page.ts";

/** What the forms below a page send. */
export interface CommentForm {
  /** the words; for a removal the comment's number */
  readonly comment?: string;
  /** the comment that is answered */
  readonly parent?: string;
}

/** Writes what a form below a page holds, through the platform's own API. */
export async function addComment(visit: Visit, pageId: string, { comment = "", parent }: CommentForm): Promise<FastifyReply> {
  const words = comment.trim();
  const place = parent === undefined ? { pageId } : { parentCommentId: parent };
  const body = { representation: "storage", value: `<p>${escapeHtml(words).replaceAll(/\r?\n/gu, "<br/>")}</p>` };
  if (words !== "") await ask(visit, "POST", "", JSON.stringify({ ...place, body }));
  return visit.redirect(`${addressOf(visit, Number(pageId))}#comments`, 303);
}

export async function removeComment(visit: Visit, pageId: string, { comment = "" }: CommentForm): Promise<FastifyReply> {
  await ask(visit, "DELETE", `/${encodeURIComponent(comment)}`);
  return visit.redirect(`${addressOf(visit, Number(pageId))}#comments`, 303);
}

async function ask({ parts, person }: Visit, method: string, path: string, body?: string): Promise<void> {
  const wish = { person: person?.id ?? null, method, path: `/wiki/api/v2/footer-comments${path}` };
  await parts.wire.request(body === undefined ? wish : { ...wish, body });
}
