import { randomUUID } from "node:crypto";
import { PortError } from "@alongside/core";
import { asApp, assumeTrustedRoute } from "@forge/api";

export type QueueName = "closed-accounts" | "removal";

/** What a consumer is called with: at least once, in no order. */
export interface QueueEvent {
  readonly body: unknown;
}

/** The platform's proxy fills in what stands in braces. */
const PUBLISH = assumeTrustedRoute("/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}");
/** The platform takes 50 events and 200 KB at once; ours hold up to 90 account ids each. */
const EVENTS_AT_ONCE = 20;

/**
 * Puts events into a queue, in the form in which the vendor's package @forge/events 3.0 does it
 * (https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/, read 2026-11).
 *
 * @param delayInSeconds at most 900
 * @throws PortError when not all of them were taken; once more may deliver some of them twice
 */
export async function push(queueName: QueueName, bodies: readonly object[], delayInSeconds = 0): Promise<void> {
  for (let from = 0; from < bodies.length; from += EVENTS_AT_ONCE) {
    const payload = bodies.slice(from, from + EVENTS_AT_ONCE).map((body) => ({ body, delayInSeconds }));
    const request = {
      queueName,
      jobId: randomUUID(),
      type: "avi:forge:app:event",
      schema: "ari:cloud:ecosystem::forge/app-event",
      payload,
    };
    const response = await asApp().requestAtlassian(PUBLISH, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...request, time: new Date().toISOString() }),
    });
    if (response.status !== 201)
      throw new PortError(response.status === 429 ? "rate-limited" : "unavailable", `The queue failed: ${String(response.status)}`);
  }
}

/** How a consumer asks for another try: it answers in the form of the class `InvocationError` of @forge/events. */
interface AnotherTry {
  readonly _retry: true;
  readonly retryOptions: { readonly retryAfter: number; readonly retryReason: "FUNCTION_RETRY_REQUEST" };
}

const RETRY_AFTER_SECONDS = 60;
const MAXIMUM_RETRY_SECONDS = 900;

/** Does the work of one event. When the platform fails on the way, the event is to be delivered again, and the work begins anew. */
export async function consume(work: () => Promise<void>): Promise<AnotherTry | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    const seconds = error.retryAfterMs === null ? RETRY_AFTER_SECONDS : Math.ceil(error.retryAfterMs / 1000);
    return { _retry: true, retryOptions: { retryAfter: Math.min(seconds, MAXIMUM_RETRY_SECONDS), retryReason: "FUNCTION_RETRY_REQUEST" } };
  }
}
