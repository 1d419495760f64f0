import { askSource } from "../expertise/ask-source.ts";
import type { Deadline } from "../expertise/deadline.ts";
import type { Incomplete } from "../expertise/expert-answer.ts";
import { RECORDS_SOURCE } from "../expertise/expert-answer.ts";
import { askForPage } from "../expertise/gather-evidence.ts";
import type { PageAnswer } from "../expertise/gather-evidence.ts";
import type { ContentHit } from "../ports/content-search.ts";
import type { WorkQuery } from "../ports/work-search.ts";
import type { StoredRecord } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import type { ItemId, PlaceId } from "../vocabulary/item.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";
import { labelProfile, labelRarity, labelsToAsk } from "./label-match.ts";
import type { RecommendationPorts } from "./recommendation-answer.ts";
import { nearnessWithTrust } from "./trusted-people.ts";
import { WALK_LIMITS, nearestPeople, nearnessOf } from "./walk-neighbourhood.ts";
import type { Nearness, WalkRow } from "./walk-neighbourhood.ts";

/** With fewer people near, what is recent in the place is read as well. */
const FEW_PEOPLE = 10;

/** What two calls to the platform brought, and what the person wrote for themselves. */
export interface WorkFound {
  readonly own: readonly ContentHit[];
  /** everything else that was read */
  readonly others: readonly ContentHit[];
  readonly near: Nearness<PersonId>;
  readonly followed: readonly PersonId[];
  readonly profile: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<PersonId, Person>;
  /** what the person may read in the place, and what they wrote */
  readonly records: readonly StoredRecord[];
  readonly trusted: ReadonlyMap<PersonId, string | null>;
  readonly wavedOff: WavedOff;
  /** false when nobody and nothing was near: then rows of the place are all there is */
  readonly knowsWork: boolean;
  readonly searched: boolean;
  readonly incomplete: readonly Incomplete[];
}

/** What the person does not want to be recommended again. */
interface WavedOff {
  readonly items: ReadonlySet<ItemId>;
  readonly resources: ReadonlySet<string>;
  readonly people: ReadonlySet<PersonId>;
}

/**
 * Reads the neighbourhood of somebody's work in two calls: their own latest things, then what near and trusted people worked on, what has the
 * labels of their work, and, where few people are near, what is recent in the place. Without the records' word nothing could be held back that
 * was waved off: then nothing is recommended, and `incomplete` says so.
 */
export async function gatherWork(ports: RecommendationPorts, place: PlaceId | null, deadline: Deadline): Promise<WorkFound> {
  const { asker, workSearch } = ports;
  const search = async (query: WorkQuery) =>
    rowsOf(await askForPage(workSearch.source, () => workSearch.findWork(query, deadline.signal), deadline), query.limit);
  const [mine, written] = await Promise.all([
    search({ people: [asker], labels: [], place: null, items: [], rowsOfPerson: WALK_LIMITS.ownRows, limit: WALK_LIMITS.ownRows }),
    readRecords(ports, place, deadline),
  ]);
  const own = mine.hits.filter((hit) => isBy(hit, asker));
  const trusted = trustedIn(written.mine);
  const wavedOff = wavedOffIn(written.mine);
  const shared = nearnessOf(written.answered ? own.map(toWalkRow) : [], { asker, rowsOf: () => null });
  const near = nearnessWithTrust(shared, [...trusted.keys()], own.length);
  for (const person of wavedOff.people) near.delete(person);
  const followed = nearestPeople(near, WALK_LIMITS.people);
  const profile = labelProfile(own);
  const query = secondQuery({ followed, profile, own, place });
  const found = written.answered && query !== null ? await search(query) : NOTHING;
  const known = new Set(own.map(({ id }) => id));
  return {
    own,
    others: found.hits.filter((hit) => !known.has(hit.id) && !isBy(hit, asker) && !wavedOff.items.has(hit.id)),
    near,
    followed,
    profile,
    people: new Map([...mine.people, ...found.people]),
    records: written.answered ? written.all : [],
    trusted,
    wavedOff,
    knowsWork: followed.length + profile.size > 0,
    searched: mine.searched || found.searched,
    incomplete: distinct([...mine.incomplete, ...found.incomplete, ...written.incomplete]),
  };
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

/** What is asked second; null when there is nothing to ask for. */
function secondQuery({
  followed,
  profile,
  own,
  place,
}: Pick<WorkFound, "followed" | "profile" | "own"> & { readonly place: PlaceId | null }): WorkQuery | null {
  const labels = labelsToAsk(profile, labelRarity(own));
  const here = followed.length < FEW_PEOPLE ? place : null;
  if (followed.length + labels.length === 0 && here === null) return null;
  return {
    people: followed,
    labels,
    place: here,
    items: [],
    rowsOfPerson: WALK_LIMITS.rowsOfPerson,
    limit: WALK_LIMITS.rowsTogether - own.length,
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

async function readRecords({ records }: RecommendationPorts, place: PlaceId | null, deadline: Deadline) {
  const find = (query: Parameters<typeof records.find>[0]) => askSource(RECORDS_SOURCE, () => records.find(query), deadline);
  const [mine, here] = await Promise.all([find({ of: "me" }), place === null ? null : find({ of: "place", place })]);
  const written = new Map(
    [...(mine.answer ?? []), ...(here?.answer ?? [])].map((record) => [`${record.owner} ${record.kind} ${record.id}`, record]),
  );
  const incomplete = distinct([...mine.incomplete, ...(here?.incomplete ?? [])]);
  return { mine: mine.answer ?? [], all: [...written.values()], answered: mine.answer !== null, incomplete };
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
