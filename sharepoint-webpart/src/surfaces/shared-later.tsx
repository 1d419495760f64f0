import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { withLaterWords } from "./later-words.tsx";
import { SHARED_WORDS } from "./shared/shared-words.ts";
import type { SharedProps } from "./shared/shared.tsx";

const Shared = withLaterWords(
  SHARED_WORDS,
  async () => (await import(/* webpackChunkName: "alongside-shared" */ "./shared/shared.tsx")).Shared,
);

/** What colleagues shared; what it needs, and its words, are loaded only where it is shown. */
export function SharedLater(props: SharedProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <Shared {...props} />
    </React.Suspense>
  );
}
