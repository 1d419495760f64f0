import type { ItemLink } from "../vocabulary/item.ts";

/** A page as its headings divide it; under a heading that is the title of a practice card stand a site's own words for it. */
export interface SectionedPage {
  readonly page: Pick<ItemLink, "title" | "url">;
  /** the lines of words below a heading, by the heading as {@link headingKey} writes it */
  readonly sections: ReadonlyMap<string, readonly string[]>;
}

const HEADING = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/giu;
/** Where a line of words ends: after a paragraph, an entry of a list, a line break. */
const LINE_END = /<\/(?:p|li|blockquote|tr|div)>|<br\s*\/?>/giu;

/**
 * The words below each heading of a page, up to the next one of whatever level; of two equal headings the first holds, and one without words
 * is left out.
 *
 * @param markup the page as its platform keeps it: HTML, or what reads like it
 * @param textOf the words of a piece of it, as that platform writes them
 */
export function sectionsOf(markup: string, textOf: (markup: string) => string): SectionedPage["sections"] {
  const headings = [...markup.matchAll(HEADING)];
  const sections = new Map<string, readonly string[]>();
  headings.forEach((heading, index) => {
    const key = headingKey(textOf(heading[2] ?? ""));
    const below = markup.slice(heading.index + heading[0].length, headings[index + 1]?.index);
    const lines = below
      .split(LINE_END)
      .map(textOf)
      .filter((line) => line !== "");
    if (!sections.has(key) && lines.length > 0) sections.set(key, lines);
  });
  return sections;
}

/** A heading so that small and capital letters, and spaces, make no difference. */
export function headingKey(heading: string): string {
  return heading.replaceAll(/\s+/gu, " ").trim().toLowerCase();
}
