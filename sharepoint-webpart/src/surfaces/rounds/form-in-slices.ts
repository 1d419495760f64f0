import type { WordForms } from "@alongside/core";
import { formGroupsInSlices } from "@alongside/core";
import type { EndForming, FormingTold, FormingWish } from "./forming-wish.ts";

/** So much at a time leaves the page free to be used. */
const SLICE_MS = 12;

/** Works circles out between everything else that the page does. */
export function formInSlices({ volunteers, sizes, seed }: FormingWish, told: FormingTold, wordForms: WordForms): EndForming {
  const steps = formGroupsInSlices(volunteers, { seed, sizes, wordForms });
  const goOn = (): void => {
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (step.done !== true && performance.now() < until) step = steps.next();
    if (step.done === true) {
      told.isDone(step.value.circles);
      return;
    }
    told.goesOn(step.value);
    timer = window.setTimeout(goOn);
  };
  let timer = window.setTimeout(goOn);
  return () => window.clearTimeout(timer);
}
