import { sectionsOf } from "@alongside/core";
import type { ItemId, SectionedPage } from "@alongside/core";
import { isObject, objectAt, requiredText, textAt } from "../read-json.ts";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence } from "./confluence-api.ts";
import { textOfStorage, withoutMacros } from "./page-in-view.ts";

/**
 * Reads a page in one call, as the person.
 *
 * @throws PortError, also when they cannot open it
 */
export async function readSections(request: RequestConfluence, id: ItemId, signal: AbortSignal): Promise<SectionedPage> {
  const answer = await askConfluence(request, `/wiki/api/v2/pages/${encodeURIComponent(id)}?body-format=storage`, signal);
  const page = isObject(answer) ? answer : {};
  const url = `/wiki${textAt(objectAt(page, "_links"), "webui") ?? ""}`;
  const storage = textAt(objectAt(page, "body", "storage"), "value") ?? "";
  return { page: { title: requiredText(page, "title"), url }, sections: sectionsOfStorage(storage) };
}

/** The words below each heading of a page in storage format. */
export function sectionsOfStorage(storage: string): SectionedPage["sections"] {
  return sectionsOf(withoutMacros(storage), textOfStorage);
}
