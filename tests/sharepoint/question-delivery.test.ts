import { personId } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { createKnownNames } from "../../sharepoint-webpart/src/sharepoint/known-names.ts";
import { createSharePointQuestionDelivery } from "../../sharepoint-webpart/src/sharepoint/question-delivery.ts";
import type { SendToSharePoint } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import { questionDeliveryContract } from "../contracts/question-delivery.contract.ts";

interface Comment {
  readonly id: string;
  readonly parent: string | null;
  readonly author: string;
  readonly text: string;
  readonly mentions: readonly { readonly loginName: string }[];
}

const ITEM = "https://contoso.example/sites/workshop#0b7af2b6-6b1c-4a53-9a0f-0d5b7f2f3c11#7";
const PATH = "_api/web/lists(guid'0b7af2b6-6b1c-4a53-9a0f-0d5b7f2f3c11')/items(7)/comments";
const idOf = (person: string): string => `${person}@contoso.example`;

/** The comments of one page, as SharePoint keeps them. */
function aPageWithComments() {
  const comments = new Map<string, Comment>();
  const as = (person: string): SendToSharePoint => {
    return ({ method, path, body }) => {
      const [, parent = null, replies] = /\/comments\((\d+)\)(\/replies)?$/u.exec(path) ?? [];
      const gone = !path.startsWith(PATH) || (parent !== null && !comments.has(parent));
      if (gone) return Promise.resolve({ status: 404, retryAfter: null, body: null });
      if (method === "DELETE" && parent !== null) comments.delete(parent);
      if (method !== "POST") {
        const value = [...comments.values()].filter((comment) => comment.parent === (replies === undefined ? null : parent));
        return Promise.resolve({ status: 200, retryAfter: null, body: method === "GET" ? { value: value.map(rowOf) } : null });
      }
      const { text, mentions = [] } = body as Pick<Comment, "text"> & Partial<Comment>;
      const comment = { id: String(comments.size + 1), parent, author: idOf(person), text, mentions };
      comments.set(comment.id, comment);
      return Promise.resolve({ status: 201, retryAfter: null, body: rowOf(comment) });
    };
  };
  return { as, comments };
}

function rowOf({ id, author, text }: Comment) {
  return { id, text, author: { loginName: `i:0#.f|membership|${author}`, email: author } };
}

questionDeliveryContract("SharePoint", () => {
  const { as, comments } = aPageWithComments();
  return Promise.resolve({
    idOf,
    item: ITEM,
    as: (person) => createSharePointQuestionDelivery({ send: as(person), me: personId(idOf(person)), names: createKnownNames() }),
    comments: () =>
      Promise.resolve(
        [...comments.values()].map(({ text, mentions }) => ({
          words: text.replace("@mention&#123;0&#125;", "").replaceAll(/\s+/gu, " ").trim(),
          mentions: mentions.map(({ loginName }) => loginName.split("|").at(-1) ?? ""),
        })),
      ),
  });
});

describe("questions on SharePoint", () => {
  it("says that there are no comments on what it knows only by its address", async () => {
    const { as } = aPageWithComments();
    const delivery = createSharePointQuestionDelivery({ send: as("ada"), me: personId(idOf("ada")), names: createKnownNames() });
    const question = { item: "https://contoso.example/x.pdf" as never, mention: personId(idOf("ann")), text: "How?" };
    await expect(delivery.deliver(question, false)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
