/** The platform's own, opaque identifier of a page, post, issue or file. */
export type ItemId = string & { readonly brand: "ItemId" };

/** The platform's own, opaque identifier of a place that holds items: a space, a project, a site. */
export type PlaceId = string & { readonly brand: "PlaceId" };

/**
 * Takes an identifier from the platform into the suite.
 *
 * @throws TypeError when `value` is empty
 */
export function itemId(value: string): ItemId {
  if (value === "") throw new TypeError("itemId: an empty identifier names nothing");
  return value as ItemId;
}

/**
 * Takes an identifier from the platform into the suite.
 *
 * @throws TypeError when `value` is empty
 */
export function placeId(value: string): PlaceId {
  if (value === "") throw new TypeError("placeId: an empty identifier names no place");
  return value as PlaceId;
}

/** A space, project or site, with the name people know it by. */
export interface Place {
  readonly id: PlaceId;
  readonly name: string;
}

export type ItemKind = "page" | "post" | "issue" | "file" | "other";

/** Something that can be opened: the least a reason needs to point at it. */
export interface ItemLink {
  readonly id: ItemId;
  readonly title: string;
  /** where it opens, as the platform gave it: absolute, or relative to the platform's origin */
  readonly url: string;
}
