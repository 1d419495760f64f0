import * as React from "react";
import { withLaterWords } from "../later-words.tsx";
import { FORM_WORDS } from "./form-words.ts";
import type { ShareProps } from "./share.tsx";

type Props = Omit<ShareProps, "recognise">;

const Share = withLaterWords(FORM_WORDS, async () => {
  const [{ Share: Dialog }, { recogniseLink }] = await Promise.all([
    import(/* webpackChunkName: "alongside-share" */ "./share.tsx"),
    import(/* webpackChunkName: "alongside-links" */ "../../sharing/links.ts"),
  ]);
  return function ShareRecognising(props: Props): JSX.Element {
    return <Dialog {...props} recognise={recogniseLink} />;
  };
});

/** Loads the form, its words, and what is known of other platforms, only when somebody shares something. */
export function ShareLater(props: Props): JSX.Element {
  return (
    <React.Suspense fallback={null}>
      <Share {...props} />
    </React.Suspense>
  );
}
