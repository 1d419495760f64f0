import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Fault, Faults } from "../control/faults.ts";
import type { WireCall, WireLog } from "../control/wire-log.ts";
import { readablePath } from "../control/wire-log.ts";
import { takeEmptyBodies } from "../empty-bodies.ts";
import type { ContentStore } from "../store/content-store.ts";
import type { ApiGeneration } from "./answers.ts";
import { WireError, errorBody, notSignedIn, scopeMissing } from "./answers.ts";
import type { Caller } from "./caller.ts";
import { callerOf } from "./caller.ts";
import { CqlError } from "./cql/parse-cql.ts";
import { requiredScope } from "./scopes.ts";
import { registerV1 } from "./v1-routes.ts";
import { registerV2 } from "./v2-routes.ts";

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
    startedAt: number;
    /** the call is done, and its answer lost on the way */
    lost: boolean;
  }
}

export interface ConfluenceParts {
  readonly store: ContentStore;
  readonly faults: Faults;
  readonly wireLog: WireLog;
  readonly shortPages: boolean;
  /** how late a slow source is, milliseconds */
  readonly slowMs: number;
}

/** The REST API of the emulated Confluence, with its refusals, its faults on demand, and the log of what was asked. */
export async function registerConfluence(app: FastifyInstance, parts: ConfluenceParts): Promise<void> {
  await app.register((confluence, _options, done) => {
    confluence.decorateRequest("startedAt", 0);
    confluence.decorateRequest("lost", false);
    takeEmptyBodies(confluence);
    confluence.addHook("onRequest", (request, reply) => admit(request, reply, parts));
    confluence.addHook("onSend", (request, reply, payload: unknown) => Promise.resolve(record(request, reply, payload, parts)));
    confluence.setErrorHandler((error, request, reply) => refuse(error, request, reply));
    registerV1(confluence, parts.store, { shortPages: parts.shortPages });
    registerV2(confluence, parts.store);
    done();
  });
}

/** Lets a call in: who asks, with which scopes, and what was wished to go wrong. */
async function admit(request: FastifyRequest, reply: FastifyReply, parts: ConfluenceParts): Promise<unknown> {
  request.startedAt = performance.now();
  const generation = generationOf(request);
  const caller = callerOf(request, parts.store);
  if (caller === null) return notSignedIn(reply, generation);
  request.caller = caller;
  const scope = requiredScope(request.method, routeOf(request));
  if (caller.scopes !== null && scope !== null && !caller.scopes.has(scope)) return scopeMissing(reply);
  const fault = parts.faults.take(sourceOf(request), "confluence");
  return fault === null ? undefined : goWrong(fault, request, reply, parts.slowMs);
}

const REFUSALS = {
  "403": "The person may not do that here",
  "409": "Something else was changed at the same moment",
  "413": "The request is too large",
  "500": "Internal server error",
  "503": "Service unavailable",
} as const;

function goWrong(fault: Pick<Fault, "kind" | "gateway">, request: FastifyRequest, reply: FastifyReply, slowMs: number): unknown {
  const generation = generationOf(request);
  const { kind, gateway } = fault;
  if (isRefused(kind)) return reply.code(Number(kind)).send(errorBody(generation, Number(kind), REFUSALS[kind]));
  switch (kind) {
    case "slow":
      return wait(slowMs).then(() => undefined);
    case "429":
      if (gateway) return reply.code(429).send({ code: 429, message: "Too many requests" });
      return reply
        .code(429)
        .headers({ "retry-after": "7", "ratelimit-reason": "confluence-burst-based", "x-ratelimit-remaining": "0" })
        .send(errorBody(generation, 429, "Rate limit exceeded"));
    case "lost":
      request.lost = true;
      return undefined;
    case "empty":
      return reply.code(200).send(emptyAnswer(request));
    case "malformed":
      return reply.code(200).header("content-type", "application/json").send('{"results":[{"content":{"id":12,"title":');
    case "offline":
      // In process there is no connection to break; the bridge host turns this mark into a broken one.
      if (request.raw.socket instanceof Object && "destroySoon" in request.raw.socket) request.raw.socket.destroy();
      return reply.code(599).header("x-workbench-offline", "1").send("");
  }
}

function isRefused(kind: Fault["kind"]): kind is keyof typeof REFUSALS {
  return kind in REFUSALS;
}

function emptyAnswer(request: FastifyRequest): unknown {
  if (generationOf(request) === "v2") return { results: [], _links: {} };
  const cqlQuery = new URL(request.url, "http://site").searchParams.get("cql") ?? "";
  return { results: [], start: 0, limit: 25, size: 0, totalSize: 0, cqlQuery, searchDuration: 1, _links: { base: "", context: "/wiki" } };
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const generation = generationOf(request);
  if (error instanceof WireError || error instanceof CqlError)
    return reply.code(error.status).send(errorBody(generation, error.status, error.message));
  const status = typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
  if (status >= 500) request.log.error(error);
  return reply.code(status).send(errorBody(generation, status, status >= 500 ? "Internal server error" : (error as Error).message));
}

function record(request: FastifyRequest, reply: FastifyReply, payload: unknown, { wireLog }: ConfluenceParts): unknown {
  if (request.lost) reply.code(500);
  const answer = request.lost ? JSON.stringify(errorBody(generationOf(request), 500, "Internal server error")) : payload;
  const source = sourceOf(request);
  const rows = rowsIn(answer);
  const objects = rows ?? (request.method === "GET" && reply.statusCode < 300 ? 1 : 0);
  wireLog.add({
    at: new Date().toISOString(),
    person: (request.caller as Caller | undefined)?.account ?? null,
    source,
    method: request.method,
    path: readablePath(request.url),
    status: reply.statusCode,
    rows,
    ms: Math.round(performance.now() - request.startedAt),
    points: 1 + objects * (source === "people" ? 2 : 1),
  });
  return answer;
}

function rowsIn(payload: unknown): number | null {
  if (typeof payload !== "string") return null;
  try {
    const body: unknown = JSON.parse(payload);
    const results: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "results") : null;
    return Array.isArray(results) ? results.length : null;
  } catch {
    return null; // a malformed answer has no rows to count
  }
}

/** The operation that was asked, whatever the spelling of its address. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? "";
}

function generationOf(request: FastifyRequest): ApiGeneration {
  return routeOf(request).startsWith("/wiki/api/v2") ? "v2" : "v1";
}

function sourceOf(request: FastifyRequest): WireCall["source"] {
  const route = routeOf(request);
  if (route === "/wiki/rest/api/search" || route === "/wiki/rest/api/content/search") return "search";
  if (route.includes("/footer-comments")) return "comments";
  return route.includes("/user") ? "people" : "pages";
}
