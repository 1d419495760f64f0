import type { CircleSizes, FormationProgress, FormedCircle, Volunteer } from "@alongside/core";
import { formGroupsInSlices } from "@alongside/core";
import * as React from "react";
import { useAlongside } from "../alongside-context.tsx";

/** What circles are worked out from. */
export interface FormingWish {
  readonly volunteers: readonly Volunteer[];
  readonly sizes: CircleSizes;
  readonly seed: number;
}

/** How working out circles stands. */
export type Forming =
  | { readonly phase: "idle" }
  | { readonly phase: "working"; readonly share: number }
  | { readonly phase: "done"; readonly circles: readonly FormedCircle[] };

interface FormingControl {
  readonly forming: Forming;
  readonly begin: (wish: FormingWish) => void;
  /** keeps what there is */
  readonly stop: () => void;
}

/** So much at a time leaves the page free to be used. */
const SLICE_MS = 12;

/**
 * Works out circles in slices between everything else that the page does, and ends with the surface. Why not in a worker is in
 * docs/decisions/0008-sharepoint-private-records.md.
 */
export function useForming(): FormingControl {
  const { wordForms } = useAlongside().surroundings;
  const [forming, setForming] = React.useState<Forming>({ phase: "idle" });
  const timer = React.useRef(0);
  const soFar = React.useRef<FormationProgress["soFar"]>(() => []);
  React.useEffect(() => () => window.clearTimeout(timer.current), []);
  const begin = React.useCallback(
    ({ volunteers, sizes, seed }: FormingWish) => {
      window.clearTimeout(timer.current);
      setForming({ phase: "working", share: 0 });
      const steps = formGroupsInSlices(volunteers, { seed, sizes, wordForms });
      soFar.current = () => [];
      const goOn = (): void => {
        const until = performance.now() + SLICE_MS;
        let step = steps.next();
        while (step.done !== true && performance.now() < until) step = steps.next();
        if (step.done === true) {
          setForming({ phase: "done", circles: step.value.circles });
          return;
        }
        soFar.current = step.value.soFar;
        setForming({ phase: "working", share: step.value.share });
        timer.current = window.setTimeout(goOn);
      };
      timer.current = window.setTimeout(goOn);
    },
    [wordForms],
  );
  const stop = React.useCallback(() => {
    window.clearTimeout(timer.current);
    setForming({ phase: "done", circles: soFar.current() });
  }, []);
  return { forming, begin, stop };
}
