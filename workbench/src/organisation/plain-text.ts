import { load } from "cheerio/slim";

/** The words of a page's HTML, blocks apart. */
export function plainText(html: string): string {
  const $ = load(html.replaceAll(/<\/(p|li|h\d|td|th|tr|div|blockquote|pre)>/gu, "$& "));
  return $.text().replaceAll(/\s+/gu, " ").trim();
}
