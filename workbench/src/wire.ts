import Fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { registerConfluence } from "./confluence/register-confluence.ts";
import { registerJira } from "./jira/register-jira.ts";
import { Faults } from "./control/faults.ts";
import { CurrentPerson } from "./control/current-person.ts";
import { registerControl } from "./control/register-control.ts";
import { registerNotifications } from "./control/register-notifications.ts";
import { WireLog } from "./control/wire-log.ts";
import type { Organisation } from "./organisation/organisation.ts";
import { ContentStore } from "./store/content-store.ts";
import type { KeptPaths } from "./store/kept-files.ts";

export interface WireOptions {
  readonly organisation: Organisation;
  /** milliseconds since 1970; the machine's clock by default */
  readonly now?: () => number;
  /** how long a change stays out of search; the real platform takes about a minute, ours answers at once by default */
  readonly indexLagMs?: number;
  readonly shortPages?: boolean;
  readonly slowMs?: number;
  /** where it is kept what people write; nowhere by default */
  readonly files?: KeptPaths;
}

/** An answer of the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WireRequest {
  /** account id; null, or nobody's, is a request without credentials */
  readonly person: string | null;
  readonly method?: string;
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The emulated platform without a page around it: the same routes for the workbench, for tests and for benchmarks. */
export interface Wire {
  readonly app: FastifyInstance;
  readonly store: ContentStore;
  readonly faults: Faults;
  readonly wireLog: WireLog;
  readonly currentPerson: CurrentPerson;
  /** how late a slow source is, milliseconds */
  readonly slowMs: number;
  /** Everything as it was loaded: content, people, faults, log, and whatever else asked to be told. */
  reset(): void;
  /** Whoever keeps something of its own clears it when the workbench is reset. */
  onReset(clear: () => void): void;
  /** Asks in process, as somebody. */
  request(request: WireRequest): Promise<WireAnswer>;
  close(): Promise<void>;
}

const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

export async function createWire(options: WireOptions): Promise<Wire> {
  const { organisation, now = Date.now, indexLagMs = 0, shortPages = true, slowMs = 3_000, files = {} } = options;
  const store = new ContentStore(organisation, { now, indexLagMs, files });
  const faults = new Faults();
  const wireLog = new WireLog();
  const currentPerson = new CurrentPerson(organisation.firstPerson);
  const clearing: (() => void)[] = [];
  const reset = (): void => {
    faults.clear();
    wireLog.clear();
    store.reset();
    currentPerson.id = organisation.firstPerson;
    for (const clear of clearing) clear();
  };
  const app = Fastify({ bodyLimit: BODY_LIMIT_BYTES, routerOptions: { maxParamLength: 2_000 }, forceCloseConnections: true });
  const product = { store, faults, wireLog, slowMs };
  await registerConfluence(app, { ...product, shortPages });
  await registerJira(app, product);
  const control = { store, faults, wireLog, currentPerson, reset };
  registerControl(app, control);
  registerNotifications(app, store, currentPerson);
  return {
    app,
    store,
    faults,
    wireLog,
    currentPerson,
    slowMs,
    reset,
    onReset: (clear) => {
      clearing.push(clear);
    },
    request: (wish) => ask(app, wish),
    close: async () => {
      await app.close();
      store.close();
    },
  };
}

/** A request without a network in between. */
async function ask(app: FastifyInstance, { person, method = "GET", path, body, headers = {} }: WireRequest): Promise<WireAnswer> {
  const contentType = body === undefined ? {} : { "content-type": "application/json" };
  const answer = await app.inject({
    method: method as "GET",
    url: path,
    headers: { ...contentType, ...headers, "x-workbench-person": person ?? "" },
    ...(body === undefined ? {} : { payload: body }),
  });
  const flat = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
  return { status: answer.statusCode, headers: Object.fromEntries(flat), body: answer.body };
}
