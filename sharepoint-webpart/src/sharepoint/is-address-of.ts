import type { ItemLink } from "@alongside/core";

/** Whether an address leads to a page: whatever stands behind its path leads to the same one. */
export function isAddressOf(text: string, { url }: ItemLink): boolean {
  return URL.canParse(text.trim()) && withoutRest(text.trim()) === withoutRest(url);
}

function withoutRest(address: string): string {
  const { origin, pathname } = new URL(address);
  return decodeURI(origin + pathname).toLowerCase();
}
