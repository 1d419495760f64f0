import { audienceOf } from "../records/access.ts";
import { isCircleRecord } from "../records/circle-kinds.ts";
import type { StoredRecord } from "../records/record.ts";
import type { SharingRecord } from "../records/sharing-kinds.ts";
import { isSharingRecord } from "../records/sharing-kinds.ts";
import type { ActivityStreamsCollection } from "../sharing/export/shared-streams.ts";
import { titleAndTopics } from "../sharing/export/shared-streams.ts";
import type { StreamActor, TakenAlong } from "../sharing/export/stream-context.ts";
import { NO_ITEMS, STREAM_CONTEXT, STREAM_SUMMARY } from "../sharing/export/stream-context.ts";
import { announceOf, resourceName } from "../sharing/export/thing-activity.ts";
import { toMarkup } from "../vocabulary/markup.ts";
import type { Person } from "../vocabulary/person.ts";
import { activityInCircles } from "./circle-activity.ts";

const OFFERED = { ask: "Ask me about", mentor: "I can mentor in" } as const;
const WISHED = { learn: "I want to learn", improve: "I want to get better at" } as const;

/**
 * What somebody wrote for several others, as ActivityStreams 2.0 (W3C Recommendation, 2017-05-23, https://www.w3.org/TR/activitystreams-core/).
 * Offers become `Offer` activities; wishes, for which the vocabulary has no word, `Create` activities of a `Note`. Which of the four words it
 * was stands in `alongside:word`. A shared thing is an `Announce`, with the learning properties of schema.org; that it still holds, or does
 * not, an `Accept` or `Reject` of it. Private things, and questions to one person, are not part of it.
 *
 * @param own every record of the person; what is not for several others is left out
 * @param along pages, issues and files of the platform as the person is shown them; without it they stay ids, which open nowhere else
 */
export function toActivityStreams(
  own: readonly StoredRecord[],
  person: Pick<Person, "name">,
  along: Along = NO_ITEMS,
): ActivityStreamsCollection {
  const shared = own.filter((record) => ["place", "site"].includes(audienceOf(record).kind));
  const actor: StreamActor = { type: "Person", name: person.name };
  const items = shared.flatMap((record) => activityOf(record, actor, along) ?? []);
  return { "@context": STREAM_CONTEXT, type: "Collection", summary: STREAM_SUMMARY, items };
}

type Along = Pick<TakenAlong, "items" | "origin">;

interface Common {
  readonly actor: StreamActor;
  readonly id: string;
  readonly published: string;
}

function activityOf(record: StoredRecord, actor: StreamActor, along: Along): unknown {
  const common = { actor, id: `urn:alongside:${record.kind}:${record.id}`, published: `${record.writtenOn}T00:00:00Z` };
  if (isSharingRecord(record)) return sharingActivity(record, common, along);
  if (isCircleRecord(record)) {
    const activity = activityInCircles(record, along);
    return activity === null ? null : { ...common, ...activity };
  }
  switch (record.kind) {
    case "offer":
      return { ...common, type: "Offer", word: record.content.word, object: note(OFFERED[record.content.word], record.content) };
    case "wish":
      return { ...common, type: "Create", word: record.content.word, object: note(WISHED[record.content.word], record.content) };
    case "profileNote":
      return { ...common, type: "Update", object: { ...actor, summary: toMarkup(Object.values(record.content).join("\n")) } };
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

function sharingActivity(record: SharingRecord, common: Common, along: Along): unknown {
  switch (record.kind) {
    case "resource":
      return announceOf(record, common.actor, along);
    case "resourceReply": {
      const { text, resource } = record.content;
      return {
        ...common,
        type: "Create",
        object: { type: "Note", content: text, mediaType: "text/plain", inReplyTo: resourceName(resource) },
      };
    }
    case "stillGood":
      return { ...common, type: record.content.holds ? "Accept" : "Reject", object: resourceName(record.content.resource) };
    case "collection": {
      const orderedItems = (record.content.resources ?? []).map(resourceName);
      return { ...common, type: "Create", object: { type: "OrderedCollection", ...titleAndTopics(record.content), orderedItems } };
    }
    case "thanks":
      return null;
  }
}

function note(word: string, { topic, note: added }: { readonly topic: string; readonly note?: string }): unknown {
  return { type: "Note", name: `${word}: ${topic}`, ...(added === undefined ? {} : { content: added, mediaType: "text/plain" }) };
}
