import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { withLaterWords } from "../later-words.tsx";
import type { CircleFileProps } from "./circle-file.tsx";
import { PAGE_WORDS } from "./circle-page-later.tsx";

const WORDS = {
  en: () => import(/* webpackChunkName: "alongside-circle-file-words-en" */ "../../words/circles/file.en.ts"),
  de: () => import(/* webpackChunkName: "alongside-circle-file-words-de" */ "../../words/circles/file.de.ts"),
};
const InFileWords = withLaterWords(
  WORDS,
  async () => (await import(/* webpackChunkName: "alongside-circle-file" */ "./circle-file.tsx")).CircleFile,
);
/** A circle in a file is told as one on its page is. */
const CircleFile = withLaterWords(PAGE_WORDS, () => Promise.resolve(InFileWords));

/** Loads what reads the file of a circle, and its words, when somebody opens one. */
export function CircleFileLater(props: CircleFileProps): JSX.Element {
  return (
    <React.Suspense fallback={<Bar width="62%" />}>
      <CircleFile {...props} />
    </React.Suspense>
  );
}
