import { audienceOf } from "../records/access.ts";
import { isCircleRecord } from "../records/circle-kinds.ts";
import type { CollectionContent, ResourceContent } from "../records/contents.ts";
import type { StoredRecord } from "../records/record.ts";
import type { SharingRecord } from "../records/sharing-kinds.ts";
import { isSharingRecord } from "../records/sharing-kinds.ts";
import type { ResourceKind } from "../vocabulary/resource-kind.ts";
import type { Person } from "../vocabulary/person.ts";
import { activityInCircles } from "./circle-activity.ts";

const OFFERED = { ask: "Ask me about", mentor: "I can mentor in" } as const;
const WISHED = { learn: "I want to learn", improve: "I want to get better at" } as const;

/** A collection of ActivityStreams 2.0. */
export interface ActivityStreamsCollection {
  readonly "@context": readonly unknown[];
  readonly type: "Collection";
  readonly summary: string;
  readonly items: readonly unknown[];
}

/**
 * What somebody wrote for several others, as ActivityStreams 2.0 (W3C Recommendation, 2017-05-23, https://www.w3.org/TR/activitystreams-core/).
 * Offers become `Offer` activities; wishes, for which the vocabulary has no word, `Create` activities of a `Note`. Which of the four words it
 * was stands in `alongside:word`. A shared thing is an `Announce`, with the learning properties of schema.org; that it still holds, or does
 * not, an `Accept` or `Reject` of it. Private things, and questions to one person, are not part of it.
 *
 * @param own every record of the person; what is not for several others is left out
 */
export function toActivityStreams(own: readonly StoredRecord[], person: Pick<Person, "name">): ActivityStreamsCollection {
  const shared = own.filter((record) => ["place", "site"].includes(audienceOf(record).kind));
  return {
    "@context": [
      "https://www.w3.org/ns/activitystreams",
      {
        alongside: "urn:alongside:",
        word: "alongside:word",
        item: "alongside:item",
        schema: "https://schema.org/",
        timeRequired: "schema:timeRequired",
        inLanguage: "schema:inLanguage",
        keywords: "schema:keywords",
        learningResourceType: "schema:learningResourceType",
      },
    ],
    type: "Collection",
    summary: "Shared with Alongside",
    items: shared.flatMap((record) => activityOf(record, { type: "Person", name: person.name }) ?? []),
  };
}

interface Common {
  readonly actor: { readonly type: "Person"; readonly name: string };
  readonly id: string;
  readonly published: string;
}

function activityOf(record: StoredRecord, actor: Common["actor"]): unknown {
  // The vocabulary's dates are points in time; the day is all we know, so it is said as the day's beginning.
  const common = { actor, id: `urn:alongside:${record.kind}:${record.id}`, published: `${record.writtenOn}T00:00:00Z` };
  if (isSharingRecord(record)) return sharingActivity(record, common);
  if (isCircleRecord(record)) {
    const activity = activityInCircles(record);
    return activity === null ? null : { ...common, ...activity };
  }
  switch (record.kind) {
    case "offer":
      return { ...common, type: "Offer", word: record.content.word, object: note(OFFERED[record.content.word], record.content) };
    case "wish":
      return { ...common, type: "Create", word: record.content.word, object: note(WISHED[record.content.word], record.content) };
    case "profileNote":
      return { ...common, type: "Update", object: { ...actor, summary: Object.values(record.content).join("\n") } };
    case "ask":
    case "askReply":
    case "trust":
    case "stepBack":
    case "notThis":
    case "rhythm":
    case "removalNotice":
      return null;
  }
}

function sharingActivity(record: SharingRecord, common: Common): unknown {
  switch (record.kind) {
    case "resource":
      return { ...common, type: "Announce", summary: record.content.why, object: resourceObject(record.content) };
    case "resourceReply": {
      const { text, resource } = record.content;
      return { ...common, type: "Create", object: { type: "Note", content: text, inReplyTo: resourceName(resource) } };
    }
    case "stillGood":
      return { ...common, type: record.content.holds ? "Accept" : "Reject", object: resourceName(record.content.resource) };
    case "collection":
      return { ...common, type: "Create", object: collectionObject(record.content) };
    case "thanks":
      return null;
  }
}

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

/** A thing of the platform is named by its id alone: its title is not everybody's to read. */
function resourceObject({ kind, title, link, item, description, ...more }: ResourceContent): unknown {
  const { minutes, language, topics } = more;
  return {
    type: OBJECT_TYPES[kind] ?? "Document",
    learningResourceType: kind,
    ...(item === undefined ? {} : { item }),
    ...(title === undefined ? {} : { name: title }),
    ...(link === undefined ? {} : { url: link }),
    ...(description === undefined ? {} : { content: description, mediaType: "text/plain" }),
    ...(minutes === undefined ? {} : { timeRequired: `PT${String(minutes)}M` }),
    ...(language === undefined ? {} : { inLanguage: language }),
    ...(topics === undefined ? {} : { keywords: topics }),
  };
}

function resourceName(id: string): string {
  return `urn:alongside:resource:${id}`;
}

function collectionObject({ title, about, topics, resources = [] }: CollectionContent): unknown {
  return {
    type: "OrderedCollection",
    name: title,
    ...(about === undefined ? {} : { summary: about }),
    ...(topics === undefined ? {} : { keywords: topics }),
    orderedItems: resources.map(resourceName),
  };
}

function note(word: string, { topic, note: added }: { readonly topic: string; readonly note?: string }): unknown {
  return { type: "Note", name: `${word}: ${topic}`, ...(added === undefined ? {} : { content: added, mediaType: "text/plain" }) };
}
