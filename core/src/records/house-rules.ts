import type { WordForms } from "../ports/word-forms.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import { audienceOf, mayRemoveForHouseRules } from "./access.ts";
import type { RemovalNoticeContent } from "./contents.ts";
import type { GateParts } from "./gate-parts.ts";
import { reachablePlaces, readerOf } from "./gate-parts.ts";
import { changeOwned, removalOf } from "./own-records.ts";
import type { StoredRecord } from "./record.ts";
import { refOfRecord } from "./record.ts";
import { isShown } from "./retention.ts";
import { findableWords } from "./findable-words.ts";
import { topicWordsOf } from "./topic-words.ts";

/** An entry as an administrator sees it: its words, and nothing about who wrote it. */
export interface HouseRulesEntry {
  readonly kind: RemovalNoticeContent["removed"];
  readonly id: string;
  readonly words: string;
  readonly note: string;
}

const MAXIMUM_ENTRIES = 20;

/** Entries that hold all of the words and that the administrator could read like any colleague. Without words nothing is listed. */
export async function findEntries(parts: GateParts, words: string): Promise<readonly HouseRulesEntry[]> {
  return (await findRecords(parts, words)).slice(0, MAXIMUM_ENTRIES).map(entryOf);
}

/**
 * Removes an entry that breaks house rules, and leaves its owner a notice. The words found it, so the caller never learns whose it was.
 *
 * @param entry as it was found: what reads otherwise by now is not removed
 * @returns whether there was such an entry
 */
export async function removeEntry(parts: GateParts, words: string, entry: HouseRulesEntry): Promise<boolean> {
  const found = (await findRecords(parts, words)).find((record) => isSameEntry(entryOf(record), entry));
  if (found === undefined) return false;
  const { vault, today } = parts;
  const { words: removedWords, kind } = entryOf(found);
  const content: RemovalNoticeContent = { removed: kind, words: removedWords };
  const notice = { kind: "removalNotice", owner: found.owner, id: found.id, version: 1, writtenOn: today, content } as const;
  return changeOwned(vault, found.owner, async () => {
    const [stored] = await vault.get([refOfRecord(found)]);
    if (stored === undefined) return { outcome: false };
    const [told] = await vault.get([refOfRecord(notice)]);
    const record = { ...notice, version: (told?.version ?? 0) + 1 };
    const note = { ref: refOfRecord(notice), expected: told?.version ?? null, after: { record, words: [] } };
    return { changes: [removalOf(stored), note], outcome: true };
  });
}

async function findRecords(parts: GateParts, words: string): Promise<StoredRecord[]> {
  const wanted = topicWordsOf(words, parts.wordForms);
  if (wanted.length === 0 || parts.person === null) return [];
  const found = await parts.vault.find({ by: "words", words: wanted });
  const places = found.flatMap((record) => placeOf(record) ?? []);
  const reader = readerOf(parts, await reachablePlaces(parts, places));
  return found.filter(
    (record) => isShown(record, parts.today) && mayRemoveForHouseRules(reader, record) && holdsAll(record, wanted, parts.wordForms),
  );
}

/** Ids are their owners' own, and the notes of all people have the same one: only the words tell two entries apart. */
function isSameEntry(one: HouseRulesEntry, other: HouseRulesEntry): boolean {
  return one.kind === other.kind && one.id === other.id && one.words === other.words && one.note === other.note;
}

function placeOf(record: StoredRecord): PlaceId | null {
  const audience = audienceOf(record);
  return audience.kind === "place" ? audience.place : null;
}

const MAXIMUM_WORDS_CHARACTERS = 100;

function entryOf(record: StoredRecord): HouseRulesEntry {
  const { id } = record;
  if (record.kind === "offer" || record.kind === "wish") return entryFrom(record.kind, id, [record.content.topic, record.content.note]);
  if (record.kind === "resourceReply") return entryFrom(record.kind, id, [record.content.text]);
  if (record.kind === "circle") {
    const { topic, note, about, link, room, meetingLink } = record.content;
    return entryFrom(record.kind, id, [topic, note, about, link, room, meetingLink]);
  }
  if (record.kind === "memory") return entryFrom(record.kind, id, [record.content.topic, record.content.text]);
  if (record.kind === "round") return entryFrom(record.kind, id, [record.content.topic, record.content.note]);
  if (record.kind === "collection") {
    const { title, about, topics = [] } = record.content;
    return entryFrom(record.kind, id, [title, about, ...topics]);
  }
  if (record.kind === "resource") {
    // A page of the platform has no title of its own here: what its owner wrote about it is what can break house rules.
    const { title, why, description, link, topics = [] } = record.content;
    return entryFrom(record.kind, id, [title, why, description, link, ...topics]);
  }
  return entryFrom("profileNote", id, record.kind === "profileNote" ? [record.content.text] : []);
}

/** The first text names an entry, shortened where needed; all others, and the whole of a shortened one, stand below it. */
function entryFrom(kind: HouseRulesEntry["kind"], id: string, texts: readonly (string | undefined)[]): HouseRulesEntry {
  const [words = "", ...more] = texts.filter((text) => text !== undefined);
  const whole = words.length > MAXIMUM_WORDS_CHARACTERS ? [words] : [];
  return { kind, id, words: words.slice(0, MAXIMUM_WORDS_CHARACTERS), note: [...whole, ...more].join("\n") };
}

function holdsAll(record: StoredRecord, wanted: readonly string[], wordForms: WordForms): boolean {
  const held = new Set(findableWords(record, wordForms));
  return wanted.every((word) => held.has(word));
}
