import { itemId } from "../../vocabulary/item.ts";
import { wordsOfMarkup } from "../../vocabulary/markup.ts";
import type { ResourceKind } from "../../vocabulary/resource-kind.ts";
import { RESOURCE_KINDS } from "../../vocabulary/resource-kind.ts";
import type { FileObject } from "./fields.ts";
import { fieldOf, isFileObject, listIn, textIn } from "./fields.ts";
import type { FoundCollection, FoundInFile, FoundThing } from "./found-thing.ts";

const COLLECTIONS: ReadonlySet<string> = new Set(["Collection", "OrderedCollection", "CollectionPage", "OrderedCollectionPage"]);
/** Activities by which something is passed on; what their object is was shared by their actor. */
const SHARING: ReadonlySet<string> = new Set(["Announce", "Create", "Add"]);
const KINDS: ReadonlyMap<string, ResourceKind> = new Map([
  ["Video", "video"],
  ["Article", "article"],
  ["Audio", "podcast"],
  ["Image", "file"],
  ["Person", "person"],
  ["Place", "place"],
  ["Note", "conversation"],
]);
/** Their address says better what they are, where there is one. */
const ANY_KIND: ReadonlySet<string> = new Set(["Page", "Document", "Link", "Event"]);

/** What is known of the activity around an object. */
interface Around {
  readonly id: string;
  readonly why: string;
  readonly actor: string;
}

const NOTHING_AROUND: Around = { id: "", why: "", actor: "" };

/**
 * Reads a file of ActivityStreams 2.0 (https://www.w3.org/TR/activitystreams-core/, https://www.w3.org/TR/activitystreams-vocabulary/): our own,
 * with the learning properties of schema.org, and those of others, of whose many forms the usual ones are read.
 *
 * @param file what the JSON holds, nested no deeper than `parseJson` allows
 * @returns null when it is none
 */
export function readActivityStreams(file: unknown): FoundInFile | null {
  const entries = Array.isArray(file) ? (file as readonly unknown[]) : [file];
  if (!entries.some((entry) => isFileObject(entry) && isKnown(typeOf(entry)))) return null;
  const found: Mutable = { things: [], collections: [], others: [] };
  for (const entry of entries) readEntry(entry, NOTHING_AROUND, found);
  return found;
}

interface Mutable {
  readonly things: FoundThing[];
  readonly collections: FoundCollection[];
  readonly others: string[];
}

function isKnown(type: string): boolean {
  return COLLECTIONS.has(type) || SHARING.has(type) || KINDS.has(type) || ANY_KIND.has(type);
}

/** Of several types the first that is known. */
function typeOf(object: FileObject): string {
  const types = [...listIn(object, "type"), ...listIn(object, "@type")].filter((type) => typeof type === "string");
  return types.find(isKnown) ?? types[0] ?? "";
}

/** @returns the names of the things that it holds, by which a collection around it points at them */
function readEntry(entry: unknown, around: Around, found: Mutable): string[] {
  if (typeof entry === "string") return readName(entry, around, found);
  if (!isFileObject(entry)) return [];
  const type = typeOf(entry);
  if (COLLECTIONS.has(type)) return readCollection(entry, around, found);
  if (SHARING.has(type) && fieldOf(entry, "word") === undefined)
    return listIn(entry, "object").flatMap((object) => readEntry(object, aroundOf(entry), found));
  if (!isThing(entry, type)) {
    const [object] = listIn(entry, "object").filter(isFileObject);
    found.others.push(textOf(object ?? entry, "name") || textOf(object ?? entry, "content") || type);
    return [];
  }
  const thing = thingOf(entry, type, around);
  const name = thing.name === "" ? `#${String(found.things.length)}` : thing.name;
  found.things.push({ ...thing, name });
  return [name];
}

/** What answers something is no thing by itself, and an event that leads nowhere is one that people meet at. */
function isThing(entry: FileObject, type: string): boolean {
  if (type === "Event" && addressOf(entry) === "") return false;
  return (KINDS.has(type) || ANY_KIND.has(type)) && fieldOf(entry, "inReplyTo") == null;
}

/** An address is a thing of its own; any other text in a collection is the name of a thing elsewhere in the file. */
function readName(name: string, around: Around, found: Mutable): string[] {
  if (!/^https?:/iu.test(name)) return [name];
  const own = around.id === "" ? name : around.id;
  found.things.push({ ...thingOf({}, "Link", around), name: own, address: name });
  return [own];
}

function aroundOf(activity: FileObject): Around {
  const why = textOf(activity, "summary") || textOf(activity, "content");
  return { id: textIn(activity, "id"), why, actor: nameOf(listIn(activity, "actor")) };
}

function readCollection(entry: FileObject, around: Around, found: Mutable): string[] {
  const pages = listIn(entry, "first").filter(isFileObject);
  const inside = [entry, ...pages].flatMap((page) => [...listIn(page, "orderedItems"), ...listIn(page, "items")]);
  const things = inside.flatMap((item) => readEntry(item, NOTHING_AROUND, found));
  const title = textOf(entry, "name");
  if (title === "") return things;
  found.collections.push({ title, about: textOf(entry, "summary") || around.why, topics: topicsOf(entry), things });
  return [];
}

function thingOf(object: FileObject, type: string, { id, why, actor }: Around): FoundThing {
  const item = textIn(object, "item");
  const kind = textIn(object, "learningResourceType");
  return {
    name: id === "" ? textIn(object, "id") : id,
    title: textOf(object, "name"),
    why,
    address: addressOf(object),
    item: item === "" ? null : itemId(item),
    kind: RESOURCE_KINDS.find((known) => known === kind) ?? KINDS.get(type) ?? null,
    minutes: minutesOf(textIn(object, "timeRequired") || textIn(object, "duration")),
    language: languageIn(object),
    topics: topicsOf(object),
    description: contentOf(object) || textOf(object, "summary"),
    credit: textIn(object, "creditText") || actor || nameOf(listIn(object, "attributedTo")),
  };
}

/** Names are plain texts, all others HTML; in place of one there may be a map with one for each language. */
function textOf(object: FileObject, name: "name" | "summary" | "content"): string {
  const map = fieldOf(object, `${name}Map`);
  const inMap = isFileObject(map) ? Object.values(map).find((value) => typeof value === "string") : undefined;
  const text = textIn(object, name) || (inMap ?? "");
  return name === "name" ? text : wordsOfMarkup(text);
}

/** Longer than what somebody writes about a thing: then it is the thing itself. */
const MAXIMUM_CONTENT_CHARACTERS = 500;

function contentOf(object: FileObject): string {
  const isPlain = textIn(object, "mediaType") === "text/plain";
  const content = isPlain ? textIn(object, "content") : textOf(object, "content");
  return content.length > MAXIMUM_CONTENT_CHARACTERS ? "" : content;
}

/** A page to be read before a file to be loaded; without either what is attached, then the name of the object where that is an address. */
function addressOf(object: FileObject): string {
  const links = listIn(object, "url");
  const pages = links.filter((link) => isFileObject(link) && textIn(link, "mediaType") === "text/html");
  const attached = listIn(object, "attachment").filter((link) => isFileObject(link) && typeOf(link) === "Link");
  const found = [...pages, ...links, ...attached].map(hrefOf).find((href) => href !== "");
  const own = textIn(object, "href") || textIn(object, "id");
  return found ?? (/^https?:/iu.test(own) ? own : "");
}

function hrefOf(link: unknown): string {
  if (typeof link === "string") return link;
  return isFileObject(link) ? textIn(link, "href") : "";
}

function nameOf(actors: readonly unknown[]): string {
  return actors.map((actor) => (isFileObject(actor) ? textOf(actor, "name") : "")).find((name) => name !== "") ?? "";
}

/** A length of time as XML Schema and ISO 8601 write it, in whole minutes: `PT1H30M`. */
function minutesOf(duration: string): number | null {
  const parts = /^P(?:(?<d>\d{1,3})D)?T?(?:(?<h>\d{1,3})H)?(?:(?<m>\d{1,5})M)?(?:(?<s>\d{1,6})(?:\.\d+)?S)?$/u.exec(duration)?.groups;
  if (parts === undefined) return null;
  const { d = "0", h = "0", m = "0", s = "0" } = parts;
  const minutes = Math.ceil(Number(d) * 1_440 + Number(h) * 60 + Number(m) + Number(s) / 60);
  return minutes === 0 ? null : minutes;
}

/** As schema.org has it: a code, or an object with one. */
function languageIn(object: FileObject): string {
  const [language] = [...listIn(object, "inLanguage"), ...listIn(object, "language")];
  if (typeof language === "string") return language;
  return isFileObject(language) ? textIn(language, "identifier") : "";
}

function topicsOf(object: FileObject): string[] {
  const words = listIn(object, "keywords").filter((word) => typeof word === "string");
  const tags = listIn(object, "tag").filter((tag) => isFileObject(tag) && typeOf(tag) === "Hashtag");
  const named = tags.map((tag) => (isFileObject(tag) ? textIn(tag, "name").replace(/^#/u, "") : ""));
  return [...(typeof fieldOf(object, "keywords") === "string" ? words.flatMap((word) => word.split(",")) : words), ...named];
}
