import type { PersonId, WorkObject } from "@alongside/core";
import { PortError } from "@alongside/core";
import { personOfLogin } from "./identity.ts";
import type { ItemAddress } from "./item-address.ts";
import { itemIdOf } from "./item-address.ts";
import { unescapeHtml } from "./parse-excerpt.ts";
import { entryOf, objectAt, textAt } from "./read-json.ts";
import type { SendToSharePoint } from "./request.ts";
import { askSharePoint } from "./request.ts";

/** The open page: what it is about, and who made it. */
export interface PageInView {
  readonly object: WorkObject;
  readonly author: PersonId | null;
}

/**
 * Reads the page somebody has open, in one call.
 *
 * @throws PortError
 */
export async function readPageInView(send: SendToSharePoint, address: ItemAddress, signal: AbortSignal): Promise<PageInView> {
  const query = { $select: "Title,Description,CanvasContent1,Author/Name", $expand: "Author" };
  const answer = await askSharePoint(send, { method: "GET", path: pathOfItem(address), query, signal });
  const page = entryOf(answer);
  const title = textAt(page, "Title");
  if (title === null) throw new PortError("malformed-answer", "SharePoint gave a page without a title");
  const text = [textAt(page, "Description") ?? "", textOfCanvas(textAt(page, "CanvasContent1") ?? "")].join(" ").trim();
  return {
    object: { id: itemIdOf(address), title, labels: [], text },
    author: personOfLogin(textAt(objectAt(page, "Author"), "Name") ?? ""),
  };
}

/** The path of an entry by the GUID of its library. */
export function pathOfItem({ list, entry }: ItemAddress): string {
  return `_api/web/lists(guid'${list}')/items(${String(entry)})`;
}

/** The words of a modern page; what its web parts keep in attributes are no words of the page. */
export function textOfCanvas(canvas: string): string {
  return unescapeHtml(canvas.replaceAll(/<[^>]*>/gu, " "))
    .replaceAll(/\s+/gu, " ")
    .trim();
}
