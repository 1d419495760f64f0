import type { FormationProgress, FormedCircle } from "@alongside/core";
import * as React from "react";
import { useAlongside } from "../alongside-context.tsx";
import { formInSlices } from "./form-in-slices.ts";
import { formInWorker } from "./form-in-worker.ts";
import type { EndForming, FormingTold, FormingWish } from "./forming-wish.ts";

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

/**
 * Works out circles beside the surface, which stays usable, and ends with it: in a worker where the page may start one, otherwise between
 * everything else that the page does (docs/decisions/0008-sharepoint-private-records.md).
 */
export function useForming(): FormingControl {
  const { wordForms } = useAlongside().surroundings;
  const [forming, setForming] = React.useState<Forming>({ phase: "idle" });
  const end = React.useRef<EndForming>(() => undefined);
  const soFar = React.useRef<FormationProgress["soFar"]>(() => []);
  React.useEffect(() => () => end.current(), []);
  const begin = React.useCallback(
    (wish: FormingWish) => {
      end.current();
      setForming({ phase: "working", share: 0 });
      soFar.current = () => [];
      const told: FormingTold = {
        goesOn: (progress) => {
          soFar.current = progress.soFar;
          setForming({ phase: "working", share: progress.share });
        },
        isDone: (circles) => setForming({ phase: "done", circles }),
      };
      const inSlices = (): void => {
        end.current = formInSlices(wish, told, wordForms);
      };
      const endWorker = formInWorker(wish, told, inSlices);
      if (endWorker === null) inSlices();
      else end.current = endWorker;
    },
    [wordForms],
  );
  const stop = React.useCallback(() => {
    end.current();
    setForming({ phase: "done", circles: soFar.current() });
  }, []);
  return { forming, begin, stop };
}
