import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { withLaterWords } from "./later-words.tsx";
import type { SharedProps } from "./shared/shared.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-shared-words-en" */ "../words/sharing/shown.en.ts"),
  de: () => import(/* webpackChunkName: "alongside-shared-words-de" */ "../words/sharing/shown.de.ts"),
};
const Shared = withLaterWords(WORDS, async () => (await import(/* webpackChunkName: "alongside-shared" */ "./shared/shared.tsx")).Shared);

/** What colleagues shared; what it needs, and its words, are loaded only where it is shown. */
export function SharedLater(props: SharedProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <Shared {...props} />
    </React.Suspense>
  );
}
