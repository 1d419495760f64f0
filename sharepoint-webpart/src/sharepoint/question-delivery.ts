import { PortError } from "@alongside/core";
import type { ItemId, PersonId, QuestionDelivery } from "@alongside/core";
import { claimOf } from "./people-directory.ts";
import { personOfLogin } from "./identity.ts";
import { parseItemId } from "./item-address.ts";
import type { KnownNames } from "./known-names.ts";
import { pathOfItem } from "./page-in-view.ts";
import { unescapeHtml } from "./parse-excerpt.ts";
import type { JsonObject } from "./read-json.ts";
import { isObject, objectAt, rowsOf, textAt } from "./read-json.ts";
import type { SendToSharePoint, SharePointRequest } from "./request.ts";
import { NotThereError, askSharePoint } from "./request.ts";

/** How SharePoint writes the place of the first of `mentions` in a comment. */
const MENTION = "@mention&#123;0&#125;";

export interface DeliveryParts {
  readonly send: SendToSharePoint;
  readonly me: PersonId;
  readonly names: KnownNames;
}

type CommentsPlace = Pick<SharePointRequest, "path"> & { readonly web: string };

interface CommentBody {
  readonly text: string;
  readonly mentions?: readonly object[];
}

/**
 * Questions as comments of a page (`…/items(n)/comments`), answers as replies to them, both in the person's own name. Files have no comments
 * that could be written this way, so surfaces offer it for pages only.
 */
export function createSharePointQuestionDelivery({ send, me, names }: DeliveryParts): QuestionDelivery {
  const post = async (where: CommentsPlace, body: CommentBody): Promise<string> => {
    const id = idOf(await askSharePoint(send, { ...where, method: "POST", body }));
    if (id === null) throw new PortError("malformed-answer", "SharePoint gave a comment without an id");
    return id;
  };
  /** An own comment with the same words that may have come through. */
  const findOwn = async (where: CommentsPlace, text: string): Promise<string | null> => {
    const rows = rowsOf(await askSharePoint(send, { ...where, method: "GET" }));
    const own = rows.find((row) => authorOf(row) === me && wordsOf(textAt(row, "text") ?? "") === wordsOf(text));
    return own === undefined ? null : idOf(own);
  };
  const postOnce = async (where: CommentsPlace, body: CommentBody, again: boolean): Promise<string> =>
    (again ? await findOwn(where, body.text) : null) ?? post(where, body);
  return {
    deliver: async ({ item, mention, text }, again) => {
      const where = whereOf(item);
      const mentions = [{ loginName: claimOf(mention), email: mention, name: names.nameOf(mention) ?? mention }];
      const body = { text: `${MENTION} ${text}`, mentions };
      return `${item}#${await postOnce({ ...where, path: `${where.path}/comments` }, body, again)}`;
    },
    reply: async ({ comment, text }, again) => {
      const { item, path, web } = commentOf(comment);
      return `${item}#${await postOnce({ web, path: `${path}/replies` }, { text }, again)}`;
    },
    takeBack: async (comment) => {
      const { path, web } = commentOf(comment);
      try {
        await askSharePoint(send, { method: "DELETE", web, path, ifMatch: "*" });
      } catch (error) {
        if (!(error instanceof NotThereError)) throw error;
      }
    },
  };
}

function whereOf(item: ItemId): { readonly web: string; readonly path: string } {
  const address = parseItemId(item);
  if (address === null) throw new PortError("forbidden", "SharePoint has no comments on this");
  return { web: address.web, path: pathOfItem(address) };
}

/** A comment is known by its page and its own number. */
function commentOf(comment: string): { readonly item: string; readonly web: string; readonly path: string } {
  const end = comment.lastIndexOf("#");
  const item = comment.slice(0, end);
  const { web, path } = whereOf(item as ItemId);
  return { item, web, path: `${path}/comments(${encodeURIComponent(comment.slice(end + 1))})` };
}

function idOf(answer: unknown): string | null {
  const comment = isObject(answer) && "d" in answer ? objectAt(answer, "d") : answer;
  const id: unknown = isObject(comment) ? comment["id"] : null;
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

function authorOf(row: JsonObject): PersonId | null {
  const author = objectAt(row, "author");
  return personOfLogin(textAt(author, "loginName") ?? textAt(author, "email") ?? "");
}

/** The platform gives a comment back in its own spelling: what is compared is its words. */
function wordsOf(text: string): string {
  return unescapeHtml(text).replaceAll("@mention{0}", " ").replaceAll(/\s+/gu, " ").trim();
}
