import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import type { QuestionFieldProps } from "../components/question-field.tsx";

const QuestionField = React.lazy(async () => {
  const { QuestionField: Field } = await import(/* webpackChunkName: "alongside-question-field" */ "../components/question-field.tsx");
  return { default: Field };
});

/** Loads the field only where there are words to be typed: on a page the answer comes without any. */
export function QuestionFieldLater(props: QuestionFieldProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" height="32px" />}>
      <QuestionField {...props} />
    </React.Suspense>
  );
}
