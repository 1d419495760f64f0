import type { ResourceContent } from "../../records/contents.ts";
import type { RecordOf } from "../../records/record.ts";
import type { ResourceKind } from "../../vocabulary/resource-kind.ts";
import { toMarkup } from "../../vocabulary/markup.ts";
import { itemInStream } from "./item-in-stream.ts";
import type { StreamActor, TakenAlong } from "./stream-context.ts";

/** The types that the vocabulary has; what it has no word for is a document. */
const OBJECT_TYPES: Readonly<Partial<Record<ResourceKind, string>>> = {
  page: "Page",
  issue: "Page",
  video: "Video",
  article: "Article",
  podcast: "Audio",
  person: "Person",
  place: "Place",
  conversation: "Note",
};

/** The name of a shared thing in a stream. */
export function resourceName(id: string): string {
  return `urn:alongside:resource:${id}`;
}

/** A shared thing as an `Announce` of it by whoever shared it. */
export function announceOf(resource: RecordOf<"resource">, actor: StreamActor | null, along: Pick<TakenAlong, "items" | "origin">): object {
  return {
    ...(actor === null ? {} : { actor }),
    id: resourceName(resource.id),
    // The vocabulary's dates are points in time; the day is all we know, so it is said as the day's beginning.
    published: `${resource.writtenOn}T00:00:00Z`,
    type: "Announce",
    summary: toMarkup(resource.content.why),
    object: resourceObject(resource.content, along),
  };
}

function resourceObject(content: ResourceContent, along: Pick<TakenAlong, "items" | "origin">): object {
  const { kind, description, minutes, language, topics, credit } = content;
  return {
    type: OBJECT_TYPES[kind] ?? "Document",
    learningResourceType: kind,
    ...whatItIs(content, along),
    ...(description === undefined ? {} : { content: description, mediaType: "text/plain" }),
    ...(minutes === undefined ? {} : { timeRequired: `PT${String(minutes)}M` }),
    ...(language === undefined ? {} : { inLanguage: language }),
    ...(topics === undefined ? {} : { keywords: topics }),
    ...(credit === undefined ? {} : { creditText: credit }),
  };
}

function whatItIs({ title, link, item }: ResourceContent, along: Pick<TakenAlong, "items" | "origin">): object {
  if (item === undefined) return { ...(title === undefined ? {} : { name: title }), ...(link === undefined ? {} : { url: link }) };
  return itemInStream(item, along);
}
