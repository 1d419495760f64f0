import type { FormationStep } from "@alongside/core";
import { address } from "./form-groups-worker.js?worker-file";
import type { EndForming, FormingTold, FormingWish } from "./forming-wish.ts";

/**
 * Works circles out in a worker.
 *
 * @param unable called when the worker does not start or breaks off
 * @returns null when the page may start none: a browser refuses one whose file comes from another host, as it does where SharePoint serves
 *   the parts of a web part from its CDN
 */
export function formInWorker(wish: FormingWish, { goesOn, isDone }: FormingTold, unable: () => void): EndForming | null {
  const worker = startWorker();
  if (worker === null) return null;
  worker.addEventListener("message", ({ data }: MessageEvent<FormationStep>) => {
    if (!data.isDone) goesOn({ share: data.share, soFar: () => data.circles });
    else {
      worker.terminate();
      isDone(data.circles);
    }
  });
  const breaksOff = (event: Event): void => {
    event.preventDefault();
    worker.terminate();
    unable();
  };
  worker.addEventListener("error", breaksOff);
  worker.postMessage(wish);
  return () => {
    worker.removeEventListener("error", breaksOff);
    worker.terminate();
  };
}

function startWorker(): Worker | null {
  try {
    return new Worker(address);
  } catch {
    return null;
  }
}
