import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import type { AskPanelProps } from "./ask-panel.tsx";

const AskPanel = React.lazy(async () => {
  const { AskPanel: Panel } = await import(/* webpackChunkName: "alongside-ask" */ "./ask-panel.tsx");
  return { default: Panel };
});

/** Loads what a question needs only when somebody wants to ask one. */
export function AskPanelLater(props: AskPanelProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <AskPanel {...props} />
    </React.Suspense>
  );
}
