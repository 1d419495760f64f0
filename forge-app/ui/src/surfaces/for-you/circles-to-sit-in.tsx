import { Suspense, lazy } from "react";
import { withWords } from "../../messages/catalogues.ts";
import type { Look } from "./use-for-you.ts";

const CircleSuggestions = lazy(() =>
  withWords(["own", "circles"], import("./circle-suggestions.tsx")).then((module) => ({ default: module.CircleSuggestions })),
);

/** Circles one could sit in on; what shows them is loaded where there may be some. */
export function CirclesToSitIn({ look: { answer, isWhole } }: { readonly look: Look }) {
  if (answer === null || !isWhole || !answer.others.some(({ kind }) => kind === "circle")) return null;
  return (
    <Suspense fallback={null}>
      <CircleSuggestions answer={answer} />
    </Suspense>
  );
}
