import type { FastifyInstance } from "fastify";
import type { ContentStore, Reader } from "../store/content-store.ts";
import type { CommentRow, PageRow } from "../store/rows.ts";
import { WireError } from "../product/wire-error.ts";
import type { Fields } from "../product/read-body.ts";
import { idAt, objectOf } from "../product/read-body.ts";
import { valueOfBody } from "./content-body.ts";
import { childCommentV2, commentV2 } from "./shapes.ts";
import type { Query } from "./v2-lists.ts";
import { single, slice } from "./v2-lists.ts";
import { pageSeenBy } from "./v2-writes.ts";

type WithId = { readonly Params: { readonly id: string }; readonly Querystring: Query };

/** Comments at the foot of a page: reading, writing, answering and removing them. */
export function registerComments(app: FastifyInstance, store: ContentStore): void {
  const { comments } = store;
  app.get<WithId>("/wiki/api/v2/pages/:id/footer-comments", (request, reply) => {
    const page = pageSeenBy(store, request.caller, request.params.id);
    const rows = comments.ofPage(page.id).filter(({ parentId }) => parentId === null);
    const format = single(request.query["body-format"]);
    return slice(
      request,
      reply,
      sorted(rows, request.query).map((row) => commentV2(row, page, format)),
    );
  });

  app.get<WithId>("/wiki/api/v2/footer-comments/:id", (request) => {
    const { comment, page } = commentSeenBy(store, request.caller, request.params.id);
    return { ...commentV2(comment, page, single(request.query["body-format"])), _links: linksOf(request, comment, page) };
  });

  app.get<WithId>("/wiki/api/v2/footer-comments/:id/children", (request, reply) => {
    const { comment, page } = commentSeenBy(store, request.caller, request.params.id);
    const format = single(request.query["body-format"]);
    return slice(
      request,
      reply,
      sorted(comments.repliesTo(comment.id), request.query).map((row) => childCommentV2(row, page, format)),
    );
  });

  app.post<{ Body: unknown }>("/wiki/api/v2/footer-comments", (request, reply) => {
    const body = objectOf(request.body, "the comment");
    const { page, parentId } = placeOf(store, request.caller, body);
    const value = valueOfBody(body);
    if (value.trim() === "") throw new WireError(400, "A comment needs a body.");
    const comment = comments.add({ pageId: page.id, account: request.caller.account, parentId, body: value });
    return reply
      .code(201)
      .header("location", `/wiki/api/v2/footer-comments/${String(comment.id)}`)
      .send({ ...commentV2(comment, page, "storage"), _links: linksOf(request, comment, page) });
  });

  app.delete<WithId>("/wiki/api/v2/footer-comments/:id", (request, reply) => {
    const { comment } = commentSeenBy(store, request.caller, request.params.id);
    const { account } = request.caller;
    if (comment.account !== account && store.account(account)?.administrator !== true)
      throw new WireError(403, "Only its author or an administrator may delete a comment.");
    comments.remove(comment.id);
    return reply.code(204).send();
  });
}

/** A comment is there for whoever may open its page. */
function commentSeenBy(store: ContentStore, reader: Reader, id: string): { readonly comment: CommentRow; readonly page: PageRow } {
  const comment = store.comments.get(Number(id));
  const page = comment === null ? null : store.page(reader, comment.pageId);
  if (comment === null || page === null) throw new WireError(404, `Comment with id ${id} was not found`);
  return { comment, page };
}

/** Below a page, or below another comment, which says the page. */
function placeOf(store: ContentStore, reader: Reader, body: Fields): { readonly page: PageRow; readonly parentId: number | null } {
  const pageId = idAt(body, "pageId");
  const parent = idAt(body, "parentCommentId");
  if (parent === undefined) return { page: pageSeenBy(store, reader, pageId ?? ""), parentId: null };
  if (pageId !== undefined) throw new WireError(400, "A reply names its parent comment and no page.");
  const { comment, page } = commentSeenBy(store, reader, parent);
  return { page, parentId: comment.id };
}

const SORTS = ["created-date", "modified-date", "-created-date", "-modified-date"];

/** Comments are not edited here, so both dates are one. */
function sorted(rows: readonly CommentRow[], query: Query): readonly CommentRow[] {
  const sort = single(query["sort"]) ?? "created-date";
  if (!SORTS.includes(sort)) throw new WireError(400, `sort must be one of ${SORTS.join(", ")}.`);
  return sort.startsWith("-") ? [...rows].reverse() : rows;
}

function linksOf(
  request: { readonly protocol: string; readonly host: string },
  comment: CommentRow,
  page: PageRow,
): Readonly<Record<string, unknown>> {
  const { webui } = commentV2(comment, page, undefined)["_links"] as { readonly webui: string };
  return { webui, base: `${request.protocol}://${request.host}/wiki` };
}
