import { randomUUID } from "node:crypto";
import { fieldsOf } from "../organisation/read-fields.ts";

/** What a consumer is called with (source: the vendor's package @forge/events, `AsyncEvent`). */
export interface QueueEvent {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly body: unknown;
  readonly retryContext?: { readonly retryCount: number; readonly retryReason: string };
}

/** Gives an event to its consumer; resolves with how long to wait before the next try, or null when it is done. */
export type Deliver = (event: QueueEvent) => Promise<number | null>;

export interface QueueAnswer {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>>;
}

interface Waiting {
  readonly event: QueueEvent;
  readonly timer: NodeJS.Timeout;
}

interface Job {
  readonly queueName: string;
  success: number;
  inProgress: number;
  failed: number;
}

/* https://developer.atlassian.com/platform/forge/limits-async-events/, read 2026-11; the number of tries is an assumption. */
const MAXIMUM_EVENTS = 50;
const MAXIMUM_PUSH_BYTES = 200 * 1024;
const MAXIMUM_DELAY_SECONDS = 900;
const MAXIMUM_RETRIES = 4;
const RETRY_AFTER_SECONDS = 1;

/**
 * The queue of an app: asynchronous, unordered, each event at least once. Events live in memory, so those that nobody took yet are lost at a
 * restart; the platform would keep them for a day.
 */
export class JobQueue {
  readonly #deliver: Deliver;
  readonly #known: ReadonlySet<string>;
  readonly #waiting = new Map<string, Waiting>();
  readonly #running = new Set<Promise<void>>();
  readonly #jobs = new Map<string, Job>();

  /** @param known names of the queues that have a consumer */
  constructor(known: ReadonlySet<string>, deliver: Deliver) {
    this.#known = known;
    this.#deliver = deliver;
  }

  /** Takes `{queueName, jobId, payload: [{body, delayInSeconds?}]}`; 201 when all of it is accepted. */
  publish(text: string): QueueAnswer {
    const { queueName, jobId, payload } = fieldsOf(JSON.parse(text));
    if (typeof queueName !== "string" || typeof jobId !== "string" || !this.#known.has(queueName))
      return { status: 400, body: { message: "There is no such queue." } };
    if (!Array.isArray(payload) || payload.length === 0 || payload.length > MAXIMUM_EVENTS)
      return { status: 400, body: { message: `A push has 1 to ${String(MAXIMUM_EVENTS)} events.` } };
    if (Buffer.byteLength(JSON.stringify(payload)) > MAXIMUM_PUSH_BYTES)
      return { status: 413, body: { errorMessage: "The payload is larger than 200 KB." } };
    const events = payload.map((entry: unknown) => fieldsOf(entry));
    const delays = events.map(({ delayInSeconds = 0 }) => Number(delayInSeconds));
    if (!delays.every((delay) => delay >= 0 && delay <= MAXIMUM_DELAY_SECONDS))
      return { status: 400, body: { message: "The delay is 0 to 900 seconds." } };
    this.#jobs.set(jobId, { queueName, success: 0, inProgress: events.length, failed: 0 });
    // The last comes first: nobody may rely on the order.
    for (const [index, { body }] of [...events.entries()].reverse()) {
      this.#later({ queueName, jobId, eventId: randomUUID(), body }, delays[index] ?? 0);
    }
    return { status: 201, body: {} };
  }

  /** How far the events of one push are. */
  stats(text: string): QueueAnswer {
    const { queueName, jobId } = fieldsOf(JSON.parse(text));
    const job = this.#jobs.get(String(jobId));
    if (job === undefined || job.queueName !== queueName) return { status: 404, body: { message: "There is no such job." } };
    return { status: 200, body: { success: job.success, inProgress: job.inProgress, failed: job.failed } };
  }

  /** Takes back the events of one push that nobody took yet. */
  cancel(text: string): QueueAnswer {
    const { jobId } = fieldsOf(JSON.parse(text));
    if (!this.#jobs.has(String(jobId))) return { status: 404, body: { message: "There is no such job." } };
    for (const { event } of this.#waiting.values()) if (event.jobId === jobId) this.#take(event.eventId);
    return { status: 204 };
  }

  /** Delivers everything at once, delays and pauses before another try left out, until nothing waits and nothing runs. */
  async drain(): Promise<void> {
    while (this.#waiting.size > 0 || this.#running.size > 0) {
      for (const eventId of [...this.#waiting.keys()]) this.#start(eventId);
      await Promise.all(this.#running);
    }
  }

  clear(): void {
    for (const eventId of [...this.#waiting.keys()]) this.#take(eventId);
    this.#jobs.clear();
  }

  async close(): Promise<void> {
    this.clear();
    await Promise.all(this.#running);
  }

  #later(event: QueueEvent, seconds: number): void {
    const timer = setTimeout(() => this.#start(event.eventId), seconds * 1_000).unref();
    this.#waiting.set(event.eventId, { event, timer });
  }

  #take(eventId: string): QueueEvent | null {
    const waiting = this.#waiting.get(eventId);
    if (waiting === undefined) return null;
    clearTimeout(waiting.timer);
    this.#waiting.delete(eventId);
    return waiting.event;
  }

  #start(eventId: string): void {
    const event = this.#take(eventId);
    if (event === null) return;
    const run = this.#try(event).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async #try(event: QueueEvent): Promise<void> {
    // A consumer that throws is asked again, as one that wishes it; what it had done by then is done.
    const retryAfter = await this.#deliver(event).catch(() => RETRY_AFTER_SECONDS);
    const retryCount = (event.retryContext?.retryCount ?? 0) + 1;
    const job = this.#jobs.get(event.jobId);
    if (retryAfter === null) this.#count(job, "success");
    else if (retryCount > MAXIMUM_RETRIES) this.#count(job, "failed");
    else if (job !== undefined) {
      const retryContext = { retryCount, retryReason: "FUNCTION_RETRY_REQUEST" };
      this.#later({ ...event, retryContext }, Math.min(retryAfter, MAXIMUM_DELAY_SECONDS));
    }
  }

  #count(job: Job | undefined, result: "success" | "failed"): void {
    if (job === undefined) return; // the queue was cleared meanwhile
    job.inProgress -= 1;
    job[result] += 1;
  }
}
