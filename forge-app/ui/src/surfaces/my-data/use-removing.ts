import { ONLY_ID, refOfRecord } from "@alongside/core";
import type { RecordKind, RecordRefusal, Result, StoredRecord } from "@alongside/core";
import { useState } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";
import type { Mine, Place } from "./mine.ts";

/** Removes one record, in one part of the section. */
export function useRemoving(record: StoredRecord, mine: Mine, from: Place): { readonly saving: Saving; readonly remove: () => void } {
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const remove = async (): Promise<void> => {
    if ((await save(() => removeOne(suite, record))) === null) mine.remove({ record, from });
  };
  return { saving, remove: () => void remove() };
}

/** A question is taken back: its comment goes with it. */
function removeOne(suite: Alongside["suite"], record: StoredRecord): Promise<Result<null, RecordRefusal>> {
  if (record.kind === "ask") return suite.asking.takeBack({ comment: record.content.comment ?? null, noted: record });
  return suite.records.remove(refOfRecord(record));
}

/** Puts something back that was removed a moment ago, as a new record with the same words. */
export function usePuttingBack(removed: StoredRecord, mine: Mine, to: Place): { readonly saving: Saving; readonly putBack: () => void } {
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => (removed.id === ONLY_ID ? ONLY_ID : crypto.randomUUID()));
  const putBack = async (): Promise<void> => {
    const saved = await save(async () => asItIsThere(await suite.records.save({ ...removed, id, version: null })));
    if (saved !== undefined) mine.putBack(removed, saved, to);
  };
  return { saving, putBack: () => void putBack() };
}

/** What was written again meanwhile, here or in another window, is there: nothing needs to be put back. */
function asItIsThere(result: Result<StoredRecord, RecordRefusal>): Result<StoredRecord, RecordRefusal> {
  if (result.ok) return result;
  if (result.error.kind === "conflict") return { ok: true, value: result.error.current };
  return result.error.kind === "already-there" ? { ok: true, value: result.error.existing } : result;
}

const NOT_PUT_BACK: ReadonlySet<RecordKind> = new Set<RecordKind>([
  ...(["ask", "thanks", "removalNotice"] as const),
  ...(["membership", "hostOffer", "volunteer", "invitation", "coffee"] as const),
]);

/**
 * Whether a record can be put back: what was sent to somebody is not sent again, a place in line that was given up is another one's, and a
 * notice is nobody's own writing.
 */
export function canPutBack({ kind }: StoredRecord): boolean {
  return !NOT_PUT_BACK.has(kind);
}
