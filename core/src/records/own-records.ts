import type { OwnerList, RecordChange, RecordVault } from "../ports/record-vault.ts";
import { MAXIMUM_CHANGE_WEIGHT } from "../ports/record-vault.ts";
import { PortError } from "../ports/port-error.ts";
import type { Day } from "../vocabulary/day.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { RecordKind } from "./contents.ts";
import type { RecordRef } from "./record-ref.ts";
import type { StoredRecord } from "./record.ts";
import { refOfRecord } from "./record.ts";
import { isLapsed } from "./retention.ts";
import { MAXIMUM_COMPANIONS } from "./circle-record-kinds.ts";
import { MAXIMUM_TOPIC_WORDS } from "./topic-words.ts";

/** Two windows of one person rarely save at once; more tries than this mean that something else is wrong. */
const MAXIMUM_TRIES = 6;

export async function listOf(vault: RecordVault, owner: PersonId): Promise<OwnerList | null> {
  return (await vault.lists([owner])).get(owner) ?? null;
}

const LISTS_AT_ONCE = 25;

/** Lists of any number of owners; an owner without one is left out. */
export async function listsOf(vault: RecordVault, owners: readonly PersonId[]): Promise<ReadonlyMap<PersonId, OwnerList>> {
  const lists = new Map<PersonId, OwnerList>();
  for (let from = 0; from < owners.length; from += LISTS_AT_ONCE) {
    for (const [owner, list] of await vault.lists(owners.slice(from, from + LISTS_AT_ONCE))) lists.set(owner, list);
  }
  return lists;
}

/** What an owner has, strictly read: all of it, or some kinds. What has lapsed is no longer there. */
export async function recordsIn(
  vault: RecordVault,
  list: OwnerList | null,
  today: Day,
  kinds?: readonly RecordKind[],
): Promise<readonly StoredRecord[]> {
  const refs = kinds === undefined ? (list?.refs ?? []) : kinds.flatMap((kind) => refsOfKind(list, kind));
  const records = refs.length === 0 ? [] : await vault.get(refs);
  return records.filter((record) => !isLapsed(record, today));
}

/** The names of what an owner has of one kind. There can be thousands, so they are not taken apart; only what stands before an id has the sign. */
export function refsOfKind(list: OwnerList | null, kind: RecordKind): readonly RecordRef[] {
  return (list?.refs ?? []).filter((ref) => ref.slice(0, ref.lastIndexOf("#")).endsWith(`#${kind}`));
}

/** What a change does, or what it comes to without changing anything. */
export type Step<Outcome> =
  { readonly outcome: Outcome } | { readonly changes: readonly RecordChange[]; readonly erasing?: boolean; readonly outcome: Outcome };

/**
 * Changes what one person owns from a list read just now, and begins again when the list changed meanwhile: of two writes at once, the second
 * sees what the first did.
 *
 * @throws PortError `conflict` when it never comes through
 */
export async function changeOwned<Outcome>(
  vault: RecordVault,
  owner: PersonId,
  step: (list: OwnerList | null) => Promise<Step<Outcome>>,
): Promise<Outcome> {
  for (let attempt = 0; attempt < MAXIMUM_TRIES; attempt += 1) {
    const list = await listOf(vault, owner);
    const next = await step(list);
    if (!("changes" in next)) return next.outcome;
    const erasing = next.erasing ?? list?.erasing ?? false;
    const refs = refsAfter(list?.refs ?? [], next.changes);
    const change = { owner, expected: list?.revision ?? null, erasing, refs, changes: next.changes };
    if ((await vault.commit(change)) === "done") return next.outcome;
  }
  throw new PortError("conflict", "The records were changed by something else each time");
}

function refsAfter(refs: readonly RecordRef[], changes: readonly RecordChange[]): RecordRef[] {
  const removed = new Set(changes.filter(({ after }) => after === null).map(({ ref }) => ref));
  const put = changes.filter(({ after, ref }) => after !== null && !refs.includes(ref)).map(({ ref }) => ref);
  return [...refs.filter((ref) => !removed.has(ref)), ...put];
}

export function removalOf(record: StoredRecord): RecordChange {
  return { ref: refOfRecord(record), expected: record.version, after: null };
}

/** How many words at most are stored beside a record of these kinds, by which others find it. */
const MOST_WORDS: ReadonlyMap<RecordKind, number> = new Map<RecordKind, number>([
  ["offer", MAXIMUM_TOPIC_WORDS],
  ["wish", MAXIMUM_TOPIC_WORDS],
  ["resource", MAXIMUM_TOPIC_WORDS],
  ["resourceReply", MAXIMUM_TOPIC_WORDS],
  ["stillGood", 1],
  ["collection", MAXIMUM_TOPIC_WORDS],
  ["profileNote", MAXIMUM_TOPIC_WORDS],
  ["circle", MAXIMUM_TOPIC_WORDS],
  ["memory", MAXIMUM_TOPIC_WORDS],
  ["membership", 2],
  ["round", MAXIMUM_TOPIC_WORDS],
  ["volunteer", 1],
  ["invitation", MAXIMUM_COMPANIONS],
]);

/** What a record weighs in a change: itself, and the words others find it by. */
export function weightOf(record: StoredRecord): number {
  return 1 + (MOST_WORDS.get(record.kind) ?? 0);
}

/** As many of the records as fit into one change, at least one. */
export function fitting(records: readonly StoredRecord[]): readonly StoredRecord[] {
  let weight = 0;
  const end = records.findIndex((record) => {
    weight += weightOf(record);
    return weight > MAXIMUM_CHANGE_WEIGHT;
  });
  return end === -1 ? records : records.slice(0, Math.max(1, end));
}
