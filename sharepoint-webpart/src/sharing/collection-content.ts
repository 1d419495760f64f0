import type { Collection } from "./look-at-shared.ts";

type Content = Collection["content"];

/** A collection without one of its things; the others keep their order. */
export function withoutThing({ resources = [], ...content }: Content, id: string): Content {
  return { ...content, resources: resources.filter((other) => other !== id) };
}
