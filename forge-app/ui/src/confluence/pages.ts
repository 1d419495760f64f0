import { itemId } from "@alongside/core";
import type { ItemId, ItemLink } from "@alongside/core";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence } from "./confluence-api.ts";
import { isObject, listAt, objectAt, requiredText, textAt } from "../read-json.ts";

const MAXIMUM_PAGES = 250;

/**
 * Titles and addresses of pages: `GET /wiki/api/v2/pages?id=`, one call. Pages that the person cannot open are missing.
 *
 * @param ids at most 250 are asked for
 * @throws PortError
 */
export async function describePages(
  request: RequestConfluence,
  ids: readonly ItemId[],
  signal: AbortSignal,
): Promise<ReadonlyMap<ItemId, ItemLink>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)].slice(0, MAXIMUM_PAGES);
  const parameters = new URLSearchParams([...wanted.map((id) => ["id", id]), ["limit", String(MAXIMUM_PAGES)]]);
  const answer = await askConfluence(request, `/wiki/api/v2/pages?${parameters.toString()}`, signal);
  const pages = listAt(isObject(answer) ? answer : {}, "results").filter(isObject);
  return new Map(
    pages.map((page) => {
      const id = itemId(requiredText(page, "id"));
      return [id, { id, title: requiredText(page, "title"), url: `/wiki${textAt(objectAt(page, "_links"), "webui") ?? ""}` }];
    }),
  );
}
