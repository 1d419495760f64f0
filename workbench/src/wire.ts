import Fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { registerConfluence } from "./confluence/register-confluence.ts";
import { registerJira } from "./jira/register-jira.ts";
import { Faults } from "./control/faults.ts";
import { CurrentPerson } from "./control/current-person.ts";
import { registerControl } from "./control/register-control.ts";
import { registerNotifications } from "./control/register-notifications.ts";
import { registerPermissionControl } from "./control/register-permission-control.ts";
import { registerSiteControl } from "./control/register-site-control.ts";
import { WireLog } from "./control/wire-log.ts";
import type { Organisation } from "./organisation/organisation.ts";
import { registerSharePoint } from "./sharepoint/register-sharepoint.ts";
import type { SharePointWorld } from "./sharepoint/world.ts";
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
  /** where it is kept what people write in the products; nowhere by default */
  readonly files?: KeptPaths;
  /** SQLite file that keeps the lists people make on SharePoint's sites; in memory by default */
  readonly listFile?: string;
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
  /** the same organisation, seen from SharePoint */
  readonly sharepoint: SharePointWorld;
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

/** A server with the limits of the wire, and no route yet. */
export function createWireServer(): FastifyInstance {
  return Fastify({ bodyLimit: BODY_LIMIT_BYTES, routerOptions: { maxParamLength: 2_000 }, forceCloseConnections: true });
}

export async function createWire(options: WireOptions): Promise<Wire> {
  const {
    organisation,
    now = () => Date.now(),
    indexLagMs = 0,
    shortPages = true,
    slowMs = 3_000,
    files = {},
    listFile = ":memory:",
  } = options;
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
  const app = createWireServer();
  const product = { store, faults, wireLog, slowMs };
  await registerConfluence(app, { ...product, shortPages });
  await registerJira(app, product);
  const sharepoint = await registerSharePoint(app, { ...product, currentPerson, listFile });
  clearing.push(() => {
    sharepoint.sites.reset();
    sharepoint.lists.clear();
  });
  const control = { store, faults, wireLog, currentPerson, reset };
  registerControl(app, control);
  registerNotifications(app, store, currentPerson);
  registerSiteControl(app, sharepoint);
  registerPermissionControl(app, store);
  return {
    app,
    store,
    sharepoint,
    faults,
    wireLog,
    currentPerson,
    slowMs,
    reset,
    onReset: (clear) => {
      clearing.push(clear);
    },
    request: (wish) => askInProcess(app, wish),
    close: async () => {
      await app.close();
      sharepoint.lists.close();
      store.close();
    },
  };
}

/** A request without a network in between. */
export async function askInProcess(
  app: FastifyInstance,
  { person, method = "GET", path, body, headers = {} }: WireRequest,
): Promise<WireAnswer> {
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
