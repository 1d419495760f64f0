import { MAXIMUM_RESOURCES_ASKED, aboutThing, ofKind, placeId, refOfRecord, sharedThings, thanksFor } from "@alongside/core";
import type { AboutThing, Person, PersonId, PlaceId, RecordOf, SharedHere, SharedThing } from "@alongside/core";
import { useCallback } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import { isSwitchedOff } from "../../is-switched-off.ts";
import type { Loaded } from "../../use-loaded.ts";
import { useLoaded } from "../../use-loaded.ts";

/** Where shared things are looked for: with the readers of a place, on a topic, or among one's own. */
export type SharedSource =
  { readonly of: "place"; readonly place: PlaceId } | { readonly of: "topic"; readonly topic: string } | { readonly of: "me" };

/** One shared thing with all that belongs to it. */
export interface SeenThing extends SharedThing {
  readonly about: AboutThing;
  /** for the one who shared it alone */
  readonly thanks: readonly RecordOf<"thanks">[];
}

/** What was found, with the names to show it with. */
export interface SharedSeen {
  readonly things: readonly SeenThing[];
  readonly collections: readonly RecordOf<"collection">[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly placeName: (place: PlaceId) => string;
  /** an administrator switched the app off in the place */
  readonly isOff: boolean;
}

/** Looks for shared things as the person in front of the screen, and again when something was changed. */
export function useShared(source: SharedSource): { readonly state: Loaded<SharedSeen>; readonly again: () => void } {
  const alongside = useAlongside();
  const [of, words] = [source.of, source.of === "place" ? source.place : source.of === "topic" ? source.topic : ""];
  return useLoaded(useCallback(() => look(alongside, of, words), [alongside, of, words]));
}

async function look(alongside: Alongside, of: SharedSource["of"], words: string): Promise<SharedSeen> {
  const { suite, lookups, invoke, me } = alongside;
  const here = await find(alongside, of, words);
  const isEmpty = here.resources.length === 0 && here.collections.length === 0;
  const hasOwn = here.resources.some(({ owner }) => owner === me);
  const [toMe, isOff] = await Promise.all([
    hasOwn ? suite.records.find({ of: "others-to-me" }) : [],
    // Where there is something, nothing is switched off.
    of === "place" && isEmpty ? isSwitchedOff(invoke, placeId(words)) : false,
  ]);
  const thanks = ofKind(toMe, "thanks");
  const owners = [...here.resources, ...here.collections, ...here.written, ...thanks].map(({ owner }) => owner);
  const places = here.resources.flatMap(({ content }) => content.place ?? []);
  const [items, people, named] = await Promise.all([
    lookups.items(here.resources.flatMap(({ content }) => content.item ?? [])),
    lookups.people(owners),
    lookups.places([...new Set(places)]),
  ]);
  const forMe = thanksFor(me, thanks);
  return {
    things: sharedThings(here.resources, items)
      // Whom the platform does not show to this person is not shown here either.
      .filter(({ resource }) => people.has(resource.owner))
      .map((thing) => ({
        ...thing,
        about: aboutThing(
          thing.resource,
          here.written.filter(({ owner }) => people.has(owner)),
        ),
        thanks: thing.resource.owner === me ? (forMe.get(thing.resource.id) ?? []) : [],
      })),
    collections: here.collections.filter(({ owner }) => people.has(owner)),
    people,
    placeName: (place) => named.find(({ id }) => id === place)?.name ?? place,
    isOff,
  };
}

function find({ suite }: Alongside, of: SharedSource["of"], words: string): Promise<SharedHere> {
  switch (of) {
    case "place":
      return suite.sharing.inPlace(placeId(words));
    case "topic":
      return suite.sharing.onTopic(words);
    case "me":
      return ownThings(suite);
  }
}

/** One's own, private things and those that are to be looked at again included. */
async function ownThings(suite: Alongside["suite"]): Promise<SharedHere> {
  const mine = await suite.records.find({ of: "me" });
  const resources = ofKind(mine, "resource");
  const ids = resources.slice(0, MAXIMUM_RESOURCES_ASKED).map(({ id }) => id);
  const written = ids.length === 0 ? [] : await suite.records.find({ of: "about", resources: ids });
  return { resources, collections: [], written: [...ofKind(written, "resourceReply"), ...ofKind(written, "stillGood")] };
}

/** What tells one thing in a list from the others. */
export function keyOf({ resource }: Pick<SharedThing, "resource">): string {
  return refOfRecord(resource);
}
