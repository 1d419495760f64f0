import type { PlaceId, RecordOf } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";

/** What somebody does about taking part. */
export type CoffeeDeed = "takePart" | "pause" | "goOn" | "leave";

interface CoffeePartWriting {
  readonly saving: Saving;
  /** the deed that was done last since this was shown; null for none */
  readonly done: CoffeeDeed | null;
  readonly begin: (deed: CoffeeDeed) => void;
  /** the latest of them once more */
  readonly again: () => void;
}

interface CoffeePartWish {
  readonly place: PlaceId;
  /** null while one does not take part */
  readonly mine: RecordOf<"coffee"> | null;
  readonly onChanged: () => void;
}

/** Writes and removes that one takes part in a place. */
export function useCoffeePart({ place, mine, onChanged }: CoffeePartWish): CoffeePartWriting {
  const { coffee } = useAlongside().suite.circles;
  const { saving, save } = useSaving();
  // Kept through every try, so that trying again is taking part once.
  const [id, setId] = useState(() => crypto.randomUUID());
  const [latest, setLatest] = useState<CoffeeDeed>("takePart");
  const [done, setDone] = useState<CoffeeDeed | null>(null);
  const write = async (deed: CoffeeDeed): Promise<unknown> => {
    if (deed === "takePart" || mine === null) return save(() => coffee.takePart(place, id));
    switch (deed) {
      case "pause":
        return save(() => coffee.pause(mine));
      case "goOn":
        return save(() => coffee.goOn(mine));
      case "leave":
        return save(() => coffee.leave(mine));
    }
  };
  const begin = (deed: CoffeeDeed): void => {
    if (saving.phase === "saving") return;
    setLatest(deed);
    void write(deed).then((written) => {
      if (written === undefined) return;
      setId(crypto.randomUUID());
      setDone(deed);
      onChanged();
    });
  };
  return { saving, done, begin, again: () => begin(latest) };
}
