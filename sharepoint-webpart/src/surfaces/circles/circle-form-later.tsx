import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { withLaterWords } from "../later-words.tsx";
import type { CircleFormProps } from "./circle-form.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-circle-form-words-en" */ "../../words/circles/forms.en.ts"),
  de: () => import(/* webpackChunkName: "alongside-circle-form-words-de" */ "../../words/circles/forms.de.ts"),
};
const CircleForm = withLaterWords(
  WORDS,
  async () => (await import(/* webpackChunkName: "alongside-circle-form" */ "./circle-form.tsx")).CircleForm,
);

/** Loads the form, and its words, when somebody proposes or changes a circle. */
export function CircleFormLater(props: CircleFormProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <CircleForm {...props} />
    </React.Suspense>
  );
}
