import type { PortErrorKind } from "../ports/port-error.ts";
import { PortError } from "../ports/port-error.ts";
import type { Deadline } from "./deadline.ts";
import type { Incomplete } from "./expert-answer.ts";

/** What a source answered; null when it gave no answer, and then `incomplete` says why. */
export interface FromSource<Answer> {
  readonly answer: Answer | null;
  readonly incomplete: readonly Incomplete[];
}

/** Asks one source. A failing platform, or the deadline, is part of what comes back; our own mistakes are thrown. */
export async function askSource<Answer extends object>(
  source: string,
  ask: () => Promise<Answer>,
  deadline: Deadline,
): Promise<FromSource<Answer>> {
  try {
    const answer = await Promise.race([ask(), deadline.passed]);
    return { answer, incomplete: answer === null ? [{ source, reason: "stopped", retryAfterMs: null }] : [] };
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return { answer: null, incomplete: [{ source, reason: REASON_OF_KIND[error.kind], retryAfterMs: error.retryAfterMs }] };
  }
}

/** How an answer says that a platform failed. */
export const REASON_OF_KIND: Readonly<Record<PortErrorKind, Incomplete["reason"]>> = {
  forbidden: "forbidden",
  "rate-limited": "busy",
  unavailable: "down",
  full: "down",
  conflict: "down",
  "malformed-answer": "odd",
};
