import type { Topical } from "../offers/offer-draft.ts";
import { isTopical } from "../offers/offer-draft.ts";
import { topicFit } from "../offers/match-offers.ts";
import type { RecommendationQuestion, RecommendationRecords } from "../ports/record-store.ts";
import { MAXIMUM_CANDIDATES_ASKED, MAXIMUM_PLACES_ASKED, MAXIMUM_TOPICS_ASKED } from "../ports/record-store.ts";
import { withWelcomeLinks } from "./welcome-links.ts";
import { isSwitchedOn } from "../settings/site-settings.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { mayRead } from "./access.ts";
import type { GateParts } from "./gate-parts.ts";
import { readerOf } from "./gate-parts.ts";
import { listOf, recordsIn } from "./own-records.ts";
import { readable } from "./readable-by-words.ts";
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
    others: await withWelcomeLinks(parts, others.filter(isGiven)),
    named: [...new Set([...named.map((candidate) => candidate.person), ...listed])],
    switchedOff: false,
  };
}

interface Wanted {
  readonly question: RecommendationQuestion;
  readonly mine: readonly StoredRecord[];
}

/** Everything is found first and then held against one question to the platform: which places the person may open. */
async function writtenNear(parts: GateParts, person: PersonId, { question, mine }: Wanted): Promise<StoredRecord[]> {
  const { vault, today } = parts;
  const topics = question.topics.slice(0, MAXIMUM_TOPICS_ASKED);
  const own = mine.filter(isTopical).filter((record) => isShown(record, today));
  const words = wordsOf(parts, [...own.map(({ content }) => content.topic), ...topics]);
  const places = new Set([...(question.place === null ? [] : [question.place]), ...question.near.slice(0, MAXIMUM_PLACES_ASKED)]);
  const [found, ...here] = await Promise.all([
    words.length === 0 ? [] : vault.find({ by: "words", words }),
    ...[...places].map((place) => vault.find({ by: "place", place, reach: "latest" })),
  ]);
  const fits: StoredRecord[] = [
    ...ofKind(found, "resource").filter(sharesWith(parts, topics)),
    ...[...found].filter(isTopical).filter(meets(parts, own)),
  ];
  const all = new Map([...here.flat(), ...fits].map((record) => [refOfRecord(record), record]));
  return readable(
    parts,
    [...all.values()].filter((record) => record.owner !== person && isShown(record, today)),
  );
}

function wordsOf({ wordForms }: GateParts, topics: readonly string[]): string[] {
  return [...new Set(topics.flatMap((topic) => topicWordsOf(topic, wordForms)))].slice(0, MAXIMUM_WORDS);
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
