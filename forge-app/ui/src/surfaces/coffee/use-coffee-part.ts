import type { PlaceId, RecordOf } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import type { OwnPartWriting } from "../../use-own-part.ts";
import { useOwnPart } from "../../use-own-part.ts";

/** What somebody does about taking part. */
export type CoffeeDeed = "takePart" | "pause" | "goOn" | "leave";

interface CoffeePartWish {
  readonly place: PlaceId;
  /** null while one does not take part */
  readonly mine: RecordOf<"coffee"> | null;
  readonly onChanged: () => void;
}

/** Writes and removes that one takes part in a place. */
export function useCoffeePart({ place, mine, onChanged }: CoffeePartWish): OwnPartWriting<CoffeeDeed> {
  const { coffee } = useAlongside().suite.circles;
  return useOwnPart<CoffeeDeed>(async (deed, id) => {
    if (deed === "takePart" || mine === null) return coffee.takePart(place, id);
    return coffee[deed](mine);
  }, onChanged);
}
