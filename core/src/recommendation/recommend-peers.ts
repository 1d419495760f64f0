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
import type { PersonId } from "../vocabulary/person.ts";
import type { WorkFound } from "./gather-work.ts";
import { gatherWork, isBy, toWalkRow } from "./gather-work.ts";
import { matchWishesAndOffers } from "./reciprocal-score.ts";
import { linksTo, nearPeopleOn } from "./recommend-resources.ts";
import type { PeerAnswer, PeerReason, PeerSuggestion, RecommendOptions, RecommendationPorts } from "./recommendation-answer.ts";
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
 * asked of the records, and without their word nobody is. Two calls to the platform.
 *
 * @returns an answer, which may be empty; a failing platform is part of it, never an exception
 */
export async function recommendPeers(ports: RecommendationPorts, options: RecommendOptions = {}): Promise<PeerAnswer> {
  const deadline = startDeadline(ports.clock, HARD_STOP_MS, options.signal);
  try {
    const found = await gatherWork(ports, options.place ?? null, deadline);
    const askable = ({ person }: Peer): boolean =>
      person !== ports.asker && !found.wavedOff.people.has(person) && isAskable(found.people.get(person));
    const known = knownPeers(found).filter(askable);
    const fresh = newPeers(ports.asker, found).filter(askable);
    const candidates = [...known.slice(0, MAXIMUM_CANDIDATES_ASKED / 2), ...fresh].slice(0, MAXIMUM_CANDIDATES_ASKED);
    const { named, incomplete } = await askWhomToName(ports, { candidates, options, deadline });
    const mayBeNamed = candidates.filter(({ person }) => named.has(person));
    const chosen = [true, false].flatMap((isKnown) =>
      mayBeNamed.filter((peer) => known.includes(peer) === isKnown).slice(0, MAXIMUM_OF_EACH),
    );
    const today = dayOf(ports.clock.now());
    const written = found.records.filter((record) => isShown(record, today) && !found.wavedOff.people.has(record.owner));
    return {
      people: chosen.map((peer) => suggestionOf(peer, found, known.includes(peer))),
      matches: matchWishesAndOffers(ports.asker, written, ports.wordForms),
      searched: found.searched ? [ports.workSearch.source] : [],
      incomplete: [...found.incomplete, ...incomplete],
    };
  } finally {
    deadline.end();
  }
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
  const rated = walkNeighbourhood({ asker, own: own.map(toWalkRow), near, followed, rows, widelyUsed: [] }).slice(0, THINGS_THAT_SPEAK);
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

interface Naming {
  readonly candidates: readonly Peer[];
  readonly options: RecommendOptions;
  readonly deadline: Deadline;
}

async function askWhomToName(
  ports: RecommendationPorts,
  { candidates, options, deadline }: Naming,
): Promise<{ readonly named: ReadonlySet<PersonId>; readonly incomplete: readonly Incomplete[] }> {
  const asked = candidates.filter(({ items }) => items.length > 0);
  if (asked.length === 0) return { named: new Set(), incomplete: [] };
  const question = {
    words: [],
    item: null,
    place: options.place ?? null,
    candidates: asked.map(({ person, items }) => ({ person, items: items.slice(0, MAXIMUM_ITEMS_ASKED).map(({ id }) => id) })),
  };
  const { answer, incomplete } = await askSource(RECORDS_SOURCE, () => ports.suggestions.forQuestion(question), deadline);
  return { named: new Set(answer?.switchedOff === false ? answer.named : []), incomplete };
}

function suggestionOf({ person, items }: Peer, found: WorkFound, isKnown: boolean): PeerSuggestion {
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
  return { id: person, name: found.people.get(person)?.name ?? "", acquaintance: isKnown ? "known" : "new", reasons };
}
