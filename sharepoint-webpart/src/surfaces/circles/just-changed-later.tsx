import * as React from "react";
import type { JustChangedProps } from "./just-changed.tsx";

const JustChanged = React.lazy(async () => {
  const { JustChanged: Said } = await import(/* webpackChunkName: "alongside-circle-changed" */ "./just-changed.tsx");
  return { default: Said };
});

/** Loads the way back from what was done to a circle only when something was. */
export function JustChangedLater(props: JustChangedProps): JSX.Element {
  return (
    <React.Suspense fallback={null}>
      <JustChanged {...props} />
    </React.Suspense>
  );
}
