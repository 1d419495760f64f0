import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { withLaterWords } from "./later-words.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-offers-words-en" */ "../words/offers/en.ts"),
  de: () => import(/* webpackChunkName: "alongside-offers-words-de" */ "../words/offers/de.ts"),
};
const Offers = withLaterWords(WORDS, async () => (await import(/* webpackChunkName: "alongside-offers" */ "./offers.tsx")).Offers);

/** Offers and wishes; what they need, and their words, are loaded only where they are shown. */
export function OffersLater(): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <Offers />
    </React.Suspense>
  );
}
