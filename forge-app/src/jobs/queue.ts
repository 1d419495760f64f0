import { PortError } from "@alongside/core";
import type { PushEvent } from "@forge/events";
import {
  InternalServerError,
  InvocationError,
  InvocationErrorCode,
  InvocationLimitReachedError,
  PartialSuccessError,
  Queue,
  RateLimitError,
} from "@forge/events";

export type QueueName = "closed-accounts" | "removal" | "what-is-over";

/** What a consumer is called with: at least once, in no order. */
export interface QueueEvent {
  readonly body: unknown;
}

/** The platform takes 50 events and 200 KB at once; ours hold up to 90 account ids each. */
const EVENTS_AT_ONCE = 20;

/** How the platform can fail; any other error of the package is a mistake of ours. */
const FAILURES = [RateLimitError, PartialSuccessError, InternalServerError, InvocationLimitReachedError] as const;

/**
 * Puts events into a queue.
 *
 * @param delayInSeconds at most 900
 * @throws PortError when not all of them were taken; once more may deliver some of them twice
 */
export async function push(queueName: QueueName, bodies: readonly PushEvent["body"][], delayInSeconds = 0): Promise<void> {
  const queue = new Queue({ key: queueName });
  try {
    for (let from = 0; from < bodies.length; from += EVENTS_AT_ONCE)
      await queue.push(bodies.slice(from, from + EVENTS_AT_ONCE).map((body) => ({ body, delayInSeconds })));
  } catch (cause) {
    if (!FAILURES.some((failure) => cause instanceof failure)) throw cause;
    throw new PortError(cause instanceof RateLimitError ? "rate-limited" : "unavailable", "The queue did not take all events", { cause });
  }
}

const RETRY_AFTER_SECONDS = 60;
const MAXIMUM_RETRY_SECONDS = 900;

/** Does the work of one event. When the platform fails on the way, the event is to be delivered again, and the work begins anew. */
export async function consume(work: () => Promise<void>): Promise<InvocationError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    const seconds = error.retryAfterMs === null ? RETRY_AFTER_SECONDS : Math.ceil(error.retryAfterMs / 1000);
    const retryAfter = Math.min(seconds, MAXIMUM_RETRY_SECONDS);
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}
