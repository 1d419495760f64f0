import type { Wire } from "../wire.ts";
import type { BackEndManifest } from "./back-end-manifest.ts";
import { createForgeFetch } from "./forge-fetch.ts";
import type { QueueEvent } from "./job-queue.ts";
import { JobQueue } from "./job-queue.ts";
import type { StoredItem } from "./kvs/kvs.ts";
import { Kvs } from "./kvs/kvs.ts";
import { KvsWire } from "./kvs/kvs-wire.ts";
import { CLOUD_ID, RuntimeHost } from "./runtime-host.ts";

export interface BackEndOptions {
  readonly wire: Wire;
  readonly manifest: BackEndManifest;
  /** the back end bundled into one CommonJS file */
  readonly file: string;
  /** the SQLite file of the app's storage */
  readonly storageFile: string;
  /** how long a query does not see a change of the storage, milliseconds */
  readonly kvsLagMs?: number;
}

/** A call of the UI, as the host of the bridge hands it on. */
export interface ResolverCall {
  readonly functionKey: string;
  readonly payload: unknown;
  readonly context: Readonly<Record<string, unknown>>;
  /** null without a signed-in person */
  readonly accountId: string | null;
}

/* https://developer.atlassian.com/platform/forge/limits-invocation/: what holds for queues and schedules without `timeoutSeconds`. */
const DEFAULT_SECONDS = 55;

const INTERVALS_MS: Readonly<Record<string, number>> = {
  fiveMinute: 5 * 60_000,
  hour: 3_600_000,
  day: 24 * 3_600_000,
  week: 7 * 24 * 3_600_000,
};

/** The app's back end with the platform around it: storage, queue, schedules, and the calls of the UI. */
export class BackEnd {
  readonly runtime: RuntimeHost;
  readonly #kvs: Kvs;
  readonly #queue: JobQueue;
  readonly #manifest: BackEndManifest;
  readonly #timers: readonly NodeJS.Timeout[];

  constructor({ wire, manifest, file, storageFile, kvsLagMs = 0 }: BackEndOptions) {
    this.#manifest = manifest;
    this.#kvs = new Kvs({ file: storageFile, entities: manifest.entities, now: () => wire.store.now(), lagMs: kvsLagMs });
    this.#queue = new JobQueue(new Set(manifest.consumers.keys()), (event) => this.#consume(event));
    const { faults, wireLog, slowMs } = wire;
    const kvs = new KvsWire({ kvs: this.#kvs, faults, wireLog, slowMs });
    const parts = { wire, kvs, queue: this.#queue, scopes: manifest.scopes };
    this.runtime = new RuntimeHost(file, { fetchFor: (person) => createForgeFetch(parts, person), scopes: manifest.scopes });
    this.#timers = manifest.schedules.map(({ functionKey, interval }) => this.#repeat(functionKey, interval));
    wire.onReset(() => this.#clear());
  }

  /**
   * Answers `invoke` of the UI. The person is who the host says, whatever the context claims.
   *
   * @throws whatever the function throws; TypeError and RangeError as `RuntimeHost.run`
   */
  async resolve({ functionKey, payload, context, accountId }: ResolverCall): Promise<unknown> {
    const moduleKey = context["moduleKey"];
    const [first] = this.#manifest.resolvers.values();
    const key = typeof moduleKey === "string" ? this.#manifest.resolvers.get(moduleKey) : first;
    if (key === undefined) throw new TypeError("invoke: the module has no resolver");
    return this.runtime.run({
      exported: this.#functionOf(key).exported,
      payload: { call: { functionKey, payload }, context: { ...context, accountId: accountId ?? undefined } },
      accountId,
      ...(typeof moduleKey === "string" ? { moduleKey } : {}),
    });
  }

  /** Functions that a schedule runs. */
  scheduled(): readonly string[] {
    return this.#manifest.schedules.map(({ functionKey }) => functionKey);
  }

  /** Runs a function as its schedule does: without a person. */
  runSchedule(functionKey: string): Promise<unknown> {
    return this.#runWithoutPerson(functionKey, { context: { cloudId: CLOUD_ID, moduleKey: functionKey }, contextToken: "local" });
  }

  /** Delivers what waits in the queue, and what that puts into it, until nothing is left. */
  drain(): Promise<void> {
    return this.#queue.drain();
  }

  /** What the back end printed, and the errors it threw: the latest 500 lines. */
  logs(): readonly string[] {
    return this.runtime.logs();
  }

  /** Everything in the storage. */
  stored(): StoredItem[] {
    return this.#kvs.stored();
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#queue.close();
    this.#kvs.close();
  }

  #clear(): void {
    this.#queue.clear();
    this.#kvs.clear();
  }

  async #consume(event: QueueEvent): Promise<number | null> {
    const answer = await this.#runWithoutPerson(this.#manifest.consumers.get(event.queueName) ?? "", event);
    return retryAfter(answer);
  }

  #runWithoutPerson(functionKey: string, payload: unknown): Promise<unknown> {
    const { exported, timeoutSeconds } = this.#functionOf(functionKey);
    return this.runtime.run({ exported, payload, accountId: null, timeoutSeconds: timeoutSeconds ?? DEFAULT_SECONDS });
  }

  #functionOf(key: string): { readonly exported: string; readonly timeoutSeconds: number | null } {
    const found = this.#manifest.functions.get(key);
    if (found === undefined) throw new TypeError(`invoke: the manifest has no function ${key}`);
    return found;
  }

  #repeat(functionKey: string, interval: string): NodeJS.Timeout {
    const run = (): void => {
      // A schedule that fails is not tried again before its time; the error is in the back end's log.
      this.runSchedule(functionKey).catch(() => undefined);
    };
    return setInterval(run, INTERVALS_MS[interval] ?? INTERVALS_MS["day"]).unref();
  }
}

/** A consumer asks for another try by answering with an `InvocationError` (source: the vendor's package @forge/events). */
function retryAfter(answer: unknown): number | null {
  if (typeof answer !== "object" || answer === null || Reflect.get(answer, "_retry") !== true) return null;
  const options: unknown = Reflect.get(answer, "retryOptions");
  const seconds: unknown = typeof options === "object" && options !== null ? Reflect.get(options, "retryAfter") : undefined;
  return typeof seconds === "number" && seconds > 0 ? seconds : 1;
}
