import { MAXIMUM_CIRCLES_ASKED, circleSeen, circlesAmong, circlesInOrder, placeId } from "@alongside/core";
import type { CircleRecords, CircleSeen, CirclesHere, ItemId, ItemLink, LocalTimes, PersonId, PlaceId, RecordOf } from "@alongside/core";
import { useCallback, useRef } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { isSwitchedOff } from "../../is-switched-off.ts";
import { createLocalTimes } from "../../local-times.ts";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { isNameOfClosedAccount } from "../../parse-person.ts";
import type { Loaded } from "../../use-loaded.ts";
import { useLoaded } from "../../use-loaded.ts";

/** Where circles are looked for: with the readers of a place, or among one's own and those for the whole site; then also one by its id. */
export type CirclesSource =
  { readonly of: "place"; readonly place: PlaceId } | { readonly of: "me"; /** empty for none */ readonly circle: string };

/** One circle as the person sees it, with the records it is put together from. */
export interface SeenCircle extends CircleSeen {
  readonly records: CircleRecords;
}

/** What was found, with what it takes to show it. */
export interface CirclesSeen {
  /** one's own first; what one left just now is still among them, so that the way back is there */
  readonly circles: readonly SeenCircle[];
  /** ids of those in which one had a part when they were first shown here */
  readonly own: ReadonlySet<string>;
  /** what was learned in circles that are not there any more */
  readonly memories: readonly RecordOf<"memory">[];
  /** rounds of the place; among one's own circles, those one hosts or put oneself forward for */
  readonly rounds: readonly RecordOf<"round">[];
  /** circles that hosts of rounds propose to this person */
  readonly invitations: readonly RecordOf<"invitation">[];
  /** what hosts ask this person */
  readonly hostOffers: readonly RecordOf<"hostOffer">[];
  /** one's parts in circles that are gone or closed to one */
  readonly strays: readonly RecordOf<"membership">[];
  /** whether one wrote anything about coffee, also when it was taken back just now; false for a place, which shows its own */
  readonly hasCoffee: boolean;
  /** what was read of the place, for others who show some of it; null among one's own circles */
  readonly here: CirclesHere | null;
  /** an administrator switched the app off in the place */
  readonly isOff: boolean;
  readonly shown: Shown;
}

/** Names, titles and clocks, looked up with the circles. */
export interface Shown {
  readonly nameOf: (person: PersonId) => string;
  readonly placeName: (place: PlaceId) => string;
  /** undefined for a page or issue that this person cannot open */
  readonly item: (item: ItemId) => ItemLink | undefined;
  readonly localTimes: LocalTimes;
}

type Found = Pick<CirclesSeen, "memories" | "rounds" | "invitations" | "hostOffers" | "strays" | "hasCoffee" | "here" | "isOff"> & {
  readonly circles: readonly CircleRecords[];
};

/** Looks for circles as the person in front of the screen, and again when something was changed. */
export function useCircles(source: CirclesSource): { readonly state: Loaded<CirclesSeen>; readonly again: () => void } {
  const alongside = useAlongside();
  const messages = useMessages();
  const wasOwn = useRef(new Map<string, boolean>());
  const hadCoffee = useRef(false);
  const [of, words] = [source.of, source.of === "place" ? source.place : source.circle];
  return useLoaded(
    useCallback(async () => {
      const ids = [words, ...wasOwn.current.keys()].filter((id) => id !== "");
      const found = of === "place" ? await inPlace(alongside, placeId(words)) : await mine(alongside, ids);
      const seen = await toSeen(alongside, messages, found);
      for (const { id, mine: part, isHost } of seen.circles) if (!wasOwn.current.has(id)) wasOwn.current.set(id, part !== null || isHost);
      hadCoffee.current ||= seen.hasCoffee;
      return { ...seen, hasCoffee: hadCoffee.current, own: new Set([...wasOwn.current].flatMap(([id, isOwn]) => (isOwn ? [id] : []))) };
    }, [alongside, messages, of, words]),
  );
}

async function toSeen(alongside: Alongside, messages: Messages, found: Found): Promise<Omit<CirclesSeen, "own">> {
  const { me } = alongside;
  const localTimes = createLocalTimes();
  const looking = { person: me, now: browserClock.now(), localTimes };
  const circles = found.circles.map((records): SeenCircle => ({ ...circleSeen(records, looking), records }));
  const shown = await lookUp(alongside, messages, found);
  return {
    ...found,
    // A circle that ended without a word is of no use to those who were not in it.
    circles: circlesInOrder(circles, messages.language).filter(
      ({ state, mine: part, isHost }) => state !== "closed" || part !== null || isHost,
    ),
    shown: { ...shown, localTimes },
  };
}

async function inPlace({ suite, invoke }: Alongside, place: PlaceId): Promise<Found> {
  const here = await suite.circles.inPlace(place);
  const { circles, memories, rounds } = here;
  // Where there is something, nothing is switched off.
  const isOff = circles.length + memories.length + rounds.length === 0 && (await isSwitchedOff(invoke, place));
  return { ...here, here, isOff, hasCoffee: false, invitations: [], hostOffers: [], strays: [] };
}

/** @param ids of circles that are wanted whatever one's part in them is */
async function mine({ suite }: Alongside, ids: readonly string[]): Promise<Found> {
  const { circles, open, strays, proposals, rounds, hasCoffee } = await suite.circles.mine();
  const known = [...circles, ...open];
  const more = ids.filter((wanted) => !known.some(({ id }) => id === wanted)).slice(0, MAXIMUM_CIRCLES_ASKED);
  const found = more.length === 0 ? [] : circlesAmong(await suite.records.find({ of: "circles", circles: more }));
  return {
    circles: [...known, ...found.filter(({ id }) => more.includes(id))],
    ...{ ...proposals, rounds, memories: [], strays, hasCoffee, here: null, isOff: false },
  };
}

async function lookUp({ lookups }: Alongside, messages: Messages, found: Found): Promise<Omit<Shown, "localTimes">> {
  const memories = [...found.memories, ...found.circles.flatMap((circle) => circle.memories)];
  const contents = found.circles.map(({ circle }) => circle.content);
  const owners = [...found.circles.flatMap(({ circle, memberships }) => [circle, ...memberships]), ...memories, ...found.hostOffers].map(
    ({ owner }) => owner,
  );
  const pages = [
    ...contents.flatMap(({ item, notes }) => [item ?? [], notes ?? []].flat()),
    ...memories.flatMap(({ content }) => content.item ?? []),
  ];
  const companions = found.invitations.flatMap(({ content }) => content.companions ?? []);
  const [people, items, places] = await Promise.all([
    lookups.people([...owners, ...companions]),
    lookups.items([...new Set(pages)]),
    lookups.places([...new Set([...contents, ...found.rounds.map(({ content }) => content)].flatMap(({ place }) => place ?? []))]),
  ]);
  return {
    nameOf: (person) => {
      const name = people.get(person)?.name;
      return name === undefined || isNameOfClosedAccount(name) ? messages.text("people.left") : name;
    },
    placeName: (place) => places.find(({ id }) => id === place)?.name ?? place,
    item: (item) => items.get(item),
  };
}
