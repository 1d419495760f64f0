import type { ItemId, PlaceId } from "@alongside/core";
import { itemId, placeId } from "@alongside/core";
import type { HostContext } from "./host-context.ts";
import type { JsonObject } from "./read-json.ts";
import { isObject, textAt } from "./read-json.ts";

/** Where somebody was when they wanted to share something. */
export interface ShareWish {
  /** the page or issue in view, to be chosen in one press; null where there is none */
  readonly item: ItemId | null;
  /** the place whose readers may read it unless others are chosen; null outside of places */
  readonly place: PlaceId | null;
  /** words that were marked and are an address; otherwise empty */
  readonly what: string;
}

/** Begins from what the host says is in view. */
export function shareWishFrom({ pageId, issueKey, place, selectedText }: HostContext): ShareWish {
  const inView = pageId ?? issueKey;
  const marked = selectedText.trim();
  return { item: inView === null ? null : itemId(inView), place, what: /^https?:\/\/\S+$/u.test(marked) ? marked : "" };
}

/** What a frame hands to the dialog for sharing. */
export interface ShareModal {
  readonly share: ShareWish;
}

/** Reads what another frame of the app handed to the dialog, through the host. */
export function parseShareWish(modal: JsonObject): ShareWish {
  const share = isObject(modal["share"]) ? modal["share"] : {};
  const [item, place] = [textAt(share, "item"), textAt(share, "place")];
  return { item: item === null ? null : itemId(item), place: place === null ? null : placeId(place), what: textAt(share, "what") ?? "" };
}
