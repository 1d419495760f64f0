import type { PlaceId } from "@alongside/core";
import { Suspense, lazy } from "react";
import { Coming } from "../../components/in-order.tsx";
import { withWords } from "../../messages/catalogues.ts";
import type { PlaceRead } from "./use-rounds.ts";

const Rounds = lazy(() => withWords(["circles", "own", "rounds"], import("./rounds.tsx")).then((module) => ({ default: module.Rounds })));

interface RoundsLaterProps {
  readonly place: PlaceId;
  /** somebody pressed the button to open one: its form is open */
  readonly isBegun?: boolean;
  /** by whoever shows the circles of the place beside them; without it, the place is read here */
  readonly read?: PlaceRead;
}

/** The rounds of a place, below its circles: loaded after them, with words of their own. */
export function RoundsLater({ place, isBegun = false, read }: RoundsLaterProps) {
  return (
    <Suspense fallback={<Coming />}>
      <Rounds place={place} isBegun={isBegun} read={read ?? null} />
    </Suspense>
  );
}
