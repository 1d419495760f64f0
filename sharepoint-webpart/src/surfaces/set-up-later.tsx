import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import type { SetUpProps } from "./set-up.tsx";

const SetUp = React.lazy(async () => {
  const { SetUp: Surface } = await import(/* webpackChunkName: "alongside-set-up" */ "./set-up.tsx");
  return { default: Surface };
});

/** Loads the set-up only on a site that needs one. */
export function SetUpLater(props: SetUpProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <SetUp {...props} />
    </React.Suspense>
  );
}
