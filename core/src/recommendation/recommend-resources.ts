import { isAskable } from "../expertise/choose-people.ts";
import { startDeadline } from "../expertise/deadline.ts";
import { HARD_STOP_MS } from "../expertise/find-experts.ts";
import type { ContentHit } from "../ports/content-search.ts";
import { isShown } from "../records/retention.ts";
import { ofKind } from "../records/record.ts";
import type { RecordOf } from "../records/record.ts";
import { dayOf } from "../vocabulary/day.ts";
import type { ItemId, ItemLink, PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { lettersAndDigits } from "../vocabulary/words.ts";
import type { WorkFound } from "./gather-work.ts";
import { gatherWork, isBy, toWalkRow } from "./gather-work.ts";
import { combineRatings, labelRarity, rateByLabels } from "./label-match.ts";
import type {
  NamedPerson,
  RecommendOptions,
  RecommendationPorts,
  ResourceAnswer,
  ResourceReason,
  ResourceSuggestion,
  SharedSuggestion,
} from "./recommendation-answer.ts";
import { walkNeighbourhood, widelyUsedRows } from "./walk-neighbourhood.ts";
import type { Rated } from "./walk-neighbourhood.ts";

/** More would be a list to work off. */
const MAXIMUM_THINGS = 5;
const MAXIMUM_SHARED = 3;
/** A sentence names at most two things or people, and three labels. */
const MAXIMUM_NAMED = 2;
const MAXIMUM_LABELS = 3;

/**
 * Recommends things the person may open and did not work on: by the labels of their own work first, by what near people worked on second, and
 * where neither is known, what is recent and useful in the place, said as such. Two calls to the platform. What was waved off never comes back.
 *
 * @returns an answer, which may be empty; a failing platform is part of it, never an exception
 */
export async function recommendResources(ports: RecommendationPorts, options: RecommendOptions = {}): Promise<ResourceAnswer> {
  const deadline = startDeadline(ports.clock, HARD_STOP_MS, options.signal);
  try {
    const found = await gatherWork(ports, options.place ?? null, deadline);
    const hits = new Map(found.others.map((hit) => [hit.id, hit]));
    const things = rate(ports.asker, found, options.place ?? null).flatMap(({ item }): ResourceSuggestion[] => {
      const hit = hits.get(item);
      const reasons = hit === undefined ? [] : reasonsFor(hit, found);
      return hit === undefined || reasons.length === 0 ? [] : [{ hit, reasons }];
    });
    return {
      things: things.slice(0, MAXIMUM_THINGS),
      shared: sharedFor(ports, found, options.place ?? null),
      basis: found.knowsWork ? "own-work" : "recent-here",
      searched: found.searched ? [ports.workSearch.source] : [],
      incomplete: found.incomplete,
    };
  } finally {
    deadline.end();
  }
}

function rate(asker: PersonId, { own, others, near, followed, profile, knowsWork }: WorkFound, place: PlaceId | null): Rated<ItemId>[] {
  // The platform gives the latest first, and where nothing else is known that order is the best there is.
  if (!knowsWork) return others.map(({ id }, at) => ({ item: id, rating: 1 / (at + 1) }));
  const rarityOf = labelRarity([...own, ...others]);
  const labelled = others.map(({ id, labels }) => ({ item: id, labels }));
  const byLabels = rateByLabels(labelled, profile, { rarityOf, without: new Set(own.map(({ id }) => id)) });
  const here = [...own, ...others].filter((hit) => hit.place !== null && hit.place.id === place).map(toWalkRow);
  const walked = walkNeighbourhood({
    asker,
    own: own.map(toWalkRow),
    near,
    followed,
    rows: others.map(toWalkRow),
    widelyUsed: widelyUsedRows(here),
  });
  return combineRatings(byLabels, walked);
}

function reasonsFor(hit: ContentHit, found: WorkFound): ResourceReason[] {
  const { own, profile, trusted } = found;
  const labels = hit.labels
    .filter((label) => profile.has(label))
    .sort((a, b) => (profile.get(b) ?? 0) - (profile.get(a) ?? 0) || (a < b ? -1 : 1));
  const told = labels.slice(0, MAXIMUM_LABELS);
  const like = own.filter((mine) => mine.labels.some((label) => told.includes(label)));
  const people = nearPeopleOn(hit, found);
  const sharing = people.filter(({ id }) => own.some((mine) => isBy(mine, id))).slice(0, MAXIMUM_NAMED);
  const shared = own.filter((mine) => sharing.some(({ id }) => isBy(mine, id)));
  const listed = people.filter(({ id }) => trusted.has(id)).slice(0, MAXIMUM_NAMED);
  const reasons: ResourceReason[] = [];
  if (told.length > 0) reasons.push({ kind: "same-labels", labels: told, like: linksTo(like) });
  if (sharing.length > 0) reasons.push({ kind: "near-people", people: sharing, shared: linksTo(shared) });
  if (listed.length > 0) reasons.push({ kind: "trusted-people", people: listed });
  if (reasons.length === 0 && hit.place !== null) reasons.push({ kind: "recent-here", place: hit.place });
  return reasons;
}

/** Near people who worked on a thing, the nearest first; nobody is named who has left, or is an automation account. */
export function nearPeopleOn(hit: ContentHit, { near, people, wavedOff }: WorkFound): NamedPerson[] {
  const contributors = [...new Set(hit.contributions.map(({ person }) => person))];
  return contributors
    .filter((person) => near.has(person) && !wavedOff.people.has(person) && isAskable(people.get(person)))
    .sort((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0) || (a < b ? -1 : 1))
    .map((id) => ({ id, name: people.get(id)?.name ?? "" }));
}

/** The first two, as links. */
export function linksTo(hits: readonly ContentHit[]): ItemLink[] {
  return hits.slice(0, MAXIMUM_NAMED).map(({ id, title, url }) => ({ id, title, url }));
}

const ORDER = { near: 0, topic: 1, here: 2 } as const satisfies Record<SharedSuggestion["because"], number>;

function sharedFor({ asker, clock }: RecommendationPorts, found: WorkFound, place: PlaceId | null): SharedSuggestion[] {
  const today = dayOf(clock.now());
  const topics = new Set([...found.profile.keys()].map(lettersAndDigits));
  const connects = ({ owner, content }: RecordOf<"resource">): SharedSuggestion["because"] => {
    if (found.near.has(owner) || found.trusted.has(owner)) return "near";
    return (content.topics ?? []).some((topic) => topics.has(lettersAndDigits(topic))) ? "topic" : "here";
  };
  const { items, resources, people } = found.wavedOff;
  return ofKind(found.records, "resource")
    .filter(
      (resource) => resource.owner !== asker && !people.has(resource.owner) && !resources.has(resource.id) && isShown(resource, today),
    )
    .filter(({ content: { item } }) => item === undefined || !items.has(item))
    .map((resource) => ({ resource, because: connects(resource) }))
    .filter(({ because }) => because !== "here" || (place !== null && !found.knowsWork))
    .sort((a, b) => ORDER[a.because] - ORDER[b.because] || minutesOf(a) - minutesOf(b) || (a.resource.id < b.resource.id ? -1 : 1))
    .slice(0, MAXIMUM_SHARED);
}

function minutesOf({ resource }: SharedSuggestion): number {
  return resource.content.minutes ?? Number.MAX_SAFE_INTEGER;
}
