import { useCallback, useState } from "react";
import { useAlongside } from "./alongside.tsx";
import type { Topical } from "@alongside/core";
import { isTopical } from "@alongside/core";
import type { Loaded } from "./use-loaded.ts";
import { useLoaded } from "./use-loaded.ts";

/** What somebody offers and wishes; what was removed just now stays until the page is left, so that it can be put back. */
export interface MyOffer {
  readonly record: Topical;
  readonly isRemoved: boolean;
  /** changed just now, so that its row can say so wherever it stands afterwards */
  readonly isSaved: boolean;
}

interface MyOffersControl {
  readonly state: Loaded<readonly MyOffer[]>;
  readonly again: () => void;
  /** Shows what became of one of them. */
  readonly put: (offer: MyOffer) => void;
}

/** Loads what the person in front of the screen offers and wishes, and follows what they change. */
export function useMyOffers(): MyOffersControl {
  const { suite } = useAlongside();
  const load = useCallback(async () => (await suite.records.find({ of: "me" })).filter(isTopical), [suite]);
  const { state, again } = useLoaded(load);
  const [changed, setChanged] = useState<ReadonlyMap<string, MyOffer>>(new Map());
  const put = useCallback((offer: MyOffer) => setChanged((now) => new Map(now).set(keyOf(offer.record), offer)), []);
  if (state.phase !== "there") return { state, again, put };
  const stored = state.value.map((record): readonly [string, MyOffer] => [keyOf(record), { record, isRemoved: false, isSaved: false }]);
  return { state: { phase: "there", value: [...new Map([...stored, ...changed]).values()] }, again, put };
}

function keyOf({ kind, id }: Topical): string {
  return `${kind} ${id}`;
}
