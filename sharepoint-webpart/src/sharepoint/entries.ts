import type { PersonId, RecordKind, RecordRef, StepBackContent, StoredRecord } from "@alongside/core";
import { KINDS_IN_LINE, isRecordKind, parseDay, parseRef, readContent, refOf, refOfRecord } from "@alongside/core";
import type { Account } from "./identity.ts";
import { personOfLogin } from "./identity.ts";
import { CALM_KIND, KEY_COLUMN, RECORD_COLUMN, isListed } from "./list-schema.ts";
import type { JsonObject } from "./read-json.ts";
import { etagOf, isObject, objectAt, textAt } from "./read-json.ts";
import type { EntryHandle, EntryValues } from "./shared-list.ts";

/** An entry of the list that was understood. */
export type Entry =
  | {
      readonly is: "record";
      readonly handle: EntryHandle;
      readonly author: Account;
      readonly ref: RecordRef;
      readonly record: StoredRecord;
    }
  | { readonly is: "calm"; readonly handle: EntryHandle; readonly author: Account; readonly stepBacks: readonly StepBackContent[] };

/**
 * Reads an entry. Whose it is says SharePoint (`Author`), never the entry; what it holds is held against the allow-list.
 *
 * @returns null for an entry that was not written by Alongside, or was changed by hand into something that cannot be shown
 */
export function parseEntry(row: JsonObject): Entry | null {
  const author = parseAuthor(objectAt(row, "Author"));
  const entry = row["Id"] ?? row["ID"];
  const etag = etagOf(row);
  const key = textAt(row, KEY_COLUMN);
  const value = parseJson(textAt(row, RECORD_COLUMN) ?? "");
  if (author === null || typeof entry !== "number" || etag === null || key === null || value === null) return null;
  const handle = { entry, etag };
  if (key === calmKey(author.id)) return { is: "calm", handle, author, stepBacks: parseStepBacks(value, author.id) };
  const record = parseRecord(key, value, author.id, entry);
  return record === null ? null : { is: "record", handle, author, ref: refOfRecord(record), record };
}

function parseAuthor(author: JsonObject): Account | null {
  const id = personOfLogin(textAt(author, "Name") ?? "");
  return id === null ? null : { id, name: textAt(author, "Title"), kind: "human" };
}

function parseJson(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    // An entry that somebody changed by hand may hold anything.
    return null;
  }
}

/** SharePoint numbers the entries of a list in the order in which it takes them, and never twice: that is who came first. */
function orderOf(kind: RecordKind, entry: number): { readonly order?: number } {
  return KINDS_IN_LINE.has(kind) ? { order: entry } : {};
}

function parseRecord(key: string, value: JsonObject, owner: PersonId, entry: number): StoredRecord | null {
  const name = parseRef(key);
  const writtenOn = parseDay(textAt(value, "writtenOn") ?? "");
  const version = value["version"];
  if (name === null || !isRecordKind(name.kind) || writtenOn === null || !isVersion(version)) return null;
  if (refOf({ ...name, owner }) !== key) return null;
  const content = readContent(name.kind, value["content"], { owner, today: writtenOn });
  if (!content.ok) return null;
  const record = { kind: name.kind, owner, id: name.id, version, writtenOn, ...orderOf(name.kind, entry), content: content.value };
  return isListed(record as StoredRecord) && !wasAsked(record as StoredRecord) ? (record as StoredRecord) : null;
}

/** Whoever goes on with a circle takes up what its host left open: nobody can be asked on SharePoint without the whole site reading it. */
function wasAsked(record: StoredRecord): boolean {
  return record.kind === "circle" && record.content.continues !== undefined && record.content.takesUp === undefined;
}

function isVersion(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

/** The key of a person's entry about not being suggested. */
export function calmKey(owner: PersonId): string {
  return `${owner}#${CALM_KIND}#own`;
}

/** Written once and read long afterwards: a day that is over by now is no mistake. */
const LONG_AGO = parseDay("2000-01-01");

function parseStepBacks(value: JsonObject, owner: PersonId): readonly StepBackContent[] {
  const list = Array.isArray(value["stepBacks"]) ? value["stepBacks"] : [];
  return list.flatMap((content: unknown) => {
    const read = LONG_AGO === null ? null : readContent("stepBack", content, { owner, today: LONG_AGO });
    return read?.ok === true ? [read.value] : [];
  });
}

/** A record as it is written into the list. */
export function entryOfRecord(record: StoredRecord): EntryValues {
  const { kind, owner, version, writtenOn, content } = record;
  return {
    title: titleOf(record).slice(0, MAXIMUM_TITLE_CHARACTERS),
    key: refOfRecord(record),
    kind,
    owner,
    record: JSON.stringify({ version, writtenOn, content }),
  };
}

/** SharePoint refuses a longer title (https://learn.microsoft.com/sharepoint/dev/schema/field-element-field, type Text). */
const MAXIMUM_TITLE_CHARACTERS = 255;

/** What is seen of an entry in SharePoint's own view of the list. */
function titleOf(record: StoredRecord): string {
  if (record.kind === "offer" || record.kind === "wish") return record.content.topic;
  if (record.kind === "resource") return record.content.title ?? record.content.why;
  if (record.kind === "resourceReply") return record.content.text;
  if (record.kind === "circle" || record.kind === "memory" || record.kind === "round") return record.content.topic;
  return record.kind === "collection" ? record.content.title : record.kind;
}

/** What others' browsers have to know so that they do not suggest somebody, as it is written into the list. */
export function entryOfCalm(owner: PersonId, stepBacks: readonly StepBackContent[]): EntryValues {
  return { title: CALM_KIND, key: calmKey(owner), kind: CALM_KIND, owner, record: JSON.stringify({ stepBacks }) };
}
