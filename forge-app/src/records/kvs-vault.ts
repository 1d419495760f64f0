import { randomUUID } from "node:crypto";
import { MAXIMUM_FOUND, MAXIMUM_IN_PLACE, MAXIMUM_OWNERS, PortError, isMeantBy, personId, takesPlaceInLine } from "@alongside/core";
import type { OwnerChange, OwnerList, PersonId, RecordChange, RecordRef, RecordVault, StoredRecord, VaultQuery } from "@alongside/core";
import { Filter, FilterConditions, Sort, WhereConditions, kvs } from "@forge/kvs";
import { isConflict, withStorage } from "./kvs-failure.ts";
import type { OwnerRow, RecordRow, WordRow } from "./rows.ts";
import type { Line } from "./line.ts";
import { addToLine, readLine } from "./line.ts";
import { listOf, ownerRow, recordOf, rowOf, wordKey } from "./rows.ts";

const RECORD = "record";
const WORD = "word";
const OWNER_LIST = "owner-list";
/** The most that one batch, and one page of a query, may hold. */
const BATCH = 25;
const BATCHES_AT_ONCE = 4;
const PAGE = 100;

/**
 * Records in the app's storage on Forge. Every change of one owner is one transaction that holds only while the owner's list is as it was
 * read: the storage has no other way to compare and set (https://developer.atlassian.com/platform/forge/storage-reference/transactions/).
 */
export function createKvsVault(): RecordVault {
  return { lists: readLists, owners: readOwners, get: async (refs) => (await readRows(refs)).map(recordOf), find: findRecords, commit };
}

async function readLists(owners: readonly PersonId[]): Promise<ReadonlyMap<PersonId, OwnerList>> {
  const rows = await readBatch<OwnerRow>(OWNER_LIST, owners);
  return new Map(rows.map((row) => [personId(row.owner), listOf(row)] as const));
}

async function readOwners(after: PersonId | null): Promise<readonly PersonId[]> {
  // A cursor is good for a moment only, and this goes on in another invocation: the owner that was given last says where.
  const everybody = kvs.entity<OwnerRow>(OWNER_LIST).query().index("owner").limit(MAXIMUM_OWNERS);
  const { results } = await withStorage(() => (after === null ? everybody : everybody.where(WhereConditions.greaterThan(after))).getMany());
  return results.map(({ key }) => personId(key));
}

function readRows(refs: readonly RecordRef[]): Promise<RecordRow[]> {
  return readBatch<RecordRow>(RECORD, refs);
}

/** Strictly read, in the order of the keys; what is not there is left out. A few batches at once: one after the other would take too long. */
async function readBatch<Row>(entityName: string, keys: readonly string[]): Promise<Row[]> {
  const each = [...new Set(keys)].map((key) => ({ key, entityName }));
  const rows = new Map<string, Row>();
  const read = async (from: number): Promise<void> => {
    const { successfulKeys, failedKeys } = await withStorage(() => kvs.batchGet<Row>(each.slice(from, from + BATCH)));
    if (failedKeys.some(({ error }) => error.code !== "KEY_NOT_FOUND"))
      throw new PortError("unavailable", "The storage could not read all keys");
    for (const { key, value } of successfulKeys) rows.set(key, value);
  };
  const beginnings = Array.from({ length: Math.ceil(each.length / BATCH) }, (_batch, index) => index * BATCH);
  for (let from = 0; from < beginnings.length; from += BATCHES_AT_ONCE) {
    await Promise.all(beginnings.slice(from, from + BATCHES_AT_ONCE).map(read));
  }
  return keys.flatMap((key) => rows.get(key) ?? []);
}

/** The index only tells where to look: each record is read again by its name, so that nothing is given as it was a moment ago. */
async function findRecords(query: VaultQuery): Promise<readonly StoredRecord[]> {
  if (query.by === "word") return recordsAfter(query);
  const maximum = query.by === "place" && query.reach === "all" ? MAXIMUM_IN_PLACE : MAXIMUM_FOUND;
  const refs = [...new Set(await findRefs(query, maximum))].slice(0, maximum);
  // Of a place the latest are found first; they are given in the order in which they were written all the same.
  const records = (await readRows(query.by === "place" ? refs.reverse() : refs)).map(recordOf);
  return records.filter((record) => isMeantBy(query, record));
}

/** A page of the index after the other, until there are enough: what is not there any more leaves no gap. */
async function recordsAfter(query: Extract<VaultQuery, { by: "word" }>): Promise<readonly StoredRecord[]> {
  const found: StoredRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await withStorage(() => pageOfWord(query.word, query.after, cursor));
    const records = (await readRows(page.results.map(({ value }) => value.ref as RecordRef))).map(recordOf);
    found.push(...records.filter((record) => isMeantBy(query, record)));
    cursor = page.nextCursor;
  } while (cursor !== undefined && cursor !== "" && found.length < MAXIMUM_FOUND);
  return found.slice(0, MAXIMUM_FOUND);
}

async function findRefs(query: Exclude<VaultQuery, { by: "word" }>, maximum: number): Promise<RecordRef[]> {
  switch (query.by) {
    case "reader":
      return keysIn("by-reader", query.person);
    case "named":
      return keysIn("by-named", query.person);
    case "place":
      return keysIn("by-place", query.place, { sort: Sort.DESC, maximum });
    case "words":
      return (await Promise.all(query.words.map(refsOfWord))).flat();
    case "lapsed":
      return pages((cursor) => {
        const builder = kvs.entity<RecordRow>(RECORD).query().index("keptUntil").where(WhereConditions.lessThan(query.today)).limit(PAGE);
        return (cursor === undefined ? builder : builder.cursor(cursor)).getMany();
      }).then((found) => found.map(({ key }) => key as RecordRef));
  }
}

async function keysIn(
  index: string,
  partition: string,
  { sort = Sort.ASC, maximum = MAXIMUM_FOUND }: { readonly sort?: Sort; readonly maximum?: number } = {},
): Promise<RecordRef[]> {
  const found = await pages((cursor) => {
    const builder = kvs
      .entity<RecordRow>(RECORD)
      .query()
      .index(index, { partition: [partition] })
      .sort(sort)
      .limit(PAGE);
    return (cursor === undefined ? builder : builder.cursor(cursor)).getMany();
  }, maximum);
  return found.map(({ key }) => key as RecordRef);
}

async function refsOfWord(word: string): Promise<RecordRef[]> {
  const found = await pages((cursor) => pageOfWord(word, null, cursor));
  return found.map(({ value }) => value.ref as RecordRef);
}

function pageOfWord(word: string, after: RecordRef | null, cursor: string | undefined): Promise<Page<WordRow>> {
  const all = kvs
    .entity<WordRow>(WORD)
    .query()
    .index("by-word", { partition: [word] })
    .limit(PAGE);
  const builder = after === null ? all : all.where(WhereConditions.greaterThan(after));
  return (cursor === undefined ? builder : builder.cursor(cursor)).getMany();
}

interface Page<Row> {
  readonly results: readonly { readonly key: string; readonly value: Row }[];
  readonly nextCursor?: string | undefined;
}

async function pages<Row>(
  ask: (cursor: string | undefined) => Promise<Page<Row>>,
  maximum: number = MAXIMUM_FOUND,
): Promise<Page<Row>["results"][number][]> {
  const found: Page<Row>["results"][number][] = [];
  let cursor: string | undefined;
  do {
    const page = await withStorage(() => ask(cursor));
    found.push(...page.results);
    cursor = page.nextCursor;
  } while (cursor !== undefined && cursor !== "" && found.length < maximum);
  return found;
}

async function commit(change: OwnerChange): Promise<"done" | "changed-meanwhile"> {
  try {
    const expected = change.expected ?? (await beginList(change.owner));
    const stored = await readRows(change.changes.map(({ ref }) => ref));
    const wordsOf = new Map(stored.map((row) => [`${row.owner}#${row.kind}#${row.id}`, row.words] as const));
    const line = await readLine(change.changes.filter(takesPlaceInLine).length);
    await withStorage(() => transactionOf(change, expected, { wordsOf, line }).execute());
    return "done";
  } catch (error) {
    if (isConflict(error)) return "changed-meanwhile";
    throw error;
  }
}

/** An owner's first list; of two windows that begin one at once, one is told that it exists. */
async function beginList(owner: PersonId): Promise<string> {
  const revision = randomUUID();
  const row = ownerRow(owner, { revision, erasing: false, refs: [] });
  await withStorage(() => kvs.entity<OwnerRow>(OWNER_LIST).set(owner, row, { keyPolicy: "FAIL_IF_EXISTS" }));
  return revision;
}

type Transaction = ReturnType<typeof kvs.transact>;

interface StoredNow {
  /** rows of words by record */
  readonly wordsOf: ReadonlyMap<string, number>;
  /** null when nothing new waits in line */
  readonly line: Line | null;
}

function transactionOf(change: OwnerChange, expected: string, { wordsOf, line }: StoredNow): Transaction {
  const { owner, erasing, refs } = change;
  const conditions = new Filter<OwnerRow>().and("revision", FilterConditions.equalTo(expected));
  const list = { entityName: OWNER_LIST, conditions };
  const transaction = kvs.transact();
  if (refs.length === 0 && !erasing) transaction.delete(owner, list);
  else transaction.set(owner, ownerRow(owner, { revision: randomUUID(), erasing, refs }), list);
  let given = line?.given ?? 0;
  for (const record of change.changes) {
    const numbered = takesPlaceInLine(record) ? withOrder(record, (given += 1)) : record;
    addChange(transaction, numbered, wordsOf.get(record.ref) ?? 0);
  }
  if (line !== null) addToLine(transaction, line, given);
  return transaction;
}

function withOrder(change: RecordChange, order: number): RecordChange {
  return change.after === null ? change : { ...change, after: { ...change.after, record: { ...change.after.record, order } } };
}

function addChange(transaction: Transaction, { ref, after }: RecordChange, wordsBefore: number): void {
  const words = after?.words ?? [];
  if (after === null) transaction.delete(ref, { entityName: RECORD });
  else transaction.set(ref, rowOf(after.record, words.length), { entityName: RECORD });
  words.forEach((word, number) => transaction.set(wordKey(ref, number), { word, ref }, { entityName: WORD }));
  for (let number = words.length; number < wordsBefore; number += 1) transaction.delete(wordKey(ref, number), { entityName: WORD });
}
