import type { RecordDraft, RecordStore } from "@alongside/core";

/** Saves a change; when another window was quicker, what is stored is looked at again, and nothing is overwritten. */
export async function saveOrLook(records: RecordStore, draft: RecordDraft, onLook: () => void): ReturnType<RecordStore["save"]> {
  const saved = await records.save(draft);
  if (!saved.ok && saved.error.kind === "conflict") onLook();
  return saved;
}
