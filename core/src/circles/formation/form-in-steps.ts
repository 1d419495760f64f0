import type { FormationOptions } from "./form-groups.ts";
import { formGroupsInSlices } from "./form-groups.ts";
import type { FormedCircle, Volunteer } from "./volunteer.ts";

/** How far forming circles is; the circles are the best so far. */
export interface FormationStep {
  readonly isDone: boolean;
  /** 0..1, of the work */
  readonly share: number;
  readonly circles: readonly FormedCircle[];
}

/** Between two steps. */
const SHARE_OF_A_STEP = 0.02;

/** {@link formGroups} in about fifty steps, the last of which is done, for a worker that tells how far it is. */
export function* formGroupsInSteps(volunteers: readonly Volunteer[], options: FormationOptions): Generator<FormationStep, void> {
  const slices = formGroupsInSlices(volunteers, options);
  let told = 0;
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) {
      yield { isDone: true, share: 1, circles: slice.value.circles };
      return;
    }
    if (slice.value.share < told + SHARE_OF_A_STEP) continue;
    told = slice.value.share;
    yield { isDone: false, share: told, circles: slice.value.soFar() };
  }
}
