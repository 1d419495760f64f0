import { PortError } from "@alongside/core";
import type { QuestionDelivery } from "@alongside/core";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence, changeConfluence } from "./confluence-api.ts";
import { isObject, listAt, objectAt, requiredText, textAt } from "../read-json.ts";
import { answerInStorage, questionInStorage } from "./storage-format.ts";
import { textOfStorage } from "./page-in-view.ts";

const COMMENTS = "/wiki/api/v2/footer-comments";
/** How many of the latest comments are looked through for one that may have come through. */
const LATEST = 25;
const HEADERS = { accept: "application/json", "content-type": "application/json" };

/** Questions as comments below a page (`POST /wiki/api/v2/footer-comments`), answers as replies to them, both in the person's own name. */
export function createConfluenceQuestionDelivery(request: RequestConfluence, accountId: string): QuestionDelivery {
  const deliver = async (where: object, storage: string): Promise<string> => {
    const body = JSON.stringify({ ...where, body: { representation: "storage", value: storage } });
    const answer = await changeConfluence(request, COMMENTS, { method: "POST", headers: HEADERS, body });
    return requiredText(isObject(answer) ? answer : {}, "id");
  };
  /** An own comment with the same words among the latest ones. */
  const findOwn = async (list: string, storage: string): Promise<string | null> => {
    const path = `${list}?body-format=storage&sort=-created-date&limit=${String(LATEST)}`;
    const answer = await askConfluence(request, path, new AbortController().signal);
    const own = listAt(isObject(answer) ? answer : {}, "results")
      .filter(isObject)
      .filter((comment) => textAt(objectAt(comment, "version"), "authorId") === accountId)
      .find((comment) => essenceOf(textAt(objectAt(comment, "body", "storage"), "value") ?? "") === essenceOf(storage));
    return own === undefined ? null : requiredText(own, "id");
  };
  const deliverOnce = async (where: object, list: string, storage: string, again: boolean): Promise<string> =>
    (again ? await findOwn(list, storage) : null) ?? deliver(where, storage);
  return {
    deliver: ({ item, mention, text }, again) =>
      deliverOnce(
        { pageId: item },
        `/wiki/api/v2/pages/${encodeURIComponent(item)}/footer-comments`,
        questionInStorage(mention, text),
        again,
      ),
    reply: ({ comment, text }, again) =>
      deliverOnce({ parentCommentId: comment }, `${COMMENTS}/${encodeURIComponent(comment)}/children`, answerInStorage(text), again),
    takeBack: async (comment) => {
      try {
        await changeConfluence(request, `${COMMENTS}/${encodeURIComponent(comment)}`, { method: "DELETE" });
      } catch (error) {
        if (error instanceof PortError && error.kind === "forbidden" && (await isGone(request, comment))) return;
        throw error;
      }
    },
  };
}

/** The platform says 404 for what is gone; that is told apart here from what may not be removed. */
async function isGone(request: RequestConfluence, comment: string): Promise<boolean> {
  const answer = await request(`${COMMENTS}/${encodeURIComponent(comment)}`, { headers: { accept: "application/json" } });
  return answer.status === 404;
}

/** The platform gives a body back in its own spelling: what is compared is whom it mentions and its words. */
function essenceOf(storage: string): string {
  const mentioned = [...storage.matchAll(/ri:account-id="([^"]*)"/gu)].map(([, id = ""]) => id);
  return [...mentioned, textOfStorage(storage)].join(" ");
}
