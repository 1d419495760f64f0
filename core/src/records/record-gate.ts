import type { ErasureReceipt, RecordQuery, RecordRefusal, RecordStore, SuggestionRecords } from "../ports/record-store.ts";
import { MAXIMUM_RESOURCES_ASKED, MAXIMUM_VOLUNTEERS_FOUND } from "../ports/record-store.ts";
import { MAXIMUM_FOUND } from "../ports/record-vault.ts";
import type { Result } from "../vocabulary/result.ts";
import { granted, refused } from "../vocabulary/result.ts";
import { answerForQuestion } from "./answer-for-question.ts";
import { answerForRecommendation } from "./answer-for-recommendation.ts";
import { mayRead } from "./access.ts";
import { eraseOwner } from "./erase-owner.ts";
import type { GateParts } from "./gate-parts.ts";
import { reachablePlaces, readerOf } from "./gate-parts.ts";
import { wordOfVolunteers } from "./circle-words.ts";
import { circlesWith, withoutStrays } from "./readable-circles.ts";
import { changeOwned, listOf, recordsIn, removalOf } from "./own-records.ts";
import { ONLY_ID } from "./record-kinds.ts";
import type { RecordRef } from "./record-ref.ts";
import { parseRef, refOf } from "./record-ref.ts";
import { readableByWords } from "./readable-by-words.ts";
import type { RecordOf, StoredRecord } from "./record.ts";
import { ofKind, refOfRecord } from "./record.ts";
import { isLapsed, isShown } from "./retention.ts";
import { saveRecord } from "./save-record.ts";
import { onTopic } from "../sharing/shared-things.ts";
import { topicWordsOf } from "./topic-words.ts";
import { withWelcomeLinks } from "./welcome-links.ts";

/**
 * The one gate in front of a vault: only the owner writes, readers are decided by the audience of the kind, and nothing but the allow-list
 * gets in. A host's resolver calls it with who is signed in; a test calls it the same way.
 */
export function createRecordGate(parts: GateParts): RecordStore & SuggestionRecords {
  return {
    find: async (query) => withWelcomeLinks(parts, await findRecords(parts, query)),
    save: (draft) => saveRecord(parts, draft),
    remove: (ref) => removeRecord(parts, ref),
    eraseMine: () => eraseMine(parts),
    forQuestion: (question) => answerForQuestion(parts, question),
    forRecommendation: (question) => answerForRecommendation(parts, question),
  };
}

async function findRecords(parts: GateParts, query: RecordQuery): Promise<readonly StoredRecord[]> {
  const { vault, person, today } = parts;
  if (person === null) return [];
  switch (query.of) {
    case "me":
      return recordsIn(vault, await listOf(vault, person), today);
    case "others-to-me": {
      const records = await vault.find({ by: "reader", person });
      return records.filter((record) => isForOneself(parts, record));
    }
    case "place": {
      const reader = readerOf(parts, await reachablePlaces(parts, [query.place]));
      if (!reader.openPlaces.has(query.place)) return [];
      const records = await vault.find({ by: "place", place: query.place, reach: "all" });
      return withoutStrays(records.filter((record) => isShown(record, today) && mayRead(reader, record)));
    }
    case "topic":
      return sharedOnTopic(parts, query.topic);
    case "about":
      return writtenAbout(parts, query.resources);
    case "circles":
      return circlesWith(parts, query.circles);
    case "round":
      return volunteersOfRound(parts, query);
    case "person": {
      const records = await vault.get([refOf({ owner: query.person, kind: "profileNote", id: ONLY_ID })]);
      return records.filter((record) => mayRead(readerOf(parts, new Set()), record));
    }
  }
}

type OfRound = Extract<RecordQuery, { readonly of: "round" }>;

/** More pages than a round has; an index that never ends must not be read for ever. */
const MAXIMUM_PAGES = 40;

/** For the host of the round, who can be one of them. What is over, or meant for another host, leaves no gap in what is given. */
async function volunteersOfRound({ vault, person, today }: GateParts, { round, after }: OfRound): Promise<readonly StoredRecord[]> {
  const isForHost = ({ content }: RecordOf<"volunteer">): boolean => content.round === round && content.addressed === person;
  const given: StoredRecord[] = [];
  let last = after;
  for (let page = 0; page < MAXIMUM_PAGES && given.length < MAXIMUM_VOLUNTEERS_FOUND; page += 1) {
    const found = await vault.find({ by: "word", word: wordOfVolunteers(round), after: last });
    given.push(...ofKind(found, "volunteer").filter((record) => isForHost(record) && !isLapsed(record, today)));
    const [end] = found.slice(-1);
    if (end === undefined || found.length < MAXIMUM_FOUND) break;
    last = refOfRecord(end);
  }
  return given.slice(0, MAXIMUM_VOLUNTEERS_FOUND);
}

/** What somebody else wrote for this person alone. */
function isForOneself(parts: GateParts, record: StoredRecord): boolean {
  return !isLapsed(record, parts.today) && record.owner !== parts.person && mayRead(readerOf(parts, new Set()), record);
}

async function sharedOnTopic(parts: GateParts, topic: string): Promise<readonly StoredRecord[]> {
  const found = await readableByWords(parts, topicWordsOf(topic, parts.wordForms));
  return [...onTopic(ofKind(found, "resource"), topic, parts.wordForms), ...onTopic(ofKind(found, "collection"), topic, parts.wordForms)];
}

async function writtenAbout(parts: GateParts, resources: readonly string[]): Promise<readonly StoredRecord[]> {
  const ids = [...new Set(resources)].slice(0, MAXIMUM_RESOURCES_ASKED);
  const found = await readableByWords(parts, ids);
  return [...ofKind(found, "resourceReply"), ...ofKind(found, "stillGood")].filter(({ content }) => ids.includes(content.resource));
}

async function removeRecord({ vault, person }: GateParts, ref: RecordRef): Promise<Result<null, RecordRefusal>> {
  if (person === null) return refused({ kind: "not-signed-in" });
  if (parseRef(ref)?.owner !== person) return refused({ kind: "gone" });
  return changeOwned(vault, person, async (list) => {
    const [stored] = list?.refs.includes(ref) === true ? await vault.get([ref]) : [];
    return stored === undefined ? { outcome: granted(null) } : { changes: [removalOf(stored)], outcome: granted(null) };
  });
}

async function eraseMine({ vault, person, today }: GateParts): Promise<Result<ErasureReceipt, RecordRefusal>> {
  if (person === null) return refused({ kind: "not-signed-in" });
  return granted({ erasedOn: today, erased: await eraseOwner(vault, person, today) });
}
