import { formGroupsInSlices } from "@alongside/core";
import type { CircleSizes, FormedCircle, Volunteer } from "@alongside/core";
import { wordForms } from "../../../../src/word-forms.ts";

/** What a worker is given to work out circles from. */
export interface FormingWish {
  readonly volunteers: readonly Volunteer[];
  readonly sizes: CircleSizes;
  readonly seed: number;
}

/** How far it is; the circles are the best so far. */
export interface FormingStep {
  readonly isDone: boolean;
  /** 0..1, of the work */
  readonly share: number;
  readonly circles: readonly FormedCircle[];
}

/** Between two steps that are told. */
const TOLD_EACH = 0.02;

addEventListener("message", ({ data }: MessageEvent<FormingWish>) => {
  const { volunteers, sizes, seed } = data;
  const steps = formGroupsInSlices(volunteers, { seed, sizes, wordForms });
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      postMessage({ isDone: true, share: 1, circles: step.value.circles } satisfies FormingStep);
      return;
    }
    if (step.value.share < told + TOLD_EACH) continue;
    told = step.value.share;
    postMessage({ isDone: false, share: told, circles: step.value.soFar() } satisfies FormingStep);
  }
});
