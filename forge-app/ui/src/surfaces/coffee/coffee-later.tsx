import type { PlaceId } from "@alongside/core";
import { Suspense, lazy } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Coming } from "../../components/in-order.tsx";
import { withWords } from "../../messages/catalogues.ts";

const Coffee = lazy(() => withWords(["coffee", "own"], import("./coffee.tsx")).then((module) => ({ default: module.Coffee })));

/**
 * Meeting over coffee, below circles: loaded after them, with words of its own.
 *
 * @param place null for wherever the person takes part; where they do nowhere, nothing is shown
 */
export function CoffeeLater({ place }: { readonly place: PlaceId | null }) {
  const { me } = useAlongside();
  return me === "anonymous" ? null : (
    <Suspense fallback={<Coming />}>
      <Coffee place={place} />
    </Suspense>
  );
}
