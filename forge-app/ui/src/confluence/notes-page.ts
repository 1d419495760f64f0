import type { ItemId, ItemLink, PlaceId } from "@alongside/core";
import { PortError, itemId } from "@alongside/core";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence, changeConfluence } from "./confluence-api.ts";
import { isObject, listAt, requiredText } from "../read-json.ts";

/** A page that is to be made at the top of a space. */
export interface NewPage {
  readonly space: PlaceId;
  readonly title: string;
  /** in Confluence's storage format */
  readonly body: string;
}

/** A page as Confluence shows it right after it was made or found. */
export type MadePage = Pick<ItemLink, "id" | "title">;

const never = new AbortController().signal;

/**
 * The page of a title in a space, as the person may see it: `GET /wiki/api/v2/spaces` and `GET /wiki/api/v2/pages`.
 *
 * @returns null for none
 * @throws PortError
 */
export async function pageOfTitle(request: RequestConfluence, { space, title }: Omit<NewPage, "body">): Promise<MadePage | null> {
  const query = new URLSearchParams({ "space-id": await spaceIdOf(request, space), title, limit: "1" });
  const answer = await askConfluence(request, `/wiki/api/v2/pages?${query.toString()}`, never);
  const [page] = listAt(isObject(answer) ? answer : {}, "results").filter(isObject);
  return page === undefined ? null : { id: itemId(requiredText(page, "id")), title: requiredText(page, "title") };
}

/**
 * Makes a page as the person in front of the screen, who owns it then: `POST /wiki/api/v2/pages`
 * (https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/, read 2026-11).
 *
 * @throws PortError `forbidden` when this person may not make pages there
 */
export async function makePage(request: RequestConfluence, { space, title, body }: NewPage): Promise<ItemId> {
  const spaceId = await spaceIdOf(request, space);
  const page = { spaceId, status: "current", title, body: { representation: "storage", value: body } };
  const made = await changeConfluence(request, "/wiki/api/v2/pages", {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(page),
  });
  return itemId(requiredText(isObject(made) ? made : {}, "id"));
}

async function spaceIdOf(request: RequestConfluence, key: PlaceId): Promise<string> {
  const query = new URLSearchParams({ keys: key, limit: "1" });
  const answer = await askConfluence(request, `/wiki/api/v2/spaces?${query.toString()}`, never);
  const [space] = listAt(isObject(answer) ? answer : {}, "results").filter(isObject);
  if (space === undefined) throw new PortError("forbidden", "Confluence shows no such space to this person");
  return requiredText(space, "id");
}
