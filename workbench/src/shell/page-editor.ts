import type { FastifyReply } from "fastify";
import type { PageRow } from "../store/rows.ts";
import type { PageForm } from "./editor-view.ts";
import { editorView } from "./editor-view.ts";
import type { Markup } from "./markup.ts";
import type { Visit } from "./visit.ts";
import { addressOf } from "./wiki-page.ts";

export function editorAddress({ spaceKey, id }: Pick<PageRow, "spaceKey" | "id">): string {
  return `/wiki/spaces/${spaceKey}/pages/edit-v2/${String(id)}`;
}

/** A page as it is, to be changed. */
export function showEditor(visit: Visit, id: number): FastifyReply {
  const page = visit.store.page(visit.reader, id);
  if (page === null || visit.person === null) return visit.gone();
  return visit.show({ title: page.title, content: editorOf(visit, page, page), current: page });
}

/** Saves what the editor holds, through the platform's own API, which refuses it when somebody else saved in between. */
export async function savePage(visit: Visit, id: number, { version = "", title = "", body = "" }: PageForm): Promise<FastifyReply> {
  const change = { id: String(id), status: "current", title, body: { representation: "storage", value: body } };
  const { status } = await visit.parts.wire.request({
    person: visit.person?.id ?? null,
    method: "PUT",
    path: `/wiki/api/v2/pages/${String(id)}`,
    body: JSON.stringify({ ...change, version: { number: Number(version) + 1 } }),
  });
  if (status === 200) return visit.redirect(addressOf(visit, id), 303);
  const page = visit.store.page(visit.reader, id);
  if (page === null || status !== 409) return visit.gone();
  return visit.show({ title: page.title, content: editorOf(visit, page, { title, body }), current: page });
}

/** The text is the page's own, or one that was saved too late. */
function editorOf(visit: Visit, page: PageRow, text: Pick<PageRow, "title" | "body">): Markup {
  const versions = visit.store.versions(page.id);
  return editorView({
    words: visit.words,
    textLabel: visit.words.pageText,
    action: editorAddress(page),
    back: addressOf(visit, page.id),
    other: text === page ? null : { by: visit.nameOf(versions.at(-1)?.account ?? ""), body: page.body },
    version: String(versions.length),
    title: text.title,
    body: text.body,
  });
}
