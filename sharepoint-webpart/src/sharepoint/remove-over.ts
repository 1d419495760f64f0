import type { Day } from "@alongside/core";
import { PortError, isLapsed, isOverEverywhere } from "@alongside/core";
import type { Entry } from "./entries.ts";
import { parseEntry } from "./entries.ts";
import type { EntryHandle, SharedList } from "./shared-list.ts";

/**
 * Removes what is over from a list, whoever wrote it (R9). An entry that its author changed meanwhile stays, and so does one that cannot be
 * read.
 *
 * @throws PortError `forbidden` for somebody who may change only their own entries; what was removed before that stays removed
 */
export async function removeOver(list: SharedList, today: Day): Promise<void> {
  const entries = (await list.read({ by: "latest" })).flatMap((row) => parseEntry(row) ?? []);
  for (const entry of entries) if (isOver(entry, today)) await removeUnlessChanged(list, entry.handle);
}

function isOver(entry: Entry, today: Day): boolean {
  if (entry.is === "record") return isLapsed(entry.record, today);
  const { stepBacks } = entry;
  return stepBacks.length > 0 && stepBacks.every(({ until }) => until !== undefined && isOverEverywhere(until, today));
}

async function removeUnlessChanged(list: SharedList, handle: EntryHandle): Promise<void> {
  try {
    await list.remove(handle);
  } catch (error) {
    if (!(error instanceof PortError && error.kind === "conflict")) throw error;
  }
}
