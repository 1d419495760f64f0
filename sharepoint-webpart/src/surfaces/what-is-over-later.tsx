import * as React from "react";
import { withLaterWords } from "./later-words.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-set-up-words-en" */ "../words/set-up/en.ts"),
  de: () => import(/* webpackChunkName: "alongside-set-up-words-de" */ "../words/set-up/de.ts"),
};
const WhatIsOver = withLaterWords(
  WORDS,
  async () => (await import(/* webpackChunkName: "alongside-what-is-over" */ "./what-is-over.tsx")).WhatIsOver,
);

/** Loads what an owner of the site can do about what is over, where the page is being edited. */
export function WhatIsOverLater(): JSX.Element {
  return (
    <React.Suspense fallback={null}>
      <WhatIsOver />
    </React.Suspense>
  );
}
