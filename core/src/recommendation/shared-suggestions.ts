import type { ContentHit } from "../ports/content-search.ts";
import type { RecordOf } from "../records/record.ts";
import { ofKind } from "../records/record.ts";
import { isShown } from "../records/retention.ts";
import { sharedThings } from "../sharing/shared-things.ts";
import { dayOf } from "../vocabulary/day.ts";
import { lettersAndDigits } from "../vocabulary/words.ts";
import type { Needed, OwnWork } from "./gather-work.ts";
import { isBy } from "./gather-work.ts";
import { linksTo } from "./item-links.ts";
import type { RecommendationPorts, SharedSuggestion } from "./recommendation-answer.ts";

const MAXIMUM_SHARED = 3;

/** A shared thing, before the platform told its title. */
type Chosen = Omit<SharedSuggestion, "thing">;

const ORDER = { near: 0, topic: 1, here: 2 } as const satisfies Record<SharedSuggestion["because"], number>;

/**
 * Shared things worth showing to one person, what connects first, then the shortest: by people near to their work, on its topics, or with the
 * readers of a place in which they work or from which they ask.
 */
export function chooseShared({ asker, clock }: Pick<RecommendationPorts, "asker" | "clock">, work: OwnWork): Chosen[] {
  const today = dayOf(clock.now());
  const topics = new Set([...work.profile.keys()].map(lettersAndDigits));
  const connects = ({ owner, content }: RecordOf<"resource">): SharedSuggestion["because"] => {
    if (work.near.has(owner)) return "near";
    return (content.topics ?? []).some((topic) => topics.has(lettersAndDigits(topic))) ? "topic" : "here";
  };
  const { items, resources, people } = work.wavedOff;
  return ofKind(work.written.others, "resource")
    .filter(({ owner, id }) => owner !== asker && !people.has(owner) && !resources.has(id))
    .filter((resource) => isShown(resource, today))
    .filter(
      ({ content: { item } }) => item === undefined || !(items.has(item) || work.own.some((hit) => hit.id === item && isBy(hit, asker))),
    )
    .map((resource) => ({
      resource,
      because: connects(resource),
      both: linksTo(work.own.filter((hit) => isBy(hit, resource.owner))),
    }))
    .sort((a, b) => ORDER[a.because] - ORDER[b.because] || minutesOf(a) - minutesOf(b) || (a.resource.id < b.resource.id ? -1 : 1))
    .slice(0, MAXIMUM_SHARED);
}

function minutesOf({ resource }: Chosen): number {
  return resource.content.minutes ?? Number.MAX_SAFE_INTEGER;
}

/** Who shared them, and which titles they have, is told by rows that are read anyway. */
export function namedForShared(chosen: readonly Chosen[]): Needed {
  return {
    people: chosen.map(({ resource }) => resource.owner),
    items: chosen.flatMap(({ resource }) => resource.content.item ?? []),
  };
}

/** With the titles that the platform showed; the others keep null, for the surface to ask once more. */
export function titled(chosen: readonly Chosen[], rows: readonly ContentHit[]): SharedSuggestion[] {
  const items = new Map(rows.map(({ id, title, url }) => [id, { id, title, url }]));
  return chosen.map((suggestion) => ({ ...suggestion, thing: sharedThings([suggestion.resource], items)[0] ?? null }));
}
