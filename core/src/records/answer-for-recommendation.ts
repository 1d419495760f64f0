import type { Topical } from "../offers/offer-draft.ts";
import { isTopical } from "../offers/offer-draft.ts";
import { topicFit } from "../offers/match-offers.ts";
import type { RecommendationQuestion, RecommendationRecords } from "../ports/record-store.ts";
import { MAXIMUM_CANDIDATES_ASKED, MAXIMUM_PLACES_ASKED, MAXIMUM_TOPICS_ASKED } from "../ports/record-store.ts";
import { isSwitchedOn } from "../settings/site-settings.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { mayRead } from "./access.ts";
import type { GateParts } from "./gate-parts.ts";
import { reachablePlaces, readerOf } from "./gate-parts.ts";
import { listOf, recordsIn } from "./own-records.ts";
import { readableByWords } from "./readable-by-words.ts";
import { refOfRecord } from "./record.ts";
import type { RecordOf, StoredRecord } from "./record.ts";
import { ofKind } from "./record.ts";
import { isLapsed, isShown } from "./retention.ts";
import { topicWordsOf } from "./topic-words.ts";
import { whoIsNameable } from "./who-is-nameable.ts";

/** Words looked up for one recommendation: each is a query of its own where records lie. */
const MAXIMUM_WORDS = 16;

/** The records' part of one recommendation; `SuggestionRecords.forRecommendation` says what is promised. */
export async function answerForRecommendation(parts: GateParts, question: RecommendationQuestion): Promise<RecommendationRecords> {
  const { person, vault, today } = parts;
  if (person === null) return { mine: [], toMe: [], others: [], named: [], switchedOff: false };
  const [mine, addressed] = await Promise.all([
    listOf(vault, person).then((list) => recordsIn(vault, list, today)),
    vault.find({ by: "reader", person }),
  ]);
  const toMe = addressed.filter(
    (record) => record.owner !== person && !isLapsed(record, today) && mayRead(readerOf(parts, new Set()), record),
  );
  if (!isSwitchedOn(await parts.settings(), question.place)) return { mine, toMe, others: [], named: [], switchedOff: true };
  const others = await writtenNear(parts, person, { question, mine });
  const trusted = ofKind(mine, "trust").flatMap(({ content }) => content.person ?? []);
  const candidates = question.candidates.slice(0, MAXIMUM_CANDIDATES_ASKED);
  const topical = others.filter(isTopical);
  const isNameable = await whoIsNameable(parts, [
    ...new Set([...candidates.map((candidate) => candidate.person), ...trusted, ...topical.map(({ owner }) => owner)]),
  ]);
  const about = { words: [], item: null };
  const isGiven = (record: StoredRecord): boolean =>
    !isTopical(record) || isNameable(record.owner, { ...about, words: topicWordsOf(record.content.topic, parts.wordForms), items: [] });
  const named = candidates.filter((candidate) => isNameable(candidate.person, { ...about, items: candidate.items }));
  const listed = trusted.filter((id) => isNameable(id, { ...about, items: [] }));
  return {
    mine,
    toMe,
    others: others.filter(isGiven),
    named: [...new Set([...named.map((candidate) => candidate.person), ...listed])],
    switchedOff: false,
  };
}

interface Wanted {
  readonly question: RecommendationQuestion;
  readonly mine: readonly StoredRecord[];
}

async function writtenNear(parts: GateParts, person: PersonId, { question, mine }: Wanted): Promise<StoredRecord[]> {
  const topics = question.topics.slice(0, MAXIMUM_TOPICS_ASKED);
  const own = mine.filter(isTopical).filter((record) => isShown(record, parts.today));
  const [here, found] = await Promise.all([
    writtenIn(parts, [...(question.place === null ? [] : [question.place]), ...question.near.slice(0, MAXIMUM_PLACES_ASKED)]),
    readableByWords(parts, wordsOf(parts, [...own.map(({ content }) => content.topic), ...topics])),
  ]);
  const fits = [...ofKind(found, "resource").filter(sharesWith(parts, topics)), ...found.filter(isTopical).filter(meets(parts, own))];
  const all = new Map([...here, ...fits].map((record) => [refOfRecord(record), record]));
  return [...all.values()].filter(({ owner }) => owner !== person);
}

function wordsOf({ wordForms }: GateParts, topics: readonly string[]): string[] {
  return [...new Set(topics.flatMap((topic) => topicWordsOf(topic, wordForms)))].slice(0, MAXIMUM_WORDS);
}

async function writtenIn(parts: GateParts, places: readonly PlaceId[]): Promise<StoredRecord[]> {
  const reader = readerOf(parts, await reachablePlaces(parts, [...new Set(places)]));
  const found = await Promise.all([...reader.openPlaces].map((place) => parts.vault.find({ by: "place", place })));
  return found.flat().filter((record) => isShown(record, parts.today) && mayRead(reader, record));
}

/** A shared thing has to name one of the topics as its own: a word in a title alone connects too much. */
function sharesWith({ wordForms }: GateParts, topics: readonly string[]): (resource: RecordOf<"resource">) => boolean {
  const wanted = topics.map((topic) => new Set(topicWordsOf(topic, wordForms)));
  return ({ content }) =>
    (content.topics ?? []).some((topic) => wanted.some((words) => topicFit(words, topicWordsOf(topic, wordForms)) > 0));
}

/** A wish meets an offer; two wishes do not meet. */
function meets({ wordForms }: GateParts, own: readonly Topical[]): (record: Topical) => boolean {
  const mine = own.map(({ kind, content }) => ({ kind, words: new Set(topicWordsOf(content.topic, wordForms)) }));
  return ({ kind, content }) =>
    mine.some((other) => other.kind !== kind && topicFit(other.words, topicWordsOf(content.topic, wordForms)) > 0);
}
