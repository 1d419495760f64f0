import { audienceOf } from "../records/access.ts";
import type { StoredRecord } from "../records/record.ts";
import type { Person } from "../vocabulary/person.ts";

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
 * was stands in `alongside:word`. Private things, and questions to one person, are not part of it.
 *
 * @param own every record of the person; what is not for several others is left out
 */
export function toActivityStreams(own: readonly StoredRecord[], person: Pick<Person, "name">): ActivityStreamsCollection {
  const shared = own.filter((record) => ["place", "site"].includes(audienceOf(record).kind));
  return {
    "@context": ["https://www.w3.org/ns/activitystreams", { alongside: "urn:alongside:", word: "alongside:word" }],
    type: "Collection",
    summary: "Shared with Alongside",
    items: shared.flatMap((record) => activityOf(record, { type: "Person", name: person.name }) ?? []),
  };
}

function activityOf(record: StoredRecord, actor: { readonly type: "Person"; readonly name: string }): unknown {
  // The vocabulary's dates are points in time; the day is all we know, so it is said as the day's beginning.
  const common = { actor, id: `urn:alongside:${record.kind}:${record.id}`, published: `${record.writtenOn}T00:00:00Z` };
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
    case "rhythm":
    case "removalNotice":
      return null;
  }
}

function note(word: string, { topic, note: added }: { readonly topic: string; readonly note?: string }): unknown {
  return { type: "Note", name: `${word}: ${topic}`, ...(added === undefined ? {} : { content: added, mediaType: "text/plain" }) };
}
