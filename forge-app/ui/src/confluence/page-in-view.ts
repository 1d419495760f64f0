import { itemId } from "@alongside/core";
import type { WorkObject } from "@alongside/core";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence } from "./confluence-api.ts";
import { unescapeHtml } from "./parse-text.ts";
import { isObject, listAt, objectAt, requiredText, textAt } from "../read-json.ts";

/** The open page: what it is about, and who wrote it. */
export interface PageInView {
  readonly object: WorkObject;
  readonly authorId: string | null;
}

/**
 * Reads the page somebody has open, in one call.
 *
 * @throws PortError
 */
export async function readPageInView(request: RequestConfluence, pageId: string, signal: AbortSignal): Promise<PageInView> {
  const path = `/wiki/api/v2/pages/${encodeURIComponent(pageId)}?body-format=storage&include-labels=true`;
  const answer = await askConfluence(request, path, signal);
  const page = isObject(answer) ? answer : {};
  const labels = listAt(objectAt(page, "labels"), "results").flatMap((label) => (isObject(label) ? (textAt(label, "name") ?? []) : []));
  const text = textOfStorage(textAt(objectAt(page, "body", "storage"), "value") ?? "");
  return {
    object: { id: itemId(requiredText(page, "id")), title: requiredText(page, "title"), labels, text },
    authorId: textAt(page, "authorId"),
  };
}

/** The words of a page in storage format; macros with their parameters are no words of the page. */
export function textOfStorage(storage: string): string {
  return unescapeHtml(withoutMacros(storage).replaceAll(/<[^>]*>/gu, " "))
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** Without what macros are told. */
export function withoutMacros(storage: string): string {
  return storage.replaceAll(/<ac:parameter[\s\S]*?<\/ac:parameter>|<!\[CDATA\[[\s\S]*?\]\]>/gu, " ");
}
