import { PortError } from "@alongside/core";
import type { QuestionDelivery } from "@alongside/core";
import { changeProduct } from "../product-api.ts";
import type { JsonObject } from "../read-json.ts";
import { isObject, listAt, objectAt, requiredText, textAt } from "../read-json.ts";
import { commentInAdf } from "./adf.ts";
import type { IssueComment } from "./issue-key.ts";
import { issueCommentId, parseIssueCommentId } from "./issue-key.ts";
import type { RequestJira } from "./jira-api.ts";
import { askJira } from "./jira-api.ts";

/** How many of the latest comments are looked through for one that may have come through. */
const LATEST = 25;
const HEADERS = { accept: "application/json", "content-type": "application/json" };

/**
 * Questions as comments on an issue (`POST /rest/api/3/issue/{key}/comment`), in the person's own name. Comments of Jira have no replies:
 * an answer is a further comment, and mentions who asked.
 */
export function createJiraQuestionDelivery(request: RequestJira, accountId: string): QuestionDelivery {
  const product = { name: "Jira", request };
  const comment = async (issue: string, body: object, again: boolean): Promise<string> => {
    const known = again ? await findOwn(issue, body) : null;
    if (known !== null) return known;
    const answer = await changeProduct(product, commentsPath(issue), { method: "POST", headers: HEADERS, body: JSON.stringify({ body }) });
    return requiredText(isObject(answer) ? answer : {}, "id");
  };
  /** An own comment with the same words among the latest ones. */
  const findOwn = async (issue: string, body: object): Promise<string | null> => {
    const path = `${commentsPath(issue)}?orderBy=-created&maxResults=${String(LATEST)}`;
    const answer = await askJira(request, path, new AbortController().signal);
    const own = listAt(isObject(answer) ? answer : {}, "comments")
      .filter(isObject)
      .filter((entry) => authorOf(entry) === accountId)
      .find((entry) => essenceOf(entry["body"]) === essenceOf(body));
    return own === undefined ? null : requiredText(own, "id");
  };
  return {
    deliver: async ({ item, mention, text }, again) =>
      issueCommentId({ issue: item, comment: await comment(item, commentInAdf(mention, text), again) }),
    reply: async ({ comment: id, text }, again) => {
      const asked = commentNamed(id);
      const question = await askJira(request, commentPath(asked), new AbortController().signal);
      const asker = authorOf(isObject(question) ? question : {});
      if (asker === null) throw new PortError("malformed-answer", "Jira gave a comment without its author");
      return issueCommentId({ issue: asked.issue, comment: await comment(asked.issue, commentInAdf(asker, text), again) });
    },
    takeBack: async (id) => {
      const path = commentPath(commentNamed(id));
      try {
        await changeProduct(product, path, { method: "DELETE" });
      } catch (error) {
        if (error instanceof PortError && error.kind === "forbidden" && (await isGone(request, path))) return;
        throw error;
      }
    },
  };
}

function commentsPath(issue: string): string {
  return `/rest/api/3/issue/${encodeURIComponent(issue)}/comment`;
}

function commentPath({ issue, comment }: IssueComment): string {
  return `${commentsPath(issue)}/${encodeURIComponent(comment)}`;
}

function commentNamed(id: string): IssueComment {
  const named = parseIssueCommentId(id);
  if (named === null) throw new TypeError(`createJiraQuestionDelivery: ${id} is no comment on an issue`);
  return named;
}

function authorOf(comment: JsonObject): string | null {
  return textAt(objectAt(comment, "author"), "accountId");
}

/** The platform says 404 for what is gone; that is told apart here from what may not be removed. */
async function isGone(request: RequestJira, path: string): Promise<boolean> {
  const answer = await request(path, { headers: { accept: "application/json" } });
  return answer.status === 404;
}

/** The platform adds to a body what it likes, the shown name of a mention among it: what is compared is whom it mentions, and its words. */
function essenceOf(node: unknown): string {
  if (!isObject(node)) return "";
  if (node["type"] === "mention") return `@${textAt(objectAt(node, "attrs"), "id") ?? ""}`;
  return [textAt(node, "text") ?? "", ...listAt(node, "content").map(essenceOf)].join(" ").replaceAll(/\s+/gu, " ").trim();
}
