import type { FoundInFile, FoundThing } from "./found-thing.ts";
import { NOTHING_FOUND } from "./found-thing.ts";

/** An element of XML, as far as it is looked at: the elements of every browser are such. */
export interface XmlElement {
  readonly localName: string;
  readonly children: ArrayLike<XmlElement>;
  getAttribute(name: string): string | null;
}

/**
 * Reads XML with the platform's own reader. In a browser:
 * `(text) => new DOMParser().parseFromString(text, "application/xml").documentElement`.
 *
 * @returns the outermost element; what stands for an error of the reader, or null, for what is no XML
 */
export type XmlReader = (text: string) => XmlElement | null;

/** Deeper than any outline that somebody made to be read; what lies below is not looked at. */
const MAXIMUM_DEPTH = 20;

/**
 * Reads an outline, OPML 2.0 (http://opml.org/spec2.opml): entries with an address are things, and what they stand under are their topics.
 *
 * @returns null when it is none; a file that declares entities of its own is not read at all
 */
export function readOutlines(text: string, readXml: XmlReader): FoundInFile | null {
  if (/<!ENTITY/iu.test(text)) return null;
  const root = readXml(text);
  if (root?.localName !== "opml") return null;
  const body = Array.from(root.children).filter(({ localName }) => localName === "body");
  const found = { things: [] as FoundThing[], others: [] as string[] };
  for (const element of body) readBelow(element, [], found);
  return { ...found, collections: [] };
}

function readBelow(
  parent: XmlElement,
  topics: readonly string[],
  found: { readonly things: FoundThing[]; readonly others: string[] },
): void {
  for (const outline of Array.from(parent.children).filter(({ localName }) => localName === "outline")) {
    const title = textOf(outline, "title", "text");
    const address = textOf(outline, "htmlUrl", "url", "xmlUrl");
    const isFolder = outline.children.length > 0;
    if (address !== "") {
      const language = textOf(outline, "language");
      const categories = textOf(outline, "category")
        .split(",")
        .map((category) => category.split("/").at(-1) ?? "");
      // What is nearest says most.
      const about = [...[...topics].reverse(), ...categories];
      found.things.push({ ...NOTHING_FOUND, name: `#${String(found.things.length)}`, title, address, language, topics: about });
    } else if (!isFolder && title !== "") found.others.push(title);
    if (topics.length < MAXIMUM_DEPTH) readBelow(outline, [...topics, title], found);
  }
}

/** The first of some attributes that says something. */
function textOf(element: XmlElement, ...names: readonly string[]): string {
  return names.map((name) => element.getAttribute(name)?.trim() ?? "").find((value) => value !== "") ?? "";
}
