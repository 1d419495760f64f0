import type { FastifyReply } from "fastify";
import { escapeHtml } from "../store/rows.ts";
import type { Visit } from "./visit.ts";
import { addressOf } from "./wiki-page.ts";

/** Writes what the form below a page holds, through the platform's own API. */
export async function addComment(visit: Visit, pageId: string, text: string): Promise<FastifyReply> {
  const words = text.trim();
  const body = { pageId, body: { representation: "storage", value: `<p>${escapeHtml(words)}</p>` } };
  if (words !== "")
    await visit.parts.wire.request({
      person: visit.person?.id ?? null,
      method: "POST",
      path: "/wiki/api/v2/footer-comments",
      body: JSON.stringify(body),
    });
  return visit.redirect(`${addressOf(visit, Number(pageId))}#comments`, 303);
}
