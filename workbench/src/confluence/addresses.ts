/** A title as the platform writes it at the end of a page's address. */
export function titleSlug(title: string): string {
  return encodeURIComponent(title.replaceAll(/[?#%/\\]/gu, "").trim()).replaceAll("%20", "+");
}

interface Addressed {
  readonly id: number;
  readonly spaceKey: string;
  readonly title: string;
}

/** Relative to the `/wiki` context, as `_links.webui` and the search rows give it. */
export function webAddress({ id, spaceKey, title }: Addressed): string {
  return `/spaces/${spaceKey}/pages/${String(id)}/${titleSlug(title)}`;
}
