import type { PlaceId } from "@alongside/core";
import { Suspense, lazy } from "react";
import { withWords } from "../../messages/catalogues.ts";

const Rounds = lazy(() => withWords(["circles", "own", "rounds"], import("./rounds.tsx")).then((module) => ({ default: module.Rounds })));

interface RoundsLaterProps {
  readonly place: PlaceId;
  /** somebody pressed the button to open one: its form is open */
  readonly isBegun?: boolean;
}

/** The rounds of a place, below its circles: loaded after them, with words of their own. */
export function RoundsLater({ place, isBegun = false }: RoundsLaterProps) {
  return (
    <Suspense fallback={null}>
      <Rounds place={place} isBegun={isBegun} />
    </Suspense>
  );
}
