import { ALL_LINKS_WELCOME, itemId, personId, placeId, readSharedThings } from "@alongside/core";
import type { BringingIn, RecordOf, ResourceContent, SharedThingsPreview, XmlElement } from "@alongside/core";
import { TODAY } from "./records.ts";

/** Bo brings something in, outside of places, and shares nothing yet. */
export function bringingIn(wish: Partial<BringingIn> = {}): BringingIn {
  let forms = 0;
  return {
    me: { id: personId("bo"), name: "Bo Strand" },
    today: TODAY,
    place: null,
    audience: null,
    own: [],
    newId: () => `d${String((forms += 1))}`,
    itemAt: () => null,
    readXml: () => null,
    links: ALL_LINKS_WELCOME,
    ...wish,
  };
}

/** Looks through a text that is understood. */
export function previewed(text: string, wish: Partial<BringingIn> = {}): SharedThingsPreview {
  const read = readSharedThings(text, bringingIn(wish));
  if (!read.ok) throw new TypeError(`previewed: refused as ${read.error.kind}`);
  return read.value;
}

/** Something that Ada shared with everyone. */
export function aResource(id: string, content: Partial<ResourceContent> = {}): RecordOf<"resource"> {
  const given = { title: "Wheel building", kind: "book", why: "Calm drawings.", audience: "site", ...content } as const;
  return { kind: "resource", owner: personId("ada"), id, version: 1, writtenOn: TODAY, content: given };
}

/** A page of the platform that Ada shared. */
export function aSharedPage(id: string, item: string): RecordOf<"resource"> {
  return { ...aResource(id), content: { kind: "page", why: "One list.", item: itemId(item), audience: "site" } };
}

export const FLEET = placeId("FLEET");

type Attributes = Readonly<Record<string, string>>;

/** An element as the platform's own reader of XML gives it; tests/journeys/outlines.spec.ts reads real files with a real one. */
export function element(localName: string, attributes: Attributes, ...children: readonly XmlElement[]): XmlElement {
  return { localName, children, getAttribute: (name) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null) };
}

export const outline = (attributes: Attributes, ...children: readonly XmlElement[]): XmlElement =>
  element("outline", attributes, ...children);

export const opml = (...outlines: readonly XmlElement[]): XmlElement =>
  element("opml", { version: "2.0" }, element("head", {}), element("body", {}, ...outlines));
