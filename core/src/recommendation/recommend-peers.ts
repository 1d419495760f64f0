import { askSource } from "../expertise/ask-source.ts";
import { isAskable } from "../expertise/choose-people.ts";
import type { Deadline } from "../expertise/deadline.ts";
import { startDeadline } from "../expertise/deadline.ts";
import type { Incomplete } from "../expertise/expert-answer.ts";
import { RECORDS_SOURCE } from "../expertise/expert-answer.ts";
import { HARD_STOP_MS } from "../expertise/find-experts.ts";
import type { ContentHit } from "../ports/content-search.ts";
import { MAXIMUM_CANDIDATES_ASKED, MAXIMUM_ITEMS_ASKED } from "../ports/record-store.ts";
import { isShown } from "../records/retention.ts";
import { dayOf } from "../vocabulary/day.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Needed, OwnWork, WorkFound } from "./gather-work.ts";
import { gatherWork, isBy, toWalkRow } from "./gather-work.ts";
import { matchWishesAndOffers } from "./reciprocal-score.ts";
import { linksTo } from "./item-links.ts";
import { askedIn, nearPeopleOn } from "./recommend-resources.ts";
import type {
  PeerAnswer,
  PeerCandidate,
  PeerMatch,
  PeerReason,
  PeerSuggestion,
  RecommendOptions,
  RecommendationPorts,
} from "./recommendation-answer.ts";
import { nearestPeople, walkNeighbourhood } from "./walk-neighbourhood.ts";

/** Three of each are enough to have a choice. */
const MAXIMUM_OF_EACH = 3;
const MAXIMUM_BETWEEN = 2;
/** The best things of the walk that speak for people who are new. */
const THINGS_THAT_SPEAK = 20;

/** Somebody, and the things that speak for them. */
interface Peer {
  readonly person: PersonId;
  readonly items: readonly ContentHit[];
}

/**
 * Recommends people: those who worked on the person's own things, those who worked on things near to them and are new to the person, and those
 * whose wishes and offers meet theirs. Whoever rests, stepped back from all of it, left, or was waved off is not named; who may be named is
 * asked of the records, and without their word nobody is. Two calls to the platform, and two to the records: the second one asks about those
 * whom only the second call of the platform found.
 *
 * @returns an answer, which may be empty; a failing platform is part of it, never an exception
 */
export async function recommendPeers(ports: RecommendationPorts, options: RecommendOptions = {}): Promise<PeerAnswer> {
  const deadline = startDeadline(ports.clock, HARD_STOP_MS, options.signal);
  try {
    const needs = (work: OwnWork) => namedForMatches(matchesIn(ports, work));
    const found = await gatherWork(ports, { place: options.place ?? null, deadline, needs });
    const { people, matches, further } = peersIn(ports, found);
    const { named, incomplete } = await askWhomToName(ports, { further, place: options.place ?? null, deadline });
    const asked = askedIn(ports, found);
    return { people: [...people, ...named], matches, searched: asked.searched, incomplete: [...asked.incomplete, ...incomplete] };
  } finally {
    deadline.end();
  }
}

/**
 * Names those of people found before who may be named: at most three.
 *
 * @param further as an answer gave them
 * @throws PortError
 */
export async function nameFurtherPeople(
  { suggestions }: Pick<RecommendationPorts, "suggestions">,
  further: readonly PeerCandidate[],
  place: PlaceId | null,
): Promise<PeerSuggestion[]> {
  if (further.length === 0) return [];
  const candidates = further.map(({ suggestion, items }) => ({ person: suggestion.id, items }));
  const answer = await suggestions.forQuestion({ words: [], item: null, place, candidates });
  const named = new Set(answer.named);
  return further.flatMap(({ suggestion }) => (named.has(suggestion.id) ? [suggestion] : [])).slice(0, MAXIMUM_OF_EACH);
}

interface Naming {
  readonly further: readonly PeerCandidate[];
  readonly place: PlaceId | null;
  readonly deadline: Deadline;
}

async function askWhomToName(
  ports: RecommendationPorts,
  { further, place, deadline }: Naming,
): Promise<{ readonly named: readonly PeerSuggestion[]; readonly incomplete: readonly Incomplete[] }> {
  const { answer, incomplete } = await askSource(RECORDS_SOURCE, () => nameFurtherPeople(ports, further, place), deadline);
  return { named: answer ?? [], incomplete };
}

/** Whose wishes and offers meet the person's, of what the records gave. */
export function matchesIn({ asker, clock, wordForms }: RecommendationPorts, { written, wavedOff }: OwnWork): PeerMatch[] {
  const today = dayOf(clock.now());
  const shown = [...written.mine, ...written.others].filter((record) => isShown(record, today) && !wavedOff.people.has(record.owner));
  return matchWishesAndOffers(asker, shown, wordForms);
}

export function namedForMatches(matches: readonly PeerMatch[]): Needed {
  return { people: matches.map(({ person }) => person), items: [] };
}

/** The people of an answer, from what was read; whoever is new is yet to be asked about. */
export function peersIn(
  ports: RecommendationPorts,
  found: WorkFound,
): Pick<PeerAnswer, "people" | "matches"> & { readonly further: readonly PeerCandidate[] } {
  const isFor = ({ person, items }: Peer): boolean =>
    person !== ports.asker && items.length > 0 && !found.wavedOff.people.has(person) && isAskable(found.people.get(person));
  const named = new Set(found.written.named);
  const known = knownPeers(found).filter((peer) => isFor(peer) && named.has(peer.person));
  const fresh = newPeers(ports.asker, found).filter(isFor).slice(0, MAXIMUM_CANDIDATES_ASKED);
  return {
    people: known.slice(0, MAXIMUM_OF_EACH).map((peer) => suggestionOf(peer, found, "known")),
    matches: matchesIn(ports, found),
    further: fresh.map((peer) => ({
      suggestion: suggestionOf(peer, found, "new"),
      items: peer.items.slice(0, MAXIMUM_ITEMS_ASKED).map(({ id }) => id),
    })),
  };
}

/** Who shares work with the person, or stands on their list, the nearest first. */
function knownPeers({ near, own, others }: WorkFound): Peer[] {
  return nearestPeople(near, near.size).map((person) => {
    const shared = own.filter((hit) => isBy(hit, person));
    return { person, items: shared.length > 0 ? shared : others.filter((hit) => isBy(hit, person)) };
  });
}

/** Who worked on what the walk found and on nothing of the person's own: by the ratings of these things, within this answer. */
function newPeers(asker: PersonId, { near, own, others, followed }: WorkFound): Peer[] {
  const rows = others.map(toWalkRow);
  const rated = walkNeighbourhood({ asker, own: own.map(toWalkRow), near, followed, rows, widelyUsed: [], anywhere: [] }).slice(
    0,
    THINGS_THAT_SPEAK,
  );
  const hits = new Map(others.map((hit) => [hit.id, hit]));
  const sums = new Map<PersonId, { readonly rating: number; readonly items: readonly ContentHit[] }>();
  for (const { item, rating } of rated) {
    const hit = hits.get(item);
    if (hit === undefined) continue;
    for (const person of toWalkRow(hit).named) {
      if (near.has(person)) continue;
      const before = sums.get(person);
      sums.set(person, { rating: (before?.rating ?? 0) + rating, items: [...(before?.items ?? []), hit] });
    }
  }
  return [...sums]
    .sort(([a, one], [b, other]) => other.rating - one.rating || (a < b ? -1 : 1))
    .map(([person, { items }]) => ({ person, items }));
}

function suggestionOf({ person, items }: Peer, found: WorkFound, acquaintance: PeerSuggestion["acquaintance"]): PeerSuggestion {
  const forWhat = found.trusted.get(person);
  const shares = found.own.some((hit) => isBy(hit, person));
  const reasons: PeerReason[] = [];
  if (shares) reasons.push({ kind: "same-work", items: linksTo(items) });
  if (forWhat !== undefined) reasons.push({ kind: "trusted", forWhat });
  if (!shares) {
    const between = items.flatMap((hit) => nearPeopleOn(hit, found)).filter(({ id }) => id !== person);
    const through = between.filter(({ id }, at) => between.findIndex((other) => other.id === id) === at).slice(0, MAXIMUM_BETWEEN);
    reasons.push({ kind: "near-work", items: linksTo(items), through });
  }
  return { id: person, name: found.people.get(person)?.name ?? "", acquaintance, reasons };
}
