import type { Clock } from "../ports/clock.ts";

/** The time an answer may take. Work races against `passed` and hands `signal` on to what it started. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** resolves with null when the time is over, the asking person gave up, or the deadline was ended */
  readonly passed: Promise<null>;
  /** Stops the clock and whatever still runs under the signal. */
  end(): void;
}

/** Starts a deadline `limitMs` from now that also passes when `outer` aborts. */
export function startDeadline(clock: Clock, limitMs: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  if (outer?.aborted === true) abort();
  outer?.addEventListener("abort", abort, { once: true });
  return {
    signal: controller.signal,
    passed: clock.wait(limitMs, controller.signal).then(() => null),
    end: () => {
      outer?.removeEventListener("abort", abort);
      abort();
    },
  };
}
