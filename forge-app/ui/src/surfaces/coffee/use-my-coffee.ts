import type { MyCoffee, PersonId, PlaceId } from "@alongside/core";
import { useCallback, useRef } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { isNameOfClosedAccount } from "../../parse-person.ts";
import type { Loaded } from "../../use-loaded.ts";
import { useLoaded } from "../../use-loaded.ts";

/** What a person wrote about coffee, with the names it takes to show it. */
export interface MyCoffeeSeen extends MyCoffee {
  /** where it is shown; what one left just now is still among them, so that the way back is there */
  readonly places: readonly PlaceId[];
  readonly nameOf: (person: PersonId) => string;
  readonly placeName: (place: PlaceId) => string;
}

/**
 * Looks up what the person wrote about coffee: one call to the records.
 *
 * @param place null for wherever they take part
 */
export function useMyCoffee(place: PlaceId | null): { readonly state: Loaded<MyCoffeeSeen>; readonly again: () => void } {
  const alongside = useAlongside();
  const messages = useMessages();
  const known = useRef(new Set<PlaceId>());
  return useLoaded(
    useCallback(async () => {
      const mine = await alongside.suite.circles.coffee.mine();
      for (const { content } of mine.parts) known.current.add(content.place);
      return named(alongside, messages, { ...mine, places: place === null ? [...known.current] : [place] });
    }, [alongside, messages, place]),
  );
}

async function named({ lookups }: Alongside, messages: Messages, mine: MyCoffee & Pick<MyCoffeeSeen, "places">): Promise<MyCoffeeSeen> {
  const [people, places] = await Promise.all([lookups.people(mine.met.map(({ content }) => content.person)), lookups.places(mine.places)]);
  return {
    ...mine,
    nameOf: (person) => {
      const name = people.get(person)?.name;
      return name === undefined || isNameOfClosedAccount(name) ? messages.text("people.left") : name;
    },
    placeName: (place) => places.find(({ id }) => id === place)?.name ?? place,
  };
}
