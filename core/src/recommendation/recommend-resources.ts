import { isAskable } from "../expertise/choose-people.ts";
import { startDeadline } from "../expertise/deadline.ts";
import { HARD_STOP_MS } from "../expertise/find-experts.ts";
import type { ContentHit } from "../ports/content-search.ts";
import type { ItemId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { gatherWork, isBy, toWalkRow } from "./gather-work.ts";
import type { WorkFound } from "./gather-work.ts";
import { MAXIMUM_NAMED, linksTo } from "./item-links.ts";
import { combineRatings, labelRarity, rateByLabels } from "./label-match.ts";
import type {
  NamedPerson,
  RecommendOptions,
  RecommendationPorts,
  ResourceAnswer,
  ResourceReason,
  ResourceSuggestion,
} from "./recommendation-answer.ts";
import { chooseShared, namedForShared, titled } from "./shared-suggestions.ts";
import { walkNeighbourhood, widelyUsedRows } from "./walk-neighbourhood.ts";
import type { Rated } from "./walk-neighbourhood.ts";

/** More would be a list to work off. */
const MAXIMUM_THINGS = 5;
/** A sentence names at most three labels. */
const MAXIMUM_LABELS = 3;

/**
 * Recommends things the person may open and did not work on: by the labels of their own work first, by what near people worked on second, and
 * where neither is known, what is recent and useful in the place, said as such. Two calls to the platform and one to the records. What was waved
 * off never comes back.
 *
 * @returns an answer, which may be empty; a failing platform is part of it, never an exception
 */
export async function recommendResources(ports: RecommendationPorts, options: RecommendOptions = {}): Promise<ResourceAnswer> {
  const deadline = startDeadline(ports.clock, HARD_STOP_MS, options.signal);
  try {
    const needs = (work: Parameters<typeof chooseShared>[1]) => namedForShared(chooseShared(ports, work));
    const found = await gatherWork(ports, { place: options.place ?? null, deadline, needs });
    return { ...resourcesIn(ports, found), ...askedIn(ports, found) };
  } finally {
    deadline.end();
  }
}

/** Which sources answered, and what could not be asked. */
export function askedIn(
  { workSearch }: RecommendationPorts,
  { searched, incomplete }: WorkFound,
): Pick<ResourceAnswer, "searched" | "incomplete"> {
  return { searched: searched ? [workSearch.source] : [], incomplete };
}

/** The things of an answer, from what was read. */
export function resourcesIn(ports: RecommendationPorts, found: WorkFound): Pick<ResourceAnswer, "things" | "shared" | "basis"> {
  const hits = new Map(found.others.map((hit) => [hit.id, hit]));
  const things = rate(ports.asker, found).flatMap(({ item }): ResourceSuggestion[] => {
    const hit = hits.get(item);
    const reasons = hit === undefined ? [] : reasonsFor(hit, found);
    return hit === undefined || reasons.length === 0 ? [] : [{ hit, reasons }];
  });
  return {
    things: things.slice(0, MAXIMUM_THINGS),
    shared: titled(chooseShared(ports, found), found.named),
    basis: found.knowsWork ? "own-work" : "recent-here",
  };
}

function rate(asker: PersonId, { own, others, near, followed, profile, knowsWork, place }: WorkFound): Rated<ItemId>[] {
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
    // Every row was found with near people, by labels of the own work or as the latest of a place.
    anywhere: [],
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
  if (reasons.length === 0 && hit.place !== null && hit.place.id === found.place) reasons.push({ kind: "recent-here", place: hit.place });
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
