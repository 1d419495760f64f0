import { AsyncLocalStorage } from "node:async_hooks";
import { format } from "node:util";

/** What `__forge_fetch__` is called with (source: the vendor's packages @forge/api 7 and @forge/kvs 1.6). */
export type ForgeFetch = (target: unknown, path: unknown, init: unknown) => Promise<Response>;

/** One run of a function of the back end, as the packages in it see the platform. */
export interface Invocation {
  /** what `__forge_runtime__` shows */
  readonly runtime: Readonly<Record<string, unknown>>;
  readonly fetch: ForgeFetch;
  /** takes a line that the back end prints */
  readonly print: (line: string) => void;
  /** after its answer or its time limit a function reaches nothing any more: the platform freezes it */
  isOver: boolean;
}

const invocations = new AsyncLocalStorage<Invocation>();

/** Runs code of the back end. All that it starts belongs to the invocation. */
export async function runInvocation<T>(invocation: Invocation, work: () => Promise<T>): Promise<T> {
  return invocations.run(invocation, work);
}

const nothing = (): undefined => undefined;
/** The packages count and time their calls; nobody reads it here. */
const COUNTER = { incr: nothing, decr: nothing, incrBy: nothing };
const METRICS = { counter: () => COUNTER, timing: () => ({ measure: () => ({ stop: nothing }) }) };

let installed = false;

/**
 * Puts in place what the packages look for on the global object. Which invocation is meant follows from who asks, so several back ends and
 * invocations live side by side; outside of an invocation nothing of it does anything. To be called before a back end is loaded: some
 * packages look only once.
 */
export function installForgeGlobals(): void {
  if (installed) return;
  installed = true;
  const runtime = new Proxy(
    {},
    { get: (_target, name): unknown => (name === "metrics" ? METRICS : Reflect.get(invocations.getStore()?.runtime ?? {}, name)) },
  );
  Object.assign(globalThis, { __forge_runtime__: runtime, __forge_fetch__: forgeFetch });
  keepFromNetwork();
  collectOutput();
}

const forgeFetch: ForgeFetch = (target, path, init) => {
  const invocation = invocations.getStore();
  if (invocation === undefined) return Promise.reject(new Error("The platform is only there while a function runs."));
  if (invocation.isOver) return Promise.reject(new Error("The function has ended; what it left running reaches nothing any more."));
  // The workbench's own code is no part of the back end: it may use the network, and prints where it likes.
  return invocations.exit(() => invocation.fetch(target, path, init));
};

/** The manifest allows no address outside, so there is none: not even for the back end's dependencies. */
function keepFromNetwork(): void {
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    if (invocations.getStore() === undefined) return original(input, init);
    const error = new Error(`URL not included in the external fetch backend permissions: ${hostOf(input)}`);
    return Promise.reject(Object.assign(error, { name: "REQUEST_EGRESS_ALLOWLIST_ERR", status: 403 }));
  };
}

function hostOf(input: string | URL | Request): string {
  const address = typeof input === "string" ? input : "href" in input ? input.href : input.url;
  return URL.canParse(address) ? new URL(address).host : address;
}

const METHODS = ["log", "info", "warn", "error", "debug", "trace"] as const;

function collectOutput(): void {
  for (const method of METHODS) {
    const original = console[method].bind(console);
    console[method] = (...values: unknown[]) => {
      const invocation = invocations.getStore();
      if (invocation === undefined) original(...values);
      else invocation.print(format(...values));
    };
  }
}
