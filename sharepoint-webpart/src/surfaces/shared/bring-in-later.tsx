import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import type { LaterWords } from "../later-words.tsx";
import { withLaterWords } from "../later-words.tsx";
import type { BringInProps } from "./bring-in.tsx";
import { FORM_WORDS } from "./form-words.ts";

/** What bringing in says, and what forms say. */
const WORDS: LaterWords = {
  en: async () => {
    const own = import(/* webpackChunkName: "alongside-bring-words-en" */ "../../words/sharing/bring.en.ts");
    return { WORDS: { ...(await FORM_WORDS.en()).WORDS, ...(await own).WORDS } };
  },
  de: async () => {
    const own = import(/* webpackChunkName: "alongside-bring-words-de" */ "../../words/sharing/bring.de.ts");
    return { WORDS: { ...(await FORM_WORDS.de()).WORDS, ...(await own).WORDS } };
  },
};
const BringIn = withLaterWords(WORDS, async () => (await import(/* webpackChunkName: "alongside-bring" */ "./bring-in.tsx")).BringIn);

/** Loads bringing in, and its words, only when somebody wants to. */
export function BringInLater(props: BringInProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <BringIn {...props} />
    </React.Suspense>
  );
}
