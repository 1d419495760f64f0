import type { Instant } from "../vocabulary/instant.ts";

/** Time comes in from outside, so that tests own it. */
export interface Clock {
  now(): Instant;
  /** Resolves after `milliseconds`, or as soon as `signal` aborts. Never rejects. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}
