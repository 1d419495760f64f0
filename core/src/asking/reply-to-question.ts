import type { QuestionDelivery } from "../ports/question-delivery.ts";
import type { RecordRefusal, RecordStore } from "../ports/record-store.ts";
import type { AskReplyContent } from "../records/contents.ts";
import type { RecordOf } from "../records/record.ts";
import { refOfRecord } from "../records/record.ts";
import { readContent } from "../records/read-content.ts";
import { dayOf } from "../vocabulary/day.ts";
import type { Instant } from "../vocabulary/instant.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";

/** What the one asked says to a question. */
export type Reply =
  /** the answer itself, written below the question */
  | { readonly kind: "answer"; readonly text: string }
  /** where it is written up; below a question that stands on a page, the address is the answer */
  | { readonly kind: "written-up"; readonly link: string }
  /** a go-between takes it on; there is no comment to answer */
  | { readonly kind: "passed-on" }
  /** for oneself: the question is put away, and nobody is told */
  | { readonly kind: "not-now" };

export interface ReplyPorts {
  readonly asker: PersonId;
  readonly records: RecordStore;
  readonly delivery: QuestionDelivery;
  readonly now: Instant;
}

/** A reply as it was drafted. */
export interface ReplyDraft {
  /** chosen when the reply was begun; trying again with the same id does not reply twice */
  readonly id: string;
  readonly ask: RecordOf<"ask">;
  readonly reply: Reply;
  /** an earlier try of this reply failed, and may have come through all the same */
  readonly again: boolean;
}

/**
 * Answers a question: below it, where it stands on a page, and by a record that only the one who asked can read. A question is replied to
 * once, however often it is tried.
 *
 * @throws PortError when the platform fails; trying with `again` goes on where it stopped
 */
export async function replyToQuestion(
  { asker, records, delivery, now }: ReplyPorts,
  { id, ask, reply, again }: ReplyDraft,
): Promise<Result<null, RecordRefusal>> {
  const read = readContent("askReply", contentOf(ask, reply), { owner: asker, today: dayOf(now) });
  if (!read.ok) return refused({ kind: "fields", problems: read.error });
  const text = textOf(reply, read.value);
  if (text === "") return refused({ kind: "fields", problems: [{ field: "text", problem: "required" }] });
  const { comment } = ask.content;
  if (text !== null && comment !== undefined) await delivery.reply({ comment, text }, again);
  const saved = await records.save({ kind: "askReply", id, version: null, content: read.value });
  if (!saved.ok && saved.error.kind !== "already-there") return saved;
  return granted(null);
}

function contentOf(ask: RecordOf<"ask">, reply: Reply): AskReplyContent {
  const ref = refOfRecord(ask);
  switch (reply.kind) {
    case "answer":
    case "passed-on":
      return { ask: ref, answer: "accepted" };
    case "written-up":
      return { ask: ref, answer: "written-up", link: reply.link };
    case "not-now":
      return { ask: ref, answer: "not-now" };
  }
}

/** What stands below the question; null when nothing does. */
function textOf(reply: Reply, { link }: AskReplyContent): string | null {
  if (reply.kind === "answer") return reply.text.trim();
  return reply.kind === "written-up" ? (link ?? null) : null;
}
