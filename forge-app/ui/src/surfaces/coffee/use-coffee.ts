import type { CoffeeSeen, Person, PlaceId } from "@alongside/core";
import { useCallback } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import type { AskDialogWish } from "../../ask-dialog-wish.ts";
import type { Loaded } from "../../use-loaded.ts";
import { useLoaded } from "../../use-loaded.ts";

/** How coffee stands in a place for the person, with what it takes to say hello. */
export interface CoffeeHere {
  readonly seen: CoffeeSeen;
  /** whom they could meet this week; nobody who has left */
  readonly others: readonly Person[];
  /** where a greeting would stand */
  readonly page: AskDialogWish["page"];
}

/** Looks for the coffee of a place: one call to the records, and names where there are some to show. */
export function useCoffee(place: PlaceId): { readonly state: Loaded<CoffeeHere>; readonly again: () => void } {
  const alongside = useAlongside();
  return useLoaded(useCallback(() => lookForCoffee(alongside, place), [alongside, place]));
}

async function lookForCoffee({ suite, lookups }: Alongside, place: PlaceId): Promise<CoffeeHere> {
  const seen = await suite.circles.coffee.inPlace(place);
  if (seen.kind !== "meeting") return { seen, others: [], page: null };
  const [people, [space]] = await Promise.all([lookups.people(seen.others), lookups.places([place])]);
  const homePage = space?.homePage ?? null;
  const pages = await lookups.items(homePage === null ? [] : [homePage]);
  const others = seen.others.flatMap((other) => people.get(other) ?? []).filter(({ state }) => state === "active");
  return { seen, others, page: homePage === null ? null : (pages.get(homePage) ?? null) };
}
