import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import type { OfferFormProps } from "./offer-form.tsx";

const OfferForm = React.lazy(async () => {
  const { OfferForm: Form } = await import(/* webpackChunkName: "alongside-offer-form" */ "./offer-form.tsx");
  return { default: Form };
});

/** Loads the form only when somebody writes or changes something. */
export function OfferFormLater(props: OfferFormProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <OfferForm {...props} />
    </React.Suspense>
  );
}
