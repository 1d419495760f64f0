import { audienceOf } from "../../records/access.ts";
import type { CollectionContent } from "../../records/contents.ts";
import type { RecordOf } from "../../records/record.ts";
import { toMarkup } from "../../vocabulary/markup.ts";
import type { CollectionSeen } from "../collections.ts";
import type { StreamActor, TakenAlong } from "./stream-context.ts";
import { STREAM_CONTEXT, STREAM_SUMMARY } from "./stream-context.ts";
import { announceOf } from "./thing-activity.ts";

type Resource = RecordOf<"resource">;

/** A collection of ActivityStreams 2.0. */
export interface ActivityStreamsCollection {
  readonly "@context": readonly unknown[];
  readonly type: "Collection";
  readonly summary: string;
  readonly items: readonly unknown[];
}

/** A collection of ActivityStreams 2.0 whose order was chosen by somebody. */
export interface ActivityStreamsOrderedCollection {
  readonly "@context": readonly unknown[];
  readonly type: "OrderedCollection";
  readonly name: string;
  readonly summary?: string;
  readonly keywords?: readonly string[];
  readonly orderedItems: readonly unknown[];
}

/**
 * Shared things alone, as ActivityStreams 2.0: what a person shared, or one thing to pass on. Each names whoever shared it, and keeps its credit
 * line. What is for its owner alone is left out: a file is made to be passed on.
 *
 * @param resources what the person who takes them along may read, in the order of the file
 */
export function thingsToActivityStreams(resources: readonly Resource[], along: TakenAlong): ActivityStreamsCollection {
  const items = resources.filter(isForOthers).map((resource) => announceOf(resource, actorOf(resource, along), along));
  return { "@context": STREAM_CONTEXT, type: "Collection", summary: STREAM_SUMMARY, items };
}

/**
 * One collection, as ActivityStreams 2.0, with the things in it that the person who takes it along may read, in their order. What is for its
 * owner alone is left out.
 */
export function collectionToActivityStreams({ collection, things }: CollectionSeen, along: TakenAlong): ActivityStreamsOrderedCollection {
  const orderedItems = things.filter(isForOthers).map((resource) => announceOf(resource, actorOf(resource, along), along));
  return { "@context": STREAM_CONTEXT, type: "OrderedCollection", ...titleAndTopics(collection.content), orderedItems };
}

/** What a collection says of itself, without what is in it. */
export function titleAndTopics({
  title,
  about,
  topics,
}: CollectionContent): Pick<ActivityStreamsOrderedCollection, "name" | "summary" | "keywords"> {
  return {
    name: title,
    ...(about === undefined ? {} : { summary: toMarkup(about) }),
    ...(topics === undefined ? {} : { keywords: topics }),
  };
}

function isForOthers(resource: Resource): boolean {
  return audienceOf(resource).kind !== "owner";
}

function actorOf({ owner }: Resource, { people }: TakenAlong): StreamActor | null {
  const name = people.get(owner)?.name;
  return name === undefined ? null : { type: "Person", name };
}
