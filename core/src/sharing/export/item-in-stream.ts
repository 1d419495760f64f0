import type { ItemId } from "../../vocabulary/item.ts";
import type { TakenAlong } from "./stream-context.ts";

/**
 * A thing of the platform goes with the title and the address that the one who takes it along is shown; without them it is named by its id
 * alone, because its title is not everybody's to read.
 */
export function itemInStream(item: ItemId, { items, origin }: Pick<TakenAlong, "items" | "origin">): object {
  const shown = items.get(item);
  const address = shown === undefined ? null : wholeAddress(shown.url, origin);
  return shown === undefined || address === null ? { item } : { name: shown.title, url: address };
}

function wholeAddress(url: string, origin: string): string | null {
  if (URL.canParse(url)) return webAddress(new URL(url));
  return URL.canParse(url, origin) ? webAddress(new URL(url, origin)) : null;
}

function webAddress({ protocol, href }: URL): string | null {
  return protocol === "https:" || protocol === "http:" ? href : null;
}
