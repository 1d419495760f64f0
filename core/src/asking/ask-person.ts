import type { QuestionDelivery } from "../ports/question-delivery.ts";
import type { RecordRefusal, RecordStore } from "../ports/record-store.ts";
import { PortError } from "../ports/port-error.ts";
import { readContent } from "../records/read-content.ts";
import type { AskContent } from "../records/contents.ts";
import type { RecordOf } from "../records/record.ts";
import { refOfRecord } from "../records/record.ts";
import { dayOf } from "../vocabulary/day.ts";
import type { Instant } from "../vocabulary/instant.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";

/** A question to one person, as it was drafted. */
export interface QuestionDraft {
  /** chosen when the draft was begun; asking again with the same id does not ask twice */
  readonly id: string;
  /** without a go-between an `item` is needed: the question becomes a comment on it */
  readonly content: Omit<AskContent, "comment">;
  /** an earlier try of this draft failed, and may have come through all the same */
  readonly again: boolean;
}

/** What became of a question. */
export interface Asked {
  /** the comment in which it stands; null when a go-between has it */
  readonly comment: string | null;
  /** the record by which both find it again; null when it was delivered and could not be noted */
  readonly noted: RecordOf<"ask"> | null;
}

export interface AskingPorts {
  readonly asker: PersonId;
  readonly records: RecordStore;
  readonly delivery: QuestionDelivery;
  readonly now: Instant;
}

/**
 * Asks one person: as a comment that mentions them, or by a record that only the go-between can read. What cannot be a question is refused
 * before anything leaves the browser.
 *
 * @throws PortError when it could not be delivered; then nobody was asked, or asking again with `again` finds that they were
 */
export async function askPerson(ports: AskingPorts, draft: QuestionDraft): Promise<Result<Asked, RecordRefusal>> {
  const read = readContent("ask", draft.content, { owner: ports.asker, today: dayOf(ports.now) });
  if (!read.ok) return refused({ kind: "fields", problems: read.error });
  if (read.value.goBetween !== undefined) return saveAsk(ports.records, draft.id, read.value);
  const { item, question, addressed } = read.value;
  if (item === undefined) return refused({ kind: "fields", problems: [{ field: "item", problem: "required" }] });
  const comment = await ports.delivery.deliver({ item, mention: addressed, text: question }, draft.again);
  const saved = await noteDelivered(ports.records, draft.id, { ...read.value, comment });
  return granted({ comment, noted: saved });
}

async function saveAsk(records: RecordStore, id: string, content: AskContent): Promise<Result<Asked, RecordRefusal>> {
  const saved = await records.save({ kind: "ask", id, version: null, content });
  return saved.ok ? granted({ comment: content.comment ?? null, noted: saved.value as RecordOf<"ask"> }) : saved;
}

/** The question stands on the page by now: that it could not be noted is no reason to say that it failed. */
async function noteDelivered(records: RecordStore, id: string, content: AskContent): Promise<RecordOf<"ask"> | null> {
  try {
    const saved = await saveAsk(records, id, content);
    return saved.ok ? saved.value.noted : null;
  } catch (error) {
    if (error instanceof PortError) return null;
    throw error;
  }
}

/**
 * Takes a question back: its comment, where it has one, and its record. An e-mail that the platform has sent stays sent.
 *
 * @throws PortError when the comment or the record could not be removed; taking back once more goes on where this stopped
 */
export async function takeBackQuestion(
  ports: Pick<AskingPorts, "records" | "delivery">,
  { comment, noted }: Asked,
): Promise<Result<null, RecordRefusal>> {
  if (comment !== null) await ports.delivery.takeBack(comment);
  return noted === null ? granted(null) : ports.records.remove(refOfRecord(noted));
}
