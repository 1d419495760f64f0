import * as React from "react";
import { Bar } from "../components/first-paint.tsx";

const Offers = React.lazy(async () => {
  const { Offers: Surface } = await import(/* webpackChunkName: "alongside-offers" */ "./offers.tsx");
  return { default: Surface };
});

/** Offers and wishes; what they need is loaded only where they are shown. */
export function OffersLater(): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <Offers />
    </React.Suspense>
  );
}
