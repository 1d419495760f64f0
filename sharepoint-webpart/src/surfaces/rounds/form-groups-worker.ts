import { formGroupsInSteps } from "@alongside/core";
import type { FormationStep } from "@alongside/core";
import { wordForms } from "../../word-forms.ts";
import type { FormingWish } from "./forming-wish.ts";

addEventListener("message", ({ data }: MessageEvent<FormingWish>) => {
  const { volunteers, sizes, seed } = data;
  for (const step of formGroupsInSteps(volunteers, { seed, sizes, wordForms })) postMessage(step satisfies FormationStep);
});
