import { formGroupsInSteps } from "@alongside/core";
import type { CircleSizes, FormationStep, Volunteer } from "@alongside/core";
import { wordForms } from "../../../../src/word-forms.ts";

/** What a worker is given to work out circles from. */
export interface FormingWish {
  readonly volunteers: readonly Volunteer[];
  readonly sizes: CircleSizes;
  readonly seed: number;
}

addEventListener("message", ({ data }: MessageEvent<FormingWish>) => {
  const { volunteers, sizes, seed } = data;
  for (const step of formGroupsInSteps(volunteers, { seed, sizes, wordForms })) postMessage(step satisfies FormationStep);
});
