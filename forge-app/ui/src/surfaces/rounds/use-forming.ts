import type { FormationStep, FormedCircle } from "@alongside/core";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FormingWish } from "./form-groups-worker.ts";

/** How working out circles stands. */
export type Forming =
  | { readonly phase: "idle" }
  | { readonly phase: "working"; readonly share: number; readonly circles: readonly FormedCircle[] }
  | { readonly phase: "done"; readonly circles: readonly FormedCircle[] };

interface FormingControl {
  readonly forming: Forming;
  readonly begin: (wish: FormingWish) => void;
  /** keeps what there is */
  readonly stop: () => void;
}

/** Works out circles beside the surface, which stays usable, and ends with it. */
export function useForming(): FormingControl {
  const [forming, setForming] = useState<Forming>({ phase: "idle" });
  const worker = useRef<Worker | null>(null);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);
  const begin = useCallback(
    (wish: FormingWish) => {
      end();
      setForming({ phase: "working", share: 0, circles: [] });
      const started = new Worker(new URL("./form-groups-worker.ts", import.meta.url), { type: "module" });
      worker.current = started;
      started.addEventListener("message", ({ data }: MessageEvent<FormationStep>) => {
        if (worker.current !== started) return;
        if (data.isDone) end();
        setForming(data.isDone ? { phase: "done", circles: data.circles } : { phase: "working", share: data.share, circles: data.circles });
      });
      started.postMessage(wish);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setForming((now) => (now.phase === "working" ? { phase: "done", circles: now.circles } : now));
  }, [end]);
  return { forming, begin, stop };
}
