import * as React from "react";
import { withLaterWords } from "./later-words.tsx";
import type { SharedOnItProps } from "./shared/shared-on-it.tsx";
import { SHARED_WORDS } from "./shared/shared-words.ts";

const SharedOnIt = withLaterWords(
  SHARED_WORDS,
  async () => (await import(/* webpackChunkName: "alongside-shared" */ "./shared/shared-on-it.tsx")).SharedOnIt,
);

/** What colleagues shared, beside an answer; loaded where there is something, with the card of shared things. It came with the records' one answer. */
export function SharedOnItLater(props: SharedOnItProps): JSX.Element | null {
  if (props.shared.length === 0) return null;
  return (
    <React.Suspense fallback={null}>
      <SharedOnIt {...props} />
    </React.Suspense>
  );
}
