import { askSource } from "../expertise/ask-source.ts";
import { isAskable } from "../expertise/choose-people.ts";
import type { Deadline } from "../expertise/deadline.ts";
import { startDeadline } from "../expertise/deadline.ts";
import type { Incomplete } from "../expertise/expert-answer.ts";
import { RECORDS_SOURCE } from "../expertise/expert-answer.ts";
import { HARD_STOP_MS } from "../expertise/find-experts.ts";
import { askForPage } from "../expertise/gather-evidence.ts";
import type { PageAnswer } from "../expertise/gather-evidence.ts";
import type { ContentHit } from "../ports/content-search.ts";
import type { CandidateAsked, RecommendationRecords } from "../ports/record-store.ts";
import { MAXIMUM_CANDIDATES_ASKED, MAXIMUM_ITEMS_ASKED, MAXIMUM_PLACES_ASKED } from "../ports/record-store.ts";
import type { WorkQuery } from "../ports/work-search.ts";
import { MAXIMUM_ITEMS_WANTED, MAXIMUM_PEOPLE_WANTED } from "../ports/work-search.ts";
import type { StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import type { ItemId, Place, PlaceId } from "../vocabulary/item.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";
import { labelProfile, labelRarity, labelsToAsk } from "./label-match.ts";
import { withNames } from "./name-people.ts";
import type { RecommendationPorts } from "./recommendation-answer.ts";
import { nearnessWithTrust } from "./trusted-people.ts";
import { WALK_LIMITS, nearestPeople, nearnessOf } from "./walk-neighbourhood.ts";
import type { Nearness, WalkRow } from "./walk-neighbourhood.ts";

/** With fewer people near, what is recent in the place is read as well. */
const FEW_PEOPLE = 10;

/** What the person's own work says, before anything near to it is read. */
export interface OwnWork {
  readonly own: readonly ContentHit[];
  readonly near: Nearness<PersonId>;
  readonly profile: ReadonlyMap<string, number>;
  /** where most of it lies first, at most three */
  readonly places: readonly Place[];
  /** the place asked from, otherwise the one in which most of the work lies */
  readonly place: PlaceId | null;
  readonly trusted: ReadonlyMap<PersonId, string | null>;
  readonly wavedOff: WavedOff;
  readonly written: RecommendationRecords;
  /** false when nobody and nothing was near: then rows of the place are all there is */
  readonly knowsWork: boolean;
}

/** What two calls to the platform and one to the records brought. */
export interface WorkFound extends OwnWork {
  /** everything else that was read */
  readonly others: readonly ContentHit[];
  /** rows that were asked for by name as well, so that titles come along; of anybody, one's own included */
  readonly named: readonly ContentHit[];
  readonly followed: readonly PersonId[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly searched: boolean;
  readonly incomplete: readonly Incomplete[];
}

/** What the person does not want to be recommended again. */
interface WavedOff {
  readonly items: ReadonlySet<ItemId>;
  readonly resources: ReadonlySet<string>;
  readonly people: ReadonlySet<PersonId>;
}

/** Whose names and which titles an answer will need; their rows are read with everything else, so that no call is made for them alone. */
export interface Needed {
  readonly people: readonly PersonId[];
  readonly items: readonly ItemId[];
}

interface Gathering {
  readonly place: PlaceId | null;
  readonly deadline: Deadline;
  readonly needs: (work: OwnWork) => Needed;
  /** told once, with what is known before the second search */
  readonly onWritten?: ((found: WorkFound) => void) | undefined;
}

/**
 * Reads the neighbourhood of somebody's work: their own latest things; what the records hold of them and near to them; then what near and
 * trusted people worked on, what has the labels of their work, and, where few people are near, what is recent in the place. Where rows name
 * people by identifiers only, their names are asked for once, at the end. Without the records' word nothing could be held back that was waved
 * off: then nothing is recommended, and `incomplete` says so.
 */
export async function gatherWork(ports: RecommendationPorts, { place, deadline, needs, onWritten }: Gathering): Promise<WorkFound> {
  const { asker, workSearch } = ports;
  const search = async (query: WorkQuery, until: Deadline) =>
    rowsOf(await askForPage(workSearch.source, () => workSearch.findWork(query, until.signal), until), query.limit);
  const mine = await inHalfTheTime(ports, deadline, (first) =>
    search({ ...NOBODY, people: [asker], rowsOfPerson: WALK_LIMITS.ownRows, limit: WALK_LIMITS.ownRows }, first),
  );
  const own = mine.hits.filter((hit) => isBy(hit, asker));
  const places = placesOf(own);
  const profile = labelProfile(own);
  const topics = labelsToAsk(profile, labelRarity(own));
  const shared = nearnessOf(own.map(toWalkRow), { asker, rowsOf: () => null });
  const records = await askSource(
    RECORDS_SOURCE,
    () =>
      ports.suggestions.forRecommendation({
        place,
        near: places.map(({ id }) => id).filter((id) => id !== place),
        topics,
        candidates: candidatesOf(shared, own, mine.people),
      }),
    deadline,
  );
  const isAnswered = records.answer?.switchedOff === false;
  const work = ownWork({ own: isAnswered ? own : [], shared, profile, places, place, written: records.answer ?? NOTHING_WRITTEN });
  const followed = nearestPeople(work.near, WALK_LIMITS.people);
  const needed = needs(work);
  const query = isAnswered ? secondQuery({ work, followed, topics, needed: withoutKnown(needed, mine) }) : null;
  const known = new Set(own.map(({ id }) => id));
  const joined = (found: WorkRows): WorkFound => ({
    ...work,
    others: found.hits.filter((hit) => !known.has(hit.id) && !isBy(hit, asker) && !work.wavedOff.items.has(hit.id)),
    named: [...mine.hits, ...found.hits].filter(({ id }) => needed.items.includes(id)),
    followed,
    people: new Map([...mine.people, ...found.people]),
    searched: mine.searched || found.searched,
    incomplete: distinct([...mine.incomplete, ...found.incomplete, ...records.incomplete]),
  });
  if (query === null) return joined(NOTHING);
  onWritten?.(joined(NOTHING));
  return withNames(ports, joined(await search(query, deadline)), { also: needed.people, deadline });
}

/** What the records hold can be shown even when the first search is too slow. */
async function inHalfTheTime<Value>(
  { clock }: Pick<RecommendationPorts, "clock">,
  { signal }: Deadline,
  work: (until: Deadline) => Promise<Value>,
): Promise<Value> {
  const until = startDeadline(clock, HARD_STOP_MS / 2, signal);
  try {
    return await work(until);
  } finally {
    until.end();
  }
}

const NOBODY = { people: [], labels: [], place: null, items: [] } as const;
const NOTHING_WRITTEN: RecommendationRecords = { mine: [], toMe: [], others: [], named: [], switchedOff: false };

type Known = Pick<OwnWork, "own" | "profile" | "places" | "place" | "written"> & { readonly shared: Nearness<PersonId> };

function ownWork({ shared, ...known }: Known): OwnWork {
  const trusted = trustedIn(known.written.mine);
  const wavedOff = wavedOffIn(known.written.mine);
  const near = nearnessWithTrust(known.own.length === 0 ? new Map() : shared, [...trusted.keys()], known.own.length);
  for (const person of wavedOff.people) near.delete(person);
  const place = known.place ?? known.places[0]?.id ?? null;
  return { ...known, place, near, trusted, wavedOff, knowsWork: near.size + known.profile.size > 0 };
}

/** The places in which most of somebody's work lies; of equally much by name, so that the order of rows decides nothing. */
function placesOf(own: readonly ContentHit[]): Place[] {
  const places = new Map<PlaceId, { readonly place: Place; rows: number }>();
  for (const { place } of own) {
    if (place === null) continue;
    const known = places.get(place.id) ?? { place, rows: 0 };
    known.rows += 1;
    places.set(place.id, known);
  }
  return [...places.values()]
    .sort((one, other) => other.rows - one.rows || (one.place.id < other.place.id ? -1 : 1))
    .slice(0, MAXIMUM_PLACES_ASKED)
    .map(({ place }) => place);
}

/**
 * Whom the own rows name, the nearest first, with the rows that speak for them. Somebody who came as an identifier is asked about as well: who
 * they are is looked up later, and nobody is shown before.
 */
function candidatesOf(near: Nearness<PersonId>, own: readonly ContentHit[], people: ReadonlyMap<PersonId, Person>): CandidateAsked[] {
  return nearestPeople(near, near.size)
    .filter((person) => !people.has(person) || isAskable(people.get(person)))
    .slice(0, MAXIMUM_CANDIDATES_ASKED)
    .map((person) => ({
      person,
      items: own
        .filter((hit) => isBy(hit, person))
        .map(({ id }) => id)
        .slice(0, MAXIMUM_ITEMS_ASKED),
    }));
}

interface WorkRows {
  readonly hits: readonly ContentHit[];
  readonly people: ReadonlyMap<PersonId, Person>;
  /** false when the platform gave no answer at all */
  readonly searched: boolean;
  readonly incomplete: readonly Incomplete[];
}

/** A platform that gives more than was asked for is not read beyond it. */
function rowsOf({ page, incomplete }: PageAnswer, limit: number): WorkRows {
  const people = new Map((page?.people ?? []).map((person) => [person.id, person]));
  return { hits: page?.hits.slice(0, limit) ?? [], people, searched: page !== null, incomplete };
}

const NOTHING: WorkRows = { hits: [], people: new Map(), searched: false, incomplete: [] };

/** What the first rows told already need not be asked for. */
function withoutKnown({ people, items }: Needed, { hits, people: named }: WorkRows): Needed {
  return {
    people: [...new Set(people)].filter((person) => !named.has(person)),
    items: [...new Set(items)].filter((item) => !hits.some(({ id }) => id === item)).slice(0, MAXIMUM_ITEMS_WANTED),
  };
}

interface Second {
  readonly work: OwnWork;
  readonly followed: readonly PersonId[];
  readonly topics: readonly string[];
  readonly needed: Needed;
}

/** What is asked second; null when there is nothing to ask for. */
function secondQuery({ work, followed, topics, needed }: Second): WorkQuery | null {
  const here = followed.length < FEW_PEOPLE ? work.place : null;
  const people = [...new Set([...followed, ...needed.people])].slice(0, MAXIMUM_PEOPLE_WANTED);
  if (people.length + topics.length + needed.items.length === 0 && here === null) return null;
  return {
    people,
    labels: topics,
    place: here,
    items: needed.items,
    rowsOfPerson: WALK_LIMITS.rowsOfPerson,
    limit: WALK_LIMITS.rowsTogether - work.own.length,
  };
}

/** A row as the walk reads it; how many contributors it has beyond those it names, no platform says. */
export function toWalkRow(hit: ContentHit): WalkRow<ItemId, PersonId> {
  const named = [...new Set(hit.contributions.map(({ person }) => person))];
  return { item: hit.id, named: named.slice(0, WALK_LIMITS.namesOnRow), contributors: Math.max(1, named.length) };
}

export function isBy(hit: ContentHit, person: PersonId): boolean {
  return hit.contributions.some((contribution) => contribution.person === person);
}

function trustedIn(mine: readonly StoredRecord[]): Map<PersonId, string | null> {
  const listed = ofKind(mine, "trust").flatMap(({ content: { person, forWhat = null } }) =>
    person === undefined ? [] : [[person, forWhat] as const],
  );
  return new Map(listed);
}

function wavedOffIn(mine: readonly StoredRecord[]): WavedOff {
  const all = ofKind(mine, "notThis").map(({ content }) => content);
  return {
    items: new Set(all.flatMap(({ item }) => item ?? [])),
    resources: new Set(all.flatMap(({ resource }) => resource ?? [])),
    people: new Set(all.flatMap(({ person }) => person ?? [])),
  };
}

/** Two calls to one source can fail in one way; that is said once. */
function distinct(all: readonly Incomplete[]): Incomplete[] {
  return all.filter((one, at) => all.findIndex(({ source, reason }) => source === one.source && reason === one.reason) === at);
}
