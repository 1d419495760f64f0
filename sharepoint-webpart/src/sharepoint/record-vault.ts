import type {
  Day,
  OwnerChange,
  OwnerList,
  PersonId,
  RecordChange,
  RecordRef,
  RecordVault,
  StoredRecord,
  VaultQuery,
} from "@alongside/core";
import { MAXIMUM_FOUND, PortError, isLapsed, isMeantBy, parseRef, refOfRecord } from "@alongside/core";
import type { OwnRecords } from "../browser/own-records.ts";
import { calmOf } from "./calm.ts";
import type { Entry } from "./entries.ts";
import { calmKey, entryOfCalm, entryOfRecord, parseEntry } from "./entries.ts";
import type { KnownNames } from "./known-names.ts";
import { isListed } from "./list-schema.ts";
import type { EntryQuery, SharedList } from "./shared-list.ts";
import { KEYS_AT_ONCE } from "./shared-list.ts";

export interface VaultParts {
  readonly list: SharedList;
  readonly own: OwnRecords;
  readonly me: PersonId;
  readonly names: KnownNames;
  readonly today: Day;
}

type Listed = Extract<Entry, { is: "record" }>;
type Calm = Extract<Entry, { is: "calm" }>;

/**
 * Where records lie on SharePoint: what several may read in the list of the site, everything else in the browser of the person who wrote it.
 * Made anew for each call of the gate, so that what was read for it is asked for once.
 *
 * SharePoint changes one entry at a time. Each change holds against the version that was read (ETag), and a second entry of one name is
 * refused by the list itself; a list of what one person owns does not exist, so two windows can together go over a limit.
 */
export function createSharePointVault(parts: VaultParts): RecordVault {
  const reading = createReading(parts);
  return {
    lists: async (owners) => new Map((await Promise.all(owners.map((owner) => ownerList(parts, reading, owner)))).flat()),
    // Nothing runs on SharePoint that goes through everybody: there is only the browser of one person.
    owners: (after) => Promise.resolve(after === null ? [parts.me] : []),
    get: (refs) => recordsByName(parts, reading, refs),
    find: (query) => findOthers(parts, reading, query),
    commit: async (change) => {
      try {
        return await commit(parts, reading, change);
      } finally {
        reading.forget();
      }
    },
  };
}

/** What was read of the list for one call. */
interface Reading {
  /** the latest entries of everybody */
  all(): Promise<readonly Entry[]>;
  mine(): Promise<readonly Entry[]>;
  byKeys(keys: readonly string[]): Promise<readonly Entry[]>;
  forget(): void;
}

function createReading({ list, me, names }: VaultParts): Reading {
  let all: Promise<readonly Entry[]> | null = null;
  let mine: Promise<readonly Entry[]> | null = null;
  const read = async (query: EntryQuery): Promise<readonly Entry[]> => {
    const entries = (await list.read(query)).flatMap((row) => parseEntry(row) ?? []);
    names.remember(entries.map(({ author }) => author));
    return entries;
  };
  return {
    all: () => (all ??= read({ by: "latest" })),
    mine: () => (mine ??= (all ?? read({ by: "owner", owner: me })).then((entries) => entries.filter(({ author }) => author.id === me))),
    byKeys: (keys) => read({ by: "keys", keys }),
    forget: () => {
      all = null;
      mine = null;
    },
  };
}

const isListedEntry = (entry: Entry): entry is Listed => entry.is === "record";
const isCalmEntry = (entry: Entry): entry is Calm => entry.is === "calm";

async function ownerList({ own, me }: VaultParts, reading: Reading, owner: PersonId): Promise<[PersonId, OwnerList][]> {
  if (owner !== me) {
    const calm = (await reading.all()).filter(isCalmEntry).filter(({ author }) => author.id === owner);
    const refs = calm.flatMap(stepBacksOf).map(refOfRecord);
    return refs.length === 0 ? [] : [[owner, { revision: "", refs, erasing: false }]];
  }
  const { records, revision, erasing } = own.read();
  const listed = (await reading.mine()).filter(isListedEntry);
  const refs = [...new Set([...listed.map(({ ref }) => ref), ...records.keys()])];
  return refs.length === 0 && !erasing ? [] : [[owner, { revision, refs, erasing }]];
}

/** Somebody else's step-backs as records, which is how answers look at them. */
function stepBacksOf({ author, stepBacks }: Calm): readonly StoredRecord[] {
  const writtenOn = "2000-01-01" as Day;
  return stepBacks.map((content, index) => ({ kind: "stepBack", owner: author.id, id: String(index), version: 1, writtenOn, content }));
}

async function recordsByName({ own, me }: VaultParts, reading: Reading, refs: readonly RecordRef[]): Promise<readonly StoredRecord[]> {
  const ownerOf = (ref: RecordRef): PersonId | undefined => parseRef(ref)?.owner;
  const mine = refs.filter((ref) => ownerOf(ref) === me);
  const others = refs.filter((ref) => ownerOf(ref) !== me);
  const calm = others.filter((ref) => parseRef(ref)?.kind === "stepBack");
  const named = others.filter((ref) => !calm.includes(ref));
  const [a, b, c] = await Promise.all([ownByName(own, reading, mine), calmByName(reading, calm), listedByName(reading, named)]);
  return [...a, ...b, ...c];
}

async function ownByName(own: OwnRecords, reading: Reading, refs: readonly RecordRef[]): Promise<readonly StoredRecord[]> {
  if (refs.length === 0) return [];
  const kept = own.read().records;
  const listed = refs.every((ref) => kept.has(ref)) ? [] : (await reading.mine()).filter(isListedEntry);
  return refs.flatMap((ref) => kept.get(ref) ?? listed.find((entry) => entry.ref === ref)?.record ?? []);
}

async function calmByName(reading: Reading, refs: readonly RecordRef[]): Promise<readonly StoredRecord[]> {
  if (refs.length === 0) return [];
  const all = (await reading.all()).filter(isCalmEntry).flatMap(stepBacksOf);
  return all.filter((record) => refs.includes(refOfRecord(record)));
}

async function listedByName(reading: Reading, refs: readonly RecordRef[]): Promise<readonly StoredRecord[]> {
  const slices = Array.from({ length: Math.ceil(refs.length / KEYS_AT_ONCE) }, (_slice, index) =>
    reading.byKeys(refs.slice(index * KEYS_AT_ONCE, (index + 1) * KEYS_AT_ONCE)),
  );
  return (await Promise.all(slices)).flat().flatMap((entry) => (entry.is === "record" && refs.includes(entry.ref) ? [entry.record] : []));
}

/**
 * Questions to one person, and what names somebody, lie in others' browsers and cannot be found. A site that somebody may not open has nothing
 * for its readers to show them; whether one may be named there, however, is then not known, and that stays a failure.
 */
async function findOthers({ today }: VaultParts, reading: Reading, query: VaultQuery): Promise<readonly StoredRecord[]> {
  if (query.by === "reader" || query.by === "named") return [];
  const entries = await reading.all().catch((error: unknown) => {
    if (query.by === "place" && error instanceof PortError && error.kind === "forbidden") return [];
    throw error;
  });
  const records = entries.flatMap((entry) => (entry.is === "record" ? [entry.record] : []));
  const found = records.filter((record) => isMeantBy(query, record) && !isLapsed(record, today));
  return query.by === "word" ? after(found, query.after) : found;
}

function after(records: readonly StoredRecord[], ref: RecordRef | null): readonly StoredRecord[] {
  const inOrder = [...records].sort((one, other) => (refOfRecord(one) < refOfRecord(other) ? -1 : 1));
  return inOrder.filter((record) => ref === null || refOfRecord(record) > ref).slice(0, MAXIMUM_FOUND);
}

async function commit(parts: VaultParts, reading: Reading, change: OwnerChange): Promise<"done" | "changed-meanwhile"> {
  const { own, me } = parts;
  if (change.owner !== me) throw new PortError("forbidden", "Only what is one's own can be changed");
  const state = own.read();
  const entries = await reading.mine();
  const listed = new Map(entries.filter(isListedEntry).map((entry) => [entry.ref, entry]));
  const stored = (ref: RecordRef): StoredRecord | undefined => state.records.get(ref) ?? listed.get(ref)?.record;
  if (change.changes.some(({ ref, expected }) => (stored(ref)?.version ?? null) !== expected)) return "changed-meanwhile";
  try {
    await publishCalm(parts, entries, change);
    for (const one of change.changes.filter(({ after }) => after !== null)) await putListed(parts.list, one, listed.get(one.ref));
    if (!own.write(state, change.changes.map(keptHere), change.erasing)) return "changed-meanwhile";
    for (const { ref, after } of change.changes) {
      const entry = listed.get(ref);
      if (entry !== undefined && (after === null || !isListed(after.record))) await parts.list.remove(entry.handle);
    }
    await removeLapsed(parts, listed, change);
    return "done";
  } catch (error) {
    if (error instanceof PortError && error.kind === "conflict") return "changed-meanwhile";
    throw error;
  }
}

async function putListed(list: SharedList, { after }: RecordChange, entry: Listed | undefined): Promise<void> {
  if (after === null || !isListed(after.record)) return;
  if (entry === undefined) await list.add(entryOfRecord(after.record));
  else await list.change(entry.handle, entryOfRecord(after.record));
}

/** What a change means for the browser: what lies in the list does not lie there too. */
function keptHere(change: RecordChange): RecordChange {
  return change.after !== null && isListed(change.after.record) ? { ...change, after: null } : change;
}

/** Others' browsers learn that somebody is not to be suggested before it counts as done, and that they are again afterwards. */
async function publishCalm({ list, own, me, today }: VaultParts, entries: readonly Entry[], { changes }: OwnerChange): Promise<void> {
  if (!changes.some(({ ref }) => ["stepBack", "rhythm"].includes(parseRef(ref)?.kind ?? ""))) return;
  const records = new Map(own.read().records);
  for (const { ref, after } of changes) {
    if (after === null) records.delete(ref);
    else records.set(ref, after.record);
  }
  const calm = calmOf([...records.values()], today);
  const entry = entries.filter(isCalmEntry).find(({ author }) => calmKey(author.id) === calmKey(me));
  if (calm.length === 0) {
    if (entry !== undefined) await list.remove(entry.handle);
  } else if (entry === undefined) await list.add(entryOfCalm(me, calm));
  else await list.change(entry.handle, entryOfCalm(me, calm));
}

/** SharePoint has no daily round of ours: what of one's own is over goes with one's next change. */
async function removeLapsed({ list, today }: VaultParts, listed: ReadonlyMap<RecordRef, Listed>, { changes }: OwnerChange): Promise<void> {
  const touched = new Set(changes.map(({ ref }) => ref));
  for (const { ref, record, handle } of listed.values()) {
    if (!touched.has(ref) && isLapsed(record, today)) await list.remove(handle);
  }
}
