import { audienceOf, itemId, peopleIn, personId, placeId } from "@alongside/core";
import type { ItemId, ItemLink, Person, PersonId, PlaceId, StoredRecord } from "@alongside/core";
import { useCallback } from "react";
import type { Alongside } from "./alongside.tsx";
import { useAlongside } from "./alongside.tsx";
import type { Loaded } from "./use-loaded.ts";
import { useLoaded } from "./use-loaded.ts";

/** What the platform calls the people, spaces and pages that records name by their ids. Undefined: not looked up yet; null: not shown to this person. */
export interface Names {
  readonly person: (id: PersonId) => Person | null | undefined;
  readonly space: (id: PlaceId) => string | null | undefined;
  readonly page: (id: ItemId) => ItemLink | null | undefined;
}

/** Nothing was looked up. */
export const NO_NAMES: Names = { person: () => undefined, space: () => undefined, page: () => undefined };

/**
 * Looks up, at reading time, every name that the records need.
 *
 * @param also people who are named beside the records
 */
export function useNames(
  records: readonly StoredRecord[],
  also: readonly PersonId[] = [],
): { readonly state: Loaded<Names>; readonly again: () => void } {
  const { lookups } = useAlongside();
  // As texts they stay the same while the same names are needed, so that a write does not ask for all of them again.
  const people = joined([...also, ...records.flatMap(othersIn)]);
  const spaces = joined(records.flatMap(spacesIn));
  const pages = joined(records.flatMap(pagesIn));
  return useLoaded(useCallback(() => lookUp(lookups, { people, spaces, pages }), [lookups, people, spaces, pages]));
}

const SEPARATOR = "\n";

function joined(ids: readonly string[]): string {
  return [...new Set(ids)].sort().join(SEPARATOR);
}

function apart(ids: string): string[] {
  return ids === "" ? [] : ids.split(SEPARATOR);
}

async function lookUp(
  lookups: Alongside["lookups"],
  wanted: { readonly people: string; readonly spaces: string; readonly pages: string },
): Promise<Names> {
  const ids = {
    people: apart(wanted.people).map(personId),
    spaces: apart(wanted.spaces).map(placeId),
    pages: apart(wanted.pages).map(itemId),
  };
  const [people, spaces, pages] = await Promise.all([lookups.people(ids.people), lookups.places(ids.spaces), lookups.items(ids.pages)]);
  return {
    person: (id) => people.get(id) ?? missing(ids.people, id),
    space: (id) => spaces.find((space) => space.id === id)?.name ?? missing(ids.spaces, id),
    page: (id) => pages.get(id) ?? missing(ids.pages, id),
  };
}

function missing<Id>(asked: readonly Id[], id: Id): null | undefined {
  return asked.includes(id) ? null : undefined;
}

function othersIn(record: StoredRecord): PersonId[] {
  return peopleIn(record).filter((person) => person !== record.owner);
}

function spacesIn(record: StoredRecord): PlaceId[] {
  const audience = audienceOf(record);
  return audience.kind === "place" ? [audience.place] : [];
}

function pagesIn(record: StoredRecord): ItemId[] {
  return "item" in record.content ? [record.content.item] : [];
}
