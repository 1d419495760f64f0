import type { RecordOf, StoredRecord } from "../records/record.ts";
import { ofKind, refOfRecord } from "../records/record.ts";
import type { PersonId } from "../vocabulary/person.ts";

/** How a question stands. `waiting` is also what the asker sees when the one asked cannot help. */
export type AskState =
  { readonly kind: "waiting" } | { readonly kind: "accepted" } | { readonly kind: "written-up"; readonly link: string };

/** A question with its state, as one of the two people sees it. */
export interface AskSeen {
  readonly ask: RecordOf<"ask">;
  readonly state: AskState;
}

/**
 * The state of a question, from the replies its asker can read: a reply of the one it went to counts, any other is ignored.
 *
 * @param replies what a store gave to the asker, or to the one asked
 */
export function askState(ask: RecordOf<"ask">, replies: readonly StoredRecord[]): AskState {
  const ref = refOfRecord(ask);
  const recipient = recipientOf(ask);
  const reply = ofKind(replies, "askReply").find(({ owner, content }) => content.ask === ref && owner === recipient);
  switch (reply?.content.answer) {
    case "accepted":
      return { kind: "accepted" };
    case "written-up":
      return { kind: "written-up", link: reply.content.link ?? "" };
    case "not-now":
    case undefined:
      return { kind: "waiting" };
  }
}

/** The one person a question goes to: the go-between if there is one. */
export function recipientOf({ content }: RecordOf<"ask">): PersonId {
  return content.goBetween ?? content.addressed;
}

/** Questions somebody asked, the latest day first. */
export function questionsAsked(mine: readonly StoredRecord[], othersToMe: readonly StoredRecord[]): AskSeen[] {
  return latestFirst(ofKind(mine, "ask")).map((ask) => ({ ask, state: askState(ask, othersToMe) }));
}

/** Questions to somebody that they have not replied to, nor set aside, the longest waiting first. */
export function openQuestions(mine: readonly StoredRecord[], othersToMe: readonly StoredRecord[]): RecordOf<"ask">[] {
  const replied = new Set(ofKind(mine, "askReply").map(({ content }) => content.ask));
  return latestFirst(ofKind(othersToMe, "ask").filter((ask) => !replied.has(refOfRecord(ask)))).reverse();
}

function latestFirst(asks: readonly RecordOf<"ask">[]): RecordOf<"ask">[] {
  return [...asks].sort((a, b) => (a.writtenOn < b.writtenOn ? 1 : a.writtenOn > b.writtenOn ? -1 : a.id < b.id ? -1 : 1));
}
