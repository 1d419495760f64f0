import type { FastifyReply } from "fastify";
import type { PageRow } from "../store/rows.ts";
import { html, trusted } from "./markup.ts";
import type { Markup } from "./markup.ts";
import type { Visit } from "./visit.ts";
import { addressOf } from "./wiki-page.ts";

/** What the editor of a page sends. */
export interface PageForm {
  /** number of the version that the change was made from */
  readonly version?: string;
  readonly title?: string;
  /** in storage format */
  readonly body?: string;
}

export function editorAddress({ spaceKey, id }: Pick<PageRow, "spaceKey" | "id">): string {
  return `/wiki/spaces/${spaceKey}/pages/edit-v2/${String(id)}`;
}

/** A page as it is, to be changed. */
export function showEditor(visit: Visit, id: number): FastifyReply {
  const page = visit.store.page(visit.reader, id);
  if (page === null || visit.person === null) return visit.gone();
  const content = editorView(visit, { page, title: page.title, body: page.body, isStale: false });
  return visit.show({ title: page.title, content, current: page });
}

/**
 * Saves what the editor holds, through the platform's own API. When somebody else saved in between, the platform refuses it: both texts are
 * shown then, and the one who came later says what becomes of them.
 */
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
  return visit.show({ title: page.title, content: editorView(visit, { page, title, body, isStale: true }), current: page });
}

interface EditorView {
  readonly page: PageRow;
  readonly title: string;
  readonly body: string;
  /** somebody else saved since the text was opened */
  readonly isStale: boolean;
}

function editorView(visit: Visit, { page, title, body, isStale }: EditorView): Markup {
  const { words, store } = visit;
  const versions = store.versions(page.id);
  const latest = versions.at(-1);
  return html`<h1>${words.edit}</h1>
    ${
      isStale
        ? html`<section class="other-version" role="alert">
            <h2>${words.changedMeanwhile} ${visit.nameOf(latest?.account ?? "")}</h2>
            <p>${words.bothKept}</p>
            <div id="theirs">${trusted(page.body)}</div>
          </section>`
        : null
    }
    <form method="post" action="${editorAddress(page)}" class="page-editor">
      <input type="hidden" name="version" value="${versions.length}" />
      <label for="title">${words.pageTitle}</label>
      <input id="title" name="title" value="${title}" required />
      <label for="body">${isStale ? words.yourText : words.pageText}</label>
      <textarea id="body" name="body" rows="16">${body}</textarea>
      <button type="submit">${isStale ? words.saveOver : words.save}</button>
      <a href="${addressOf(visit, page.id)}">${words.cancel}</a>
    </form>`;
}
