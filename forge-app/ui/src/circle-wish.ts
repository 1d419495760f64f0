import type { ItemId, PlaceId } from "@alongside/core";
import { itemId, placeId } from "@alongside/core";
import type { JsonObject } from "./read-json.ts";
import { isObject, textAt } from "./read-json.ts";

/** Where somebody was when they wanted to propose a circle, and what it could be about. */
export interface CircleWish {
  /** empty for none */
  readonly topic: string;
  /** what it could go along with: an address, or words; empty for none */
  readonly about: string;
  /** the page or issue in view; null where there is none */
  readonly item: ItemId | null;
  /** the place whose readers may read it unless others are chosen; null outside of places */
  readonly place: PlaceId | null;
}

/** What a frame hands to the dialog for proposing a circle. */
export interface CircleModal {
  readonly circle: CircleWish;
}

/** Reads what another frame of the app handed to the dialog, through the host. */
export function parseCircleWish(modal: JsonObject): CircleWish {
  const circle = isObject(modal["circle"]) ? modal["circle"] : {};
  const [item, place] = [textAt(circle, "item"), textAt(circle, "place")];
  return {
    topic: textAt(circle, "topic") ?? "",
    about: textAt(circle, "about") ?? "",
    item: item === null ? null : itemId(item),
    place: place === null ? null : placeId(place),
  };
}
