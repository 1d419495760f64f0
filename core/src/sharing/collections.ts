import type { WordForms } from "../ports/word-forms.ts";
import type { RecordOf } from "../records/record.ts";
import { onTopic } from "./shared-things.ts";

type Resource = RecordOf<"resource">;
type Collection = RecordOf<"collection">;

/** A collection as the looking person sees it. */
export interface CollectionSeen {
  readonly collection: Collection;
  /** in the order of its owner; what was taken back, or may not be read, is missing without a gap */
  readonly things: readonly Resource[];
  /** shared by anybody on one of its topics, and not in it: for its owner to take in, or to leave beside it */
  readonly proposed: readonly Resource[];
}

/**
 * Puts a collection together from what the looking person may read. Nobody but its owner changes it; others propose by sharing something on
 * one of its topics.
 */
export function collectionSeen(collection: Collection, resources: readonly Resource[], wordForms: WordForms): CollectionSeen {
  const { resources: ids = [], topics = [] } = collection.content;
  const things = ids.flatMap((id) => resources.filter((resource) => resource.id === id));
  const others = resources.filter(({ id }) => !ids.includes(id));
  const proposed = others.filter((resource) => topics.some((topic) => onTopic([resource], topic, wordForms).length > 0));
  return { collection, things, proposed };
}

/** A collection with something taken in at its end, or left where it is when it is in it. */
export function withThing({ resources = [], ...content }: Collection["content"], id: string): Collection["content"] {
  return { ...content, resources: resources.includes(id) ? resources : [...resources, id] };
}

/** A collection with one of its things moved to another position, 0 for the first; the others keep their order. */
export function withThingAt({ resources = [], ...content }: Collection["content"], id: string, position: number): Collection["content"] {
  if (!resources.includes(id)) return { ...content, resources };
  const others = resources.filter((other) => other !== id);
  return { ...content, resources: [...others.slice(0, position), id, ...others.slice(position)] };
}
