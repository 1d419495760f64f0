import type { FastifyReply } from "fastify";
import { adfOfText } from "../jira/adf.ts";
import { issueAddress } from "../jira/addresses.ts";
import type { Visit } from "./visit.ts";

/** What the forms of an issue send. */
export interface IssueForm {
  /** the words; for a removal the comment's number */
  readonly comment?: string;
  /** number of the role that alone may see the comment */
  readonly role?: string;
  readonly transition?: string;
  readonly resolution?: string;
}

/** Where a form of an issue is sent to. */
export function issuePath(issue: { readonly key: string }, form: "comment" | "comment/removal" | "transition"): string {
  return `${issueAddress(issue)}/${form}`;
}

/** Writes what a form holds, through the platform's own API. */
export async function addIssueComment(visit: Visit, key: string, { comment = "", role = "" }: IssueForm): Promise<FastifyReply> {
  const visibility = role === "" ? {} : { visibility: { type: "role", identifier: role } };
  if (comment.trim() !== "") await ask(visit, "POST", [key, "comment"], { body: adfOfText(comment.trim()), ...visibility });
  return back(visit, key, "#comments");
}

export async function removeIssueComment(visit: Visit, key: string, { comment = "" }: IssueForm): Promise<FastifyReply> {
  await ask(visit, "DELETE", [key, "comment", comment]);
  return back(visit, key, "#comments");
}

export async function moveIssue(visit: Visit, key: string, { transition = "", resolution = "" }: IssueForm): Promise<FastifyReply> {
  const fields = resolution === "" ? {} : { fields: { resolution: { name: resolution } } };
  await ask(visit, "POST", [key, "transitions"], { transition: { id: transition }, ...fields });
  return back(visit, key, "");
}

function back(visit: Visit, key: string, hash: string): FastifyReply {
  return visit.redirect(issueAddress({ key: encodeURIComponent(key) }) + hash, 303);
}

async function ask({ parts, person }: Visit, method: string, names: readonly string[], body?: object): Promise<void> {
  const wish = { person: person?.id ?? null, method, path: `/rest/api/3/issue/${names.map(encodeURIComponent).join("/")}` };
  await parts.wire.request(body === undefined ? wish : { ...wish, body: JSON.stringify(body) });
}
