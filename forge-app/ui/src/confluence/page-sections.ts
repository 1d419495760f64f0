import { itemId } from "@alongside/core";
import type { ItemId, ItemLink } from "@alongside/core";
import { isObject, objectAt, requiredText, textAt } from "../read-json.ts";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence } from "./confluence-api.ts";
import { textOfStorage, withoutMacros } from "./page-in-view.ts";

/** A page as its headings divide it. */
export interface SectionedPage {
  readonly page: ItemLink;
  /** the lines of words below a heading, by the heading as {@link headingKey} writes it */
  readonly sections: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a page in one call, as the person.
 *
 * @throws PortError, also when they cannot open it
 */
export async function readSections(request: RequestConfluence, id: ItemId, signal: AbortSignal): Promise<SectionedPage> {
  const answer = await askConfluence(request, `/wiki/api/v2/pages/${encodeURIComponent(id)}?body-format=storage`, signal);
  const page = isObject(answer) ? answer : {};
  const url = `/wiki${textAt(objectAt(page, "_links"), "webui") ?? ""}`;
  const storage = textAt(objectAt(page, "body", "storage"), "value") ?? "";
  return { page: { id: itemId(requiredText(page, "id")), title: requiredText(page, "title"), url }, sections: sectionsOf(storage) };
}

const HEADING = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/giu;
/** Where a line of words ends: after a paragraph, an entry of a list, a line break. */
const LINE_END = /<\/(?:p|li|blockquote|tr|div)>|<br\s*\/?>/giu;

/** The words below each heading of a page in storage format, up to the next one; of two equal headings the first holds. */
export function sectionsOf(storage: string): ReadonlyMap<string, readonly string[]> {
  const text = withoutMacros(storage);
  const headings = [...text.matchAll(HEADING)];
  const sections = new Map<string, readonly string[]>();
  headings.forEach((heading, index) => {
    const key = headingKey(textOfStorage(heading[2] ?? ""));
    const lines = linesOf(text.slice(heading.index + heading[0].length, headings[index + 1]?.index));
    if (!sections.has(key) && lines.length > 0) sections.set(key, lines);
  });
  return sections;
}

/** A heading so that small and capital letters, and spaces, make no difference. */
export function headingKey(heading: string): string {
  return heading.replaceAll(/\s+/gu, " ").trim().toLowerCase();
}

function linesOf(storage: string): string[] {
  return storage
    .split(LINE_END)
    .map(textOfStorage)
    .filter((line) => line !== "");
}
