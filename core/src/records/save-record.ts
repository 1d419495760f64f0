import type { RecordDraft, RecordRefusal } from "../ports/record-store.ts";
import { PortError } from "../ports/port-error.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import { audienceOf, mayRead } from "./access.ts";
import type { WordForms } from "../ports/word-forms.ts";
import type { ChosenReaders, NotThisContent, StepBackContent, TrustContent } from "./contents.ts";
import type { GateParts } from "./gate-parts.ts";
import { reachablePlaces, readerOf } from "./gate-parts.ts";
import type { OwnerList } from "../ports/record-vault.ts";
import type { Step } from "./own-records.ts";
import { changeOwned, refsOfKind, removalOf } from "./own-records.ts";
import { isLapsed } from "./retention.ts";
import { readContent } from "./read-content.ts";
import { NOT_WRITTEN_BY_OWNER, ONLY_ID, RECORD_KINDS, SINGLE_KINDS, WRITTEN_WHILE_CLOSING } from "./record-kinds.ts";
import { holdsWelcomeLink } from "./welcome-links.ts";
import { isRecordId, parseRef } from "./record-ref.ts";
import type { StoredRecord } from "./record.ts";
import { idOfContent } from "./id-of-content.ts";
import type { SharingRecord } from "./sharing-kinds.ts";
import type { CircleContent } from "./circle-contents.ts";
import type { CircleRecord } from "./circle-kinds.ts";
import { isCircleRecord } from "./circle-kinds.ts";
import { obstacleInCircles } from "./circle-obstacles.ts";
import { isSharingRecord } from "./sharing-kinds.ts";
import { refOfRecord } from "./record.ts";
import { findableWords } from "./findable-words.ts";
import { topicKeyOf } from "./topic-words.ts";

type Saved = Result<StoredRecord, RecordRefusal>;

/** Writes or changes one record of the person who is signed in; `RecordStore.save` says what is promised. */
export async function saveRecord(parts: GateParts, draft: RecordDraft): Promise<Saved> {
  const { person, vault, today } = parts;
  if (person === null) return refused({ kind: "not-signed-in" });
  const wanted = await readDraft(parts, person, draft);
  if (!wanted.ok) return wanted;
  const { removeOn, links } = await parts.settings();
  if (removeOn !== null && removeOn <= today) return refused({ kind: "erasing" });
  if (!holdsWelcomeLink(wanted.value, links)) return refused({ kind: "fields", problems: [{ field: "link", problem: "switched-off" }] });
  const attempt = (): Promise<Saved | null> =>
    changeOwned(vault, person, async (list): Promise<Step<Saved | null>> => {
      if (list?.erasing === true) return { outcome: refused({ kind: "erasing" }) };
      const { lapsed, ...now } = await readOwn(parts, wanted.value, list);
      const { stored } = now;
      const settled = settleWithout(wanted.value, draft.version, stored) ?? refuseMore(parts, wanted.value, now);
      if (settled !== null) return { outcome: settled };
      const closes = removeOn !== null && stored === null && !WRITTEN_WHILE_CLOSING.has(draft.kind);
      if (closes) return { outcome: refused({ kind: "closing", removeOn }) };
      // What is over and not erased yet makes room for what takes its name, and leaves it nothing of its own.
      if (lapsed !== null) return { changes: [removalOf(lapsed)], outcome: null };
      const record = nextVersion(wanted.value, stored);
      const after = { record, words: findableWords(record, parts.wordForms) };
      return { changes: [{ ref: refOfRecord(record), expected: stored?.version ?? null, after }], outcome: granted(record) };
    });
  const saved = (await attempt()) ?? (await attempt());
  if (saved === null) throw new PortError("conflict", "What had lapsed under this name came back");
  return saved;
}

/** What the allow-list, and the records it points at, allow of a draft. */
async function readDraft(parts: GateParts, owner: PersonId, draft: RecordDraft): Promise<Saved> {
  const { kind, id } = draft;
  const notAllowed = (field: string): Saved => refused({ kind: "fields", problems: [{ field, problem: "not-allowed" }] });
  if (!Object.hasOwn(RECORD_KINDS, kind) || NOT_WRITTEN_BY_OWNER.has(kind)) return notAllowed("kind");
  if (!isRecordId(id) || (SINGLE_KINDS.has(kind) && id !== ONLY_ID)) return notAllowed("id");
  const content = readContent(kind, draft.content, { owner, today: parts.today });
  if (!content.ok) return refused({ kind: "fields", problems: content.error });
  const record = { kind, owner, id, version: 0, writtenOn: parts.today, content: content.value } as StoredRecord;
  if (id !== (idOfContent(record) ?? id)) return notAllowed("id");
  const obstacle = await obstacleTo(parts, record);
  return obstacle === null ? granted(record) : refused(obstacle);
}

/** Whether what a record refers to is there for the one who writes it. */
async function obstacleTo(parts: GateParts, record: StoredRecord): Promise<RecordRefusal | null> {
  const audience = audienceOf(record);
  if (audience.kind === "place") {
    const reachable = await reachablePlaces(parts, [audience.place]);
    if (!reachable.has(audience.place)) return { kind: "place-closed" };
  }
  if (isCircleRecord(record)) return obstacleInCircles(parts, record);
  if (record.kind !== "askReply") return null;
  // A reply is for the one who was asked: to everybody else the question does not exist.
  const [ask] = await parts.vault.get([record.content.ask]);
  const asked = ask !== undefined && ask.owner !== record.owner && mayRead(readerOf(parts, new Set()), ask);
  return asked && parseRef(record.content.ask)?.kind === "ask" ? null : { kind: "gone" };
}

/** What a save comes to by itself: done before, changed meanwhile, or gone; null when it has to be done. */
function settleWithout(wanted: StoredRecord, version: number | null, stored: StoredRecord | null): Saved | null {
  if (stored === null) return version === null ? null : refused({ kind: "gone" });
  if (version === stored.version) return null;
  // The answer to an earlier, equal save was lost on the way.
  const doneBefore = stored.version === (version ?? 0) + 1 && sameContent(stored, wanted);
  if (doneBefore) return granted(stored);
  const isSaidTwice = version === null && idOfContent(wanted) !== null;
  return refused(isSaidTwice ? { kind: "already-there", existing: stored } : { kind: "conflict", current: stored });
}

/**
 * What a record belongs to, and whom it is for, stays as it was written: a place in line cannot be carried to another circle, and nobody who
 * took a seat among these readers is shown to others.
 */
const FIXED_FIELDS = ["circle", "part", "continues", "takesUp", "round", "addressed", "audience", "place", "since"] as const;

function refuseFixed(stored: StoredRecord, wanted: StoredRecord): Saved | null {
  if (!isCircleRecord(stored)) return null;
  const changed = FIXED_FIELDS.filter((field) => Reflect.get(stored.content, field) !== Reflect.get(wanted.content, field));
  const problems = changed.map((field) => ({ field, problem: "not-allowed" as const }));
  return problems.length === 0 ? null : refused({ kind: "fields", problems });
}

/** What follows on what is stored: its place in line is kept. */
function nextVersion(wanted: StoredRecord, stored: StoredRecord | null): StoredRecord {
  const inLine = stored?.order === undefined ? {} : { order: stored.order };
  return { ...wanted, ...inLine, version: (stored?.version ?? 0) + 1 };
}

interface StoredNow {
  readonly stored: StoredRecord | null;
  /** of the same kind: all where one of them could say the same, or where there may be as many as there can be; otherwise what is stored alone */
  readonly own: readonly StoredRecord[];
}

interface ReadOwn extends StoredNow {
  /** is over, and still lies under the name */
  readonly lapsed: StoredRecord | null;
}

/**
 * What of one's own a save has to look at. How many there are at most is known from the names, so that the others are not read; only where
 * there seem to be too many, because what has lapsed lies there until it is erased, and does not count.
 */
async function readOwn(parts: GateParts, wanted: StoredRecord, list: OwnerList | null): Promise<ReadOwn> {
  const { vault, today } = parts;
  const refs = refsOfKind(list, wanted.kind);
  const ref = refOfRecord(wanted);
  const mayBeFull = !refs.includes(ref) && refs.length >= RECORD_KINDS[wanted.kind].maximumPerOwner;
  const wish = mayBeFull || keyOf(parts, wanted) !== null ? refs : refs.filter((own) => own === ref);
  const read = wish.length === 0 ? [] : await vault.get(wish);
  const own = read.filter((record) => !isLapsed(record, today));
  const isNamed = ({ id }: StoredRecord): boolean => id === wanted.id;
  const stored = own.find(isNamed) ?? null;
  return { stored, own, lapsed: stored === null ? (read.find(isNamed) ?? null) : null };
}

function refuseMore(parts: GateParts, wanted: StoredRecord, { stored, own }: StoredNow): Saved | null {
  const fixed = stored === null ? null : refuseFixed(stored, wanted);
  if (fixed !== null) return fixed;
  const others = own.filter(({ id }) => id !== wanted.id);
  const existing = others.find((other) => meansTheSame(parts, other, wanted));
  if (existing !== undefined) return refused({ kind: "already-there", existing });
  const { maximumPerOwner: maximum } = RECORD_KINDS[wanted.kind];
  return stored === null && own.length >= maximum ? refused({ kind: "too-many", maximum }) : null;
}

function sameContent(one: StoredRecord, other: StoredRecord): boolean {
  const fields: (content: object) => string = (content) => JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
  return fields(one.content) === fields(other.content);
}

/** Two records of one person that say one thing twice. */
function meansTheSame(parts: GateParts, one: StoredRecord, other: StoredRecord): boolean {
  const key = (record: StoredRecord): string | null => keyOf(parts, record);
  return key(one) !== null && key(one) === key(other);
}

function keyOf({ wordForms }: GateParts, record: StoredRecord): string | null {
  if (isSharingRecord(record)) return sharingKey(record, wordForms);
  if (isCircleRecord(record)) return keyInCircles(record);
  switch (record.kind) {
    case "offer":
    case "wish":
      return `${record.content.word} ${topicKeyOf(record.content.topic, wordForms)}`;
    case "stepBack":
      return stepBackKey(record.content, wordForms);
    case "notThis":
      return notThisKey(record.content);
    case "trust":
      return trustKey(record.content);
    case "askReply":
      return record.content.ask;
    case "ask":
    case "rhythm":
    case "profileNote":
    case "removalNotice":
      return null;
  }
}

/** One part in a circle, one word on it, one coffee in a place; a person can host several circles on one topic. */
function keyInCircles(record: CircleRecord): string | null {
  switch (record.kind) {
    case "membership":
      return `${record.content.circle} ${record.content.part}`;
    case "memory":
      return record.content.circle;
    case "hostOffer":
      return `${record.content.circle} ${record.content.addressed}`;
    case "coffee":
      return record.content.place;
    case "met":
      return `${record.content.person} ${record.content.week}`;
    case "circle":
      return goingOnKey(record.content);
    case "round":
      return null;
    // Their id says it.
    case "volunteer":
    case "invitation":
      return null;
  }
}

/** One record with which somebody goes on with a circle, or one for each time that hosting was left open. */
function goingOnKey({ continues, takesUp = "" }: CircleContent): string | null {
  return continues === undefined ? null : `${continues} ${takesUp}`;
}

/** One thing can be shared with several places: then it is there once for each. */
function sharingKey(record: SharingRecord, wordForms: WordForms): string | null {
  switch (record.kind) {
    case "resource": {
      const { item, link, kind, title = "" } = record.content;
      return `${readersKey(record.content)} ${item ?? link ?? `${kind} ${topicKeyOf(title, wordForms)}`}`;
    }
    case "collection":
      return `${readersKey(record.content)} ${topicKeyOf(record.content.title, wordForms)}`;
    case "stillGood":
      return `${readersKey(record.content)} ${record.content.resource}`;
    case "thanks":
      return `${record.content.addressed} ${record.content.resource}`;
    case "resourceReply":
      return null;
  }
}

function readersKey({ audience, place }: ChosenReaders): string {
  return `${audience} ${place ?? ""}`;
}

function stepBackKey({ from, item, topic = "" }: StepBackContent, wordForms: WordForms): string {
  return `${from} ${item ?? topicKeyOf(topic, wordForms)}`;
}

function notThisKey({ item, resource, person, circle }: NotThisContent): string {
  return [item, resource, person, circle].join(" ");
}

function trustKey({ person, outsider = "" }: TrustContent): string {
  return person ?? `outside ${outsider.toLowerCase()}`;
}
