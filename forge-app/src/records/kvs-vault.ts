import { randomUUID } from "node:crypto";
import { MAXIMUM_FOUND, MAXIMUM_OWNERS, PortError, isMeantBy, personId, takesPlaceInLine } from "@alongside/core";
import type { OwnerChange, OwnerList, PersonId, RecordChange, RecordRef, RecordVault, StoredRecord, VaultQuery } from "@alongside/core";
import { Filter, FilterConditions, WhereConditions, kvs } from "@forge/kvs";
import { isConflict, withStorage } from "./kvs-failure.ts";
import type { OwnerRow, RecordRow, WordRow } from "./rows.ts";
import type { Line } from "./line.ts";
import { addToLine, readLine } from "./line.ts";
import { recordOf, rowOf, wordKey } from "./rows.ts";

const RECORD = "record";
const WORD = "word";
const OWNER_LIST = "owner-list";
/** The most that one batch, and one page of a query, may hold. */
const BATCH = 25;
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
  return new Map(
    rows.map(({ owner, revision, erasing, refs }) => [personId(owner), { revision, erasing, refs: refs as readonly RecordRef[] }] as const),
  );
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

/** Strictly read, in the order of the keys; what is not there is left out. */
async function readBatch<Row>(entityName: string, keys: readonly string[]): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for (let from = 0; from < keys.length; from += BATCH) {
    const items = [...new Set(keys.slice(from, from + BATCH))].map((key) => ({ key, entityName }));
    const { successfulKeys, failedKeys } = await withStorage(() => kvs.batchGet<Row>(items));
    if (failedKeys.some(({ error }) => error.code !== "KEY_NOT_FOUND"))
      throw new PortError("unavailable", "The storage could not read all keys");
    for (const { key, value } of successfulKeys) rows.set(key, value);
  }
  return keys.flatMap((key) => rows.get(key) ?? []);
}

/** The index only tells where to look: each record is read again by its name, so that nothing is given as it was a moment ago. */
async function findRecords(query: VaultQuery): Promise<readonly StoredRecord[]> {
  const refs = [...new Set(await findRefs(query))].slice(0, MAXIMUM_FOUND);
  const records = (await readRows(refs)).map(recordOf);
  return records.filter((record) => isMeantBy(query, record));
}

async function findRefs(query: VaultQuery): Promise<RecordRef[]> {
  switch (query.by) {
    case "reader":
      return keysIn("by-reader", query.person);
    case "named":
      return keysIn("by-named", query.person);
    case "place":
      return keysIn("by-place", query.place);
    case "words":
      return (await Promise.all(query.words.map(refsOfWord))).flat();
    case "lapsed":
      return pages((cursor) => {
        const builder = kvs.entity<RecordRow>(RECORD).query().index("keptUntil").where(WhereConditions.lessThan(query.today)).limit(PAGE);
        return (cursor === undefined ? builder : builder.cursor(cursor)).getMany();
      }).then((found) => found.map(({ key }) => key as RecordRef));
  }
}

async function keysIn(index: string, partition: string): Promise<RecordRef[]> {
  const found = await pages((cursor) => {
    const builder = kvs
      .entity<RecordRow>(RECORD)
      .query()
      .index(index, { partition: [partition] })
      .limit(PAGE);
    return (cursor === undefined ? builder : builder.cursor(cursor)).getMany();
  });
  return found.map(({ key }) => key as RecordRef);
}

async function refsOfWord(word: string): Promise<RecordRef[]> {
  const found = await pages((cursor) => {
    const builder = kvs
      .entity<WordRow>(WORD)
      .query()
      .index("by-word", { partition: [word] })
      .limit(PAGE);
    return (cursor === undefined ? builder : builder.cursor(cursor)).getMany();
  });
  return found.map(({ value }) => value.ref as RecordRef);
}

interface Page<Row> {
  readonly results: readonly { readonly key: string; readonly value: Row }[];
  readonly nextCursor?: string | undefined;
}

async function pages<Row>(ask: (cursor: string | undefined) => Promise<Page<Row>>): Promise<Page<Row>["results"][number][]> {
  const found: Page<Row>["results"][number][] = [];
  let cursor: string | undefined;
  do {
    const page = await withStorage(() => ask(cursor));
    found.push(...page.results);
    cursor = page.nextCursor;
  } while (cursor !== undefined && cursor !== "" && found.length < MAXIMUM_FOUND);
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
  const row: OwnerRow = { owner, revision, erasing: false, refs: [] };
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
  else transaction.set(owner, { owner, revision: randomUUID(), erasing, refs }, list);
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
