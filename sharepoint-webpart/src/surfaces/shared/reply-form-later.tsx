import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import type { ReplyFormProps } from "./reply-form.tsx";

const ReplyForm = React.lazy(async () => {
  const { ReplyForm: Form } = await import(/* webpackChunkName: "alongside-reply-form" */ "./reply-form.tsx");
  return { default: Form };
});

/** Loads the form only when somebody replies. */
export function ReplyFormLater(props: ReplyFormProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <ReplyForm {...props} />
    </React.Suspense>
  );
}
