import type { ResourceKind, SharedThing } from "@alongside/core";

/** What somebody wants to see of shared things. */
export interface Filters {
  /** at most so many minutes; null for any length. A thing of which nobody said how long it takes may be long. */
  readonly minutes: number | null;
  readonly kind: ResourceKind | null;
  readonly language: string | null;
}

export const NO_FILTERS: Filters = { minutes: null, kind: null, language: null };
export const SHORT_MINUTES = 5;
export const MEDIUM_MINUTES = 15;

/** Those that fit, in their order. */
export function fitting(things: readonly SharedThing[], { minutes, kind, language }: Filters): readonly SharedThing[] {
  return things.filter(({ resource: { content } }) => {
    const isShort = minutes === null || (content.minutes ?? Number.POSITIVE_INFINITY) <= minutes;
    return isShort && (kind === null || content.kind === kind) && (language === null || content.language === language);
  });
}

/** What there is a choice of; nothing where one choice would show everything. */
export interface Choices {
  readonly hasLengths: boolean;
  readonly kinds: readonly ResourceKind[];
  readonly languages: readonly string[];
}

export function choicesIn(things: readonly SharedThing[]): Choices {
  const kinds = [...new Set(things.map(({ resource }) => resource.content.kind))];
  const languages = [...new Set(things.flatMap(({ resource }) => resource.content.language ?? []))];
  const isAllOfOne = languages.length === 1 && things.every(({ resource }) => resource.content.language !== undefined);
  return {
    hasLengths: things.length > 1 && things.some(({ resource }) => resource.content.minutes !== undefined),
    kinds: kinds.length > 1 ? kinds : [],
    languages: isAllOfOne ? [] : languages,
  };
}
