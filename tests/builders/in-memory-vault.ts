import { MAXIMUM_FOUND, MAXIMUM_IN_PLACE, MAXIMUM_OWNERS, PortError, isMeantBy, refOfRecord, takesPlaceInLine } from "@alongside/core";
import type { OwnerChange, OwnerList, PersonId, RecordRef, RecordVault, StoredRecord, VaultQuery } from "@alongside/core";

interface Entry {
  readonly record: StoredRecord;
  readonly words: readonly string[];
}

interface InMemoryVault extends RecordVault {
  /** everything that lies in it, as text */
  dump(): string;
  /** the next change is made, and its answer lost */
  loseNextAnswer(lose: boolean): void;
}

/** A vault in memory; every answer comes a turn later, so that calls at once really interleave. */
export function inMemoryVault(): InMemoryVault {
  const lists = new Map<PersonId, OwnerList>();
  const entries = new Map<RecordRef, Entry>();
  let revisions = 0;
  let given = 0;
  let losing = false;

  const commit = (change: OwnerChange): "done" | "changed-meanwhile" => {
    const list = lists.get(change.owner) ?? null;
    if ((list?.revision ?? null) !== change.expected) return "changed-meanwhile";
    if (change.changes.some(({ ref, expected }) => (entries.get(ref)?.record.version ?? null) !== expected)) return "changed-meanwhile";
    for (const one of change.changes) {
      const { ref, after } = one;
      if (after === null) entries.delete(ref);
      else if (takesPlaceInLine(one)) entries.set(ref, structuredClone({ ...after, record: { ...after.record, order: (given += 1) } }));
      else entries.set(ref, structuredClone(after));
    }
    revisions += 1;
    if (change.refs.length === 0 && !change.erasing) lists.delete(change.owner);
    else lists.set(change.owner, { revision: String(revisions), refs: [...change.refs], erasing: change.erasing });
    return "done";
  };

  return {
    lists: async (owners) => {
      await Promise.resolve();
      return new Map(owners.flatMap((owner) => (lists.has(owner) ? [[owner, lists.get(owner)!] as const] : [])));
    },
    owners: async (after) => {
      await Promise.resolve();
      const owners = [...lists.keys()].sort((one, other) => (one < other ? -1 : 1));
      return owners.filter((owner) => after === null || owner > after).slice(0, MAXIMUM_OWNERS);
    },
    get: async (refs) => {
      await Promise.resolve();
      return refs.flatMap((ref) => structuredClone(entries.get(ref)?.record) ?? []);
    },
    find: async (query) => {
      await Promise.resolve();
      const found = [...entries.values()].filter((entry) => isFound(entry, query)).map(({ record }) => structuredClone(record));
      if (query.by === "place") return found.slice(query.reach === "all" ? -MAXIMUM_IN_PLACE : -MAXIMUM_FOUND);
      return query.by === "word" ? afterRef(found, query.after) : found;
    },
    commit: async (change) => {
      await Promise.resolve();
      const done = commit(change);
      if (!losing) return done;
      losing = false;
      throw new PortError("unavailable", "The answer was lost");
    },
    dump: () => JSON.stringify([[...lists], [...entries]]),
    loseNextAnswer: (lose) => {
      losing = lose;
    },
  };
}

function isFound({ record, words }: Entry, query: VaultQuery): boolean {
  if (!isMeantBy(query, record)) return false;
  if (query.by === "word") return words.includes(query.word);
  return query.by !== "words" || query.words.some((word) => words.includes(word));
}

function afterRef(records: readonly StoredRecord[], after: RecordRef | null): readonly StoredRecord[] {
  const inOrder = [...records].sort((one, other) => (refOfRecord(one) < refOfRecord(other) ? -1 : 1));
  return inOrder.filter((record) => after === null || refOfRecord(record) > after).slice(0, MAXIMUM_FOUND);
}
