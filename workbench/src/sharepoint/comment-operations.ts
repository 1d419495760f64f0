import { mentionsIn } from "../confluence/storage-format.ts";
import type { CommentRow } from "../store/rows.ts";
import { escapeHtml } from "../store/rows.ts";
import type { ApiAnswer, ApiCall, Operation } from "./api-call.ts";
import { objectBody, ok, selectorAt } from "./api-call.ts";
import { textToStorage, storageToText } from "./comment-text.ts";
import { itemIn } from "./item-operations.ts";
import { listIn } from "./list-operations.ts";
import type { Entity } from "./odata.ts";
import { SharePointError, accessDenied, invalidQuery } from "./sharepoint-error.ts";
import { userIdOf } from "./site-users.ts";

/** Comments of pages; documents and entries of lists have none here. */
export const COMMENT_OPERATIONS: readonly (readonly [string, Operation])[] = [
  ["GET web/lists[]/items[]/comments", readComments],
  ["POST web/lists[]/items[]/comments", (call) => addComment(call, null)],
  ["GET web/lists[]/items[]/comments[]", (call) => ok(commentEntity(call, commentIn(call)))],
  ["DELETE web/lists[]/items[]/comments[]", removeComment],
  ["GET web/lists[]/items[]/comments[]/replies", readReplies],
  ["POST web/lists[]/items[]/comments[]/replies", (call) => addComment(call, commentIn(call).id)],
];

/** The page that an address names. @throws SharePointError 404 */
function pageIn(call: ApiCall): number {
  const list = listIn(call);
  const item = itemIn(call, { world: call.world, site: call.site, list });
  if (list.library === null || list.library.restricted) {
    throw new SharePointError(404, "-2147024809, System.ArgumentException", "Commenting is not available here.");
  }
  return item.id;
}

function commentIn(call: ApiCall): CommentRow {
  const page = pageIn(call);
  const comment = call.world.store.comments.get(Number(selectorAt(call, 3)?.value));
  if (comment?.pageId === page) return comment;
  throw new SharePointError(404, "-2147024809, System.ArgumentException", "The comment does not exist.");
}

/** Those that answer no other one, the newest first. */
function readComments(call: ApiCall): ApiAnswer {
  const comments = call.world.store.comments.ofPage(pageIn(call)).filter(({ parentId }) => parentId === null);
  return rowsOf(call, comments.reverse());
}

function readReplies(call: ApiCall): ApiAnswer {
  return rowsOf(call, call.world.store.comments.repliesTo(commentIn(call).id));
}

function rowsOf(call: ApiCall, comments: readonly CommentRow[]): ApiAnswer {
  const rows = comments.map((comment) => commentEntity(call, comment));
  return ok({ kind: "rows", set: "SP.ApiData.Comments", rows, next: null });
}

function addComment(call: ApiCall, parentId: number | null): ApiAnswer {
  const { text, mentions } = objectBody(call);
  const pageId = pageIn(call);
  if (typeof text !== "string" || text.trim() === "") throw invalidQuery("A comment needs a text.");
  const accounts = (Array.isArray(mentions) ? mentions : []).map((mention: unknown) => accountMentioned(call, mention));
  const comment = call.world.store.comments.add({
    pageId,
    parentId,
    account: call.reader.account,
    body: textToStorage(text, accounts),
  });
  return { status: 201, shape: commentEntity(call, comment) };
}

function accountMentioned({ world }: ApiCall, mention: unknown): string | null {
  const part = (name: string): string => {
    const value: unknown = typeof mention === "object" && mention !== null ? Reflect.get(mention, name) : undefined;
    return typeof value === "string" ? value : "";
  };
  return world.identities.accountOf(part("loginName")) ?? world.identities.accountOf(part("email"));
}

/** One's own; who owns the site may remove everybody's. */
function removeComment(call: ApiCall): ApiAnswer {
  const comment = commentIn(call);
  if (comment.account !== call.reader.account && call.reader.role !== "owner") throw accessDenied();
  call.world.store.comments.remove(comment.id);
  return { status: 200, shape: null };
}

function commentEntity(call: ApiCall, comment: CommentRow): Entity {
  const { world } = call;
  const list = listIn(call);
  const replies = world.store.comments.repliesTo(comment.id);
  const created = new Date(comment.at).toISOString();
  const mentioned = mentionsIn(comment.body);
  return {
    kind: "entity",
    type: "Microsoft.SharePoint.Comments.comment",
    path: `Web/Lists(guid'${list.id}')/Items(${String(comment.pageId)})/Comments('${String(comment.id)}')`,
    values: {
      author: identityOf(call, comment.account),
      createdDate: created,
      id: String(comment.id),
      isLikedByUser: false,
      isReply: comment.parentId !== null,
      itemId: comment.pageId,
      likeCount: 0,
      listId: list.id,
      mentions: mentioned.map((account) => identityOf(call, account)),
      modifiedDate: created,
      parentId: String(comment.parentId ?? 0),
      relativeCreatedDate: created.slice(0, "2026-01-01".length),
      replyCount: replies.length,
      text: escapeHtml(storageToText(comment.body)).replaceAll(/@mention\{(\d+)\}/gu, "@mention&#123;$1&#125;"),
    },
  };
}

function identityOf({ world, site }: ApiCall, account: string): Readonly<Record<string, unknown>> {
  const { identities, store } = world;
  const name = store.account(account)?.name ?? "";
  return { email: identities.mailOf(account), id: userIdOf(world, site, account), loginName: identities.claimOf(account), name };
}
