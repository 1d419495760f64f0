import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";

/** What the packages of the platform find on the global object during one invocation. */
interface Invocation {
  readonly aaid: string;
  readonly appContext: Readonly<Record<string, unknown>>;
  readonly lambdaContext: { getRemainingTimeInMillis(): number };
  readonly tracing: { readonly traceId: string; readonly spanId: string };
}

const MAXIMUM_SECONDS = 25;
const MAXIMUM_REQUEST_BYTES = 500_000;
const MAXIMUM_ANSWER_BYTES = 5_000_000;

const invocations = new AsyncLocalStorage<Invocation>();

/** Runs functions of the bundled back end as the platform does: limits, identity from the invocation, no way out to the network. */
export class RuntimeHost {
  readonly #module: Readonly<Record<string, unknown>>;

  /** @param file the back end bundled into one CommonJS file */
  constructor(file: string) {
    Object.assign(globalThis, {
      __forge_runtime__: new Proxy({}, { get: (_target, name) => Reflect.get(invocations.getStore() ?? {}, name) as unknown }),
      __forge_fetch__: refuseStorage,
    });
    this.#module = createRequire(import.meta.url)(file) as Readonly<Record<string, unknown>>;
  }

  /**
   * Invokes one exported function.
   *
   * @throws RangeError when request or answer are larger, or it takes longer, than the platform allows
   * @throws TypeError when the back end has no such function
   */
  async invoke(name: string, payload: unknown, accountId: string): Promise<unknown> {
    const handler = this.#module[name];
    if (typeof handler !== "function") throw new TypeError(`invoke: the back end exports no function ${name}`);
    if (sizeOf(payload) > MAXIMUM_REQUEST_BYTES)
      throw new RangeError(`invoke: the request is larger than ${String(MAXIMUM_REQUEST_BYTES)} bytes`);
    const answer: unknown = await withinTime(
      invocations.run(invocationOf(accountId), () => Promise.resolve((handler as (call: unknown) => unknown)(structuredClone(payload)))),
    );
    if (sizeOf(answer) > MAXIMUM_ANSWER_BYTES)
      throw new RangeError(`invoke: the answer is larger than ${String(MAXIMUM_ANSWER_BYTES)} bytes`);
    return answer === undefined ? undefined : (JSON.parse(JSON.stringify(answer)) as unknown);
  }
}

/** The app of today stores nothing; a back end that tries learns so at once. */
function refuseStorage(): Promise<never> {
  return Promise.reject(new Error("The workbench has no storage for apps yet, and the app's back end reaches nothing else."));
}

function invocationOf(accountId: string): Invocation {
  const deadline = Date.now() + MAXIMUM_SECONDS * 1000;
  return {
    aaid: accountId,
    appContext: {
      appId: "local",
      appVersion: "1.0.0",
      environmentId: "local",
      environmentType: "DEVELOPMENT",
      invocationId: randomUUID(),
      installationId: "local",
    },
    lambdaContext: { getRemainingTimeInMillis: () => deadline - Date.now() },
    tracing: { traceId: randomUUID(), spanId: randomUUID() },
  };
}

function sizeOf(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

async function withinTime(work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new RangeError(`invoke: the function ran longer than ${String(MAXIMUM_SECONDS)} seconds`)),
      MAXIMUM_SECONDS * 1000,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
