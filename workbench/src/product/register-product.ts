import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Fault, Faults } from "../control/faults.ts";
import type { WireCall, WireLog } from "../control/wire-log.ts";
import { readablePath } from "../control/wire-log.ts";
import { takeEmptyBodies } from "../empty-bodies.ts";
import type { ContentStore } from "../store/content-store.ts";
import type { Caller } from "./caller.ts";
import { callerOf } from "./caller.ts";
import { WireError } from "./wire-error.ts";

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
    startedAt: number;
    /** the call is done, and its answer lost on the way */
    lost: boolean;
  }
}

export interface ProductParts {
  readonly store: ContentStore;
  readonly faults: Faults;
  readonly wireLog: WireLog;
  /** how late a slow source is, milliseconds */
  readonly slowMs: number;
}

/** What one product of the platform has of its own; admission, faults and the log are the same for all. */
export interface ProductApi {
  readonly name: "confluence" | "jira";
  /** the answer to no or unknown credentials */
  notSignedIn(request: FastifyRequest): { readonly status: number; readonly body: unknown };
  /** the scope an app needs for an operation, by its route; null where none is known */
  requiredScope(method: string, route: string): string | null;
  sourceOf(request: FastifyRequest): WireCall["source"];
  /** a refusal in the product's own form */
  errorBody(request: FastifyRequest, error: WireError): unknown;
  /** how the product names the limit behind a 429 */
  readonly limitReason: string;
  /** an answer without any row */
  emptyAnswer(request: FastifyRequest): unknown;
  /** the rows in an answer; null when it is no list */
  rowsIn(answer: object): readonly unknown[] | null;
  /** objects of identity cost an app twice as much */
  isAboutPeople(request: FastifyRequest): boolean;
  registerRoutes(app: FastifyInstance): void;
}

/** The REST API of one emulated product, with its refusals, its faults on demand, and the log of what was asked. */
export async function registerProduct(app: FastifyInstance, api: ProductApi, parts: ProductParts): Promise<void> {
  await app.register((product, _options, done) => {
    product.decorateRequest("startedAt", 0);
    product.decorateRequest("lost", false);
    takeEmptyBodies(product);
    product.addHook("onRequest", (request, reply) => admit(request, reply, api, parts));
    product.addHook("onSend", (request, reply, payload: unknown) => Promise.resolve(record({ request, reply, payload }, api, parts)));
    product.setErrorHandler((error, request, reply) => refuse(error, request, reply, api));
    api.registerRoutes(product);
    done();
  });
}

/** The operation that was asked, whatever the spelling of its address. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? "";
}

/** Lets a call in: who asks, with which scopes, and what was wished to go wrong. */
async function admit(request: FastifyRequest, reply: FastifyReply, api: ProductApi, parts: ProductParts): Promise<unknown> {
  request.startedAt = performance.now();
  const caller = callerOf(request, parts.store);
  if (caller === null) {
    const { status, body } = api.notSignedIn(request);
    return reply.code(status).send(body);
  }
  request.caller = caller;
  const scope = api.requiredScope(request.method === "HEAD" ? "GET" : request.method, routeOf(request));
  if (caller.scopes !== null && scope !== null && !caller.scopes.has(scope)) return scopeMissing(reply);
  const fault = parts.faults.take(api.sourceOf(request), api.name);
  return fault === null ? undefined : goWrong(fault, { request, reply, api, slowMs: parts.slowMs });
}

/** What the gateway says when the app's manifest lacks a scope. */
function scopeMissing(reply: FastifyReply): FastifyReply {
  return reply.code(401).send({ code: 401, message: "Unauthorized; scope does not match" });
}

interface FaultyCall {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly api: ProductApi;
  readonly slowMs: number;
}

const INTERNAL = "Internal server error";
const REFUSALS = {
  "403": "The person may not do that here",
  "409": "Something else was changed at the same moment",
  "413": "The request is too large",
  "500": INTERNAL,
  "503": "Service unavailable",
} as const;

function isRefused(kind: Fault["kind"]): kind is keyof typeof REFUSALS {
  return kind in REFUSALS;
}

function goWrong(fault: Pick<Fault, "kind" | "gateway">, { request, reply, api, slowMs }: FaultyCall): unknown {
  const refusal = (status: number, message: string): FastifyReply =>
    reply.code(status).send(api.errorBody(request, new WireError(status, message)));
  if (isRefused(fault.kind)) return refusal(Number(fault.kind), REFUSALS[fault.kind]);
  switch (fault.kind) {
    case "slow":
      return wait(slowMs).then(() => undefined);
    case "429":
      if (fault.gateway) return reply.code(429).send({ code: 429, message: "Too many requests" });
      reply.headers({ "retry-after": "7", "ratelimit-reason": api.limitReason, "x-ratelimit-remaining": "0" });
      return refusal(429, "Rate limit exceeded");
    case "lost":
      request.lost = true;
      return undefined;
    case "empty":
      return reply.code(200).send(api.emptyAnswer(request));
    case "malformed":
      return reply.code(200).header("content-type", "application/json").send('{"results":[{"content":{"id":12,"title":');
    case "offline":
      // In process there is no connection to break; the bridge host turns this mark into a broken one.
      if (request.raw.socket instanceof Object && "destroySoon" in request.raw.socket) request.raw.socket.destroy();
      return reply.code(599).header("x-workbench-offline", "1").send("");
  }
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, api: ProductApi): FastifyReply {
  if (error instanceof WireError) return reply.code(error.status).send(api.errorBody(request, error));
  const status = typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
  if (status >= 500) request.log.error(error);
  return reply.code(status).send(api.errorBody(request, new WireError(status, status >= 500 ? INTERNAL : (error as Error).message)));
}

interface SentAnswer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly payload: unknown;
}

function record({ request, reply, payload }: SentAnswer, api: ProductApi, { wireLog }: ProductParts): unknown {
  if (request.lost) reply.code(500);
  const answer = request.lost ? JSON.stringify(api.errorBody(request, new WireError(500, INTERNAL))) : payload;
  const rows = rowsIn(answer, api);
  const objects = rows ?? (request.method === "GET" && reply.statusCode < 300 ? 1 : 0);
  wireLog.add({
    at: new Date().toISOString(),
    person: (request.caller as Caller | undefined)?.account ?? null,
    source: api.sourceOf(request),
    method: request.method,
    path: readablePath(request.url),
    status: reply.statusCode,
    rows,
    ms: Math.round(performance.now() - request.startedAt),
    points: 1 + objects * (api.isAboutPeople(request) ? 2 : 1),
  });
  return answer;
}

function rowsIn(payload: unknown, api: ProductApi): number | null {
  if (typeof payload !== "string") return null;
  try {
    const body: unknown = JSON.parse(payload);
    return typeof body === "object" && body !== null ? (api.rowsIn(body)?.length ?? null) : null;
  } catch {
    return null; // a malformed answer has no rows to count
  }
}
