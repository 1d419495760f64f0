import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { withLaterWords } from "../later-words.tsx";
import type { CollectionFormProps } from "./collection-form.tsx";
import { FORM_WORDS } from "./form-words.ts";

const CollectionForm = withLaterWords(
  FORM_WORDS,
  async () => (await import(/* webpackChunkName: "alongside-collection-form" */ "./collection-form.tsx")).CollectionForm,
);

/** Loads the form only when somebody makes or changes a collection. */
export function CollectionFormLater(props: CollectionFormProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <CollectionForm {...props} />
    </React.Suspense>
  );
}
