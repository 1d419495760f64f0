import type { PlaceId } from "@alongside/core";
import { Suspense, lazy } from "react";
import { withWords } from "../../messages/catalogues.ts";

const Rounds = lazy(() => withWords(["own", "rounds"], import("./rounds.tsx")).then((module) => ({ default: module.Rounds })));

/** The rounds of a place, below its circles: loaded after them, with words of their own. */
export function RoundsLater({ place }: { readonly place: PlaceId }) {
  return (
    <Suspense fallback={null}>
      <Rounds place={place} />
    </Suspense>
  );
}
