import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import type { ForgeFetch, Invocation } from "./invocations.ts";
import { installForgeGlobals, runInvocation } from "./invocations.ts";

/* https://developer.atlassian.com/platform/forge/limits-invocation/, read 2026-11. */
export const MAXIMUM_SECONDS_OF_UI = 25;
const MAXIMUM_REQUEST_BYTES = 500_000;
const MAXIMUM_ANSWER_BYTES = 5_000_000;
const MAXIMUM_LOG_LINES = 500;

/** The one site of the workbench, as the platform names it. */
export const CLOUD_ID = "00000000-0000-4000-8000-000000000001";
const INSTALL_CONTEXT = `ari:cloud:confluence::site/${CLOUD_ID}`;

/** A call of one exported function. */
export interface FunctionCall {
  /** name of the export */
  readonly exported: string;
  readonly payload: unknown;
  /** who invokes; null when the platform does */
  readonly accountId: string | null;
  readonly timeoutSeconds?: number;
  readonly moduleKey?: string;
}

export interface RuntimeOptions {
  /** what a function of this person reaches; nothing by default */
  readonly fetchFor?: (person: string | null) => ForgeFetch;
  /** of the manifest */
  readonly scopes?: readonly string[];
}

/** Runs functions of the bundled back end as the platform does: limits, identity from the invocation, no way out to the network. */
export class RuntimeHost {
  readonly #module: Readonly<Record<string, unknown>>;
  readonly #options: RuntimeOptions;
  #lines: string[] = [];

  /** @param file the back end bundled into one CommonJS file */
  constructor(file: string, options: RuntimeOptions = {}) {
    // Before the back end: its packages look for the globals while they are loaded.
    installForgeGlobals();
    this.#module = createRequire(import.meta.url)(file) as Readonly<Record<string, unknown>>;
    this.#options = options;
  }

  /** What the back end printed, and the errors it threw: the latest 500 lines, in memory only. */
  logs(): readonly string[] {
    return this.#lines;
  }

  /** Invokes one exported function as a person, within the limits of the UI. */
  invoke(name: string, payload: unknown, accountId: string | null): Promise<unknown> {
    return this.run({ exported: name, payload, accountId });
  }

  /**
   * Invokes one exported function.
   *
   * @throws RangeError when request or answer are larger, or it takes longer, than the platform allows
   * @throws TypeError when the back end has no such function
   */
  async run(call: FunctionCall): Promise<unknown> {
    const { exported, accountId, timeoutSeconds = MAXIMUM_SECONDS_OF_UI } = call;
    const handler = this.#module[exported];
    if (typeof handler !== "function") throw new TypeError(`invoke: the back end exports no function ${exported}`);
    const payload = throughJson(call.payload, MAXIMUM_REQUEST_BYTES, "request");
    const invocation = this.#invocationOf(call, timeoutSeconds);
    const start = async (): Promise<unknown> =>
      await (handler as (payload: unknown, platform: unknown) => unknown)(payload, this.#platformOf(accountId));
    try {
      const answer = await withinTime(runInvocation(invocation, start), timeoutSeconds);
      return throughJson(answer, MAXIMUM_ANSWER_BYTES, "answer");
    } catch (error) {
      this.#print(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
      throw error;
    } finally {
      invocation.isOver = true;
    }
  }

  #print(line: string): void {
    this.#lines = [...this.#lines.slice(-(MAXIMUM_LOG_LINES - 1)), line];
  }

  /** The second argument of every function; the only place from which it learns who invoked it. */
  #platformOf(accountId: string | null): unknown {
    const installation = { ari: { installationId: "local" }, contexts: [{ cloudId: CLOUD_ID }] };
    return { ...(accountId === null ? {} : { principal: { accountId } }), installContext: INSTALL_CONTEXT, installation };
  }

  #invocationOf({ accountId, moduleKey }: FunctionCall, timeoutSeconds: number): Invocation {
    const deadline = Date.now() + timeoutSeconds * 1_000;
    const refuse: ForgeFetch = () => Promise.reject(new Error("This back end runs without a platform around it."));
    return {
      isOver: false,
      print: (line) => this.#print(line),
      fetch: this.#options.fetchFor?.(accountId) ?? refuse,
      runtime: {
        aaid: accountId ?? undefined,
        contextAri: INSTALL_CONTEXT,
        appContext: {
          appId: "local",
          appVersion: "1.0.0",
          environmentId: "local",
          environmentType: "DEVELOPMENT",
          invocationId: randomUUID(),
          installationId: "local",
          moduleKey,
          permissions: { scopes: this.#options.scopes ?? [], external: {} },
        },
        lambdaContext: { getRemainingTimeInMillis: () => deadline - Date.now() },
        tracing: { traceId: randomUUID(), spanId: randomUUID() },
      },
    };
  }
}

/** Nothing but data passes between the platform and a function, and not too much of it. */
function throughJson(value: unknown, maximumBytes: number, what: string): unknown {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return undefined;
  if (Buffer.byteLength(text) > maximumBytes) throw new RangeError(`invoke: the ${what} is larger than ${String(maximumBytes)} bytes`);
  return JSON.parse(text);
}

async function withinTime(work: Promise<unknown>, seconds: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RangeError(`invoke: the function ran longer than ${String(seconds)} seconds`)), seconds * 1_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
