import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { CurrentPerson } from "../control/current-person.ts";
import { personOf } from "../control/current-person.ts";
import type { Faults } from "../control/faults.ts";
import type { WireLog } from "../control/wire-log.ts";
import { readablePath } from "../control/wire-log.ts";
import { takeEmptyBodies } from "../empty-bodies.ts";
import { accountNamedBy } from "../product/caller.ts";
import type { ContentStore } from "../store/content-store.ts";
import type { ApiCall } from "./api-call.ts";
import { parseApiPath } from "./api-path.ts";
import { batchAnswer, parseBatch } from "./batch.ts";
import { goWrong } from "./go-wrong.ts";
import { CONTENT_TYPES, errorInStyle, styleOf } from "./odata.ts";
import { operationFor, sourceOf } from "./operations.ts";
import type { CallSource } from "./operations.ts";
import { sendAnswer } from "./send-answer.ts";
import { SharePointError, accessDenied, invalidQuery, noSuchResource } from "./sharepoint-error.ts";
import type { SharePointWorld } from "./world.ts";
import { createSharePointWorld } from "./world.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** the call as far as it was let in; null before that */
    siteCall: ApiCall | null;
    /** what the call is about */
    siteSource: CallSource;
    /** account that asks; null without credentials */
    account: string | null;
  }
}

export interface SharePointParts {
  readonly store: ContentStore;
  readonly faults: Faults;
  readonly wireLog: WireLog;
  readonly currentPerson: CurrentPerson;
  /** how late a slow source is, milliseconds */
  readonly slowMs: number;
  /** SQLite file that keeps the lists people make; `:memory:` keeps nothing */
  readonly listFile: string;
}

/** Registers the `_api` of every site (`/sites/KEY/_api/…`), with its refusals, its faults on demand, and the log of what was asked. */
export async function registerSharePoint(app: FastifyInstance, parts: SharePointParts): Promise<SharePointWorld> {
  const world = createSharePointWorld(parts.store, parts.listFile);
  await app.register((sharepoint, _options, done) => {
    sharepoint.decorateRequest("startedAt", 0);
    sharepoint.decorateRequest("lost", false);
    sharepoint.decorateRequest("siteCall", null);
    sharepoint.decorateRequest("siteSource", "site");
    sharepoint.decorateRequest("account", null);
    takeEmptyBodies(sharepoint);
    sharepoint.addContentTypeParser(/^multipart\/mixed/u, { parseAs: "string" }, (_request, body, taken) => taken(null, body));
    sharepoint.addHook("onRequest", (request, _reply, next) => {
      request.startedAt = performance.now();
      request.account = askingAccount(request, parts);
      next();
    });
    sharepoint.addHook("onSend", (request, reply, payload: unknown) => Promise.resolve(record(request, reply, payload, parts.wireLog)));
    sharepoint.setErrorHandler((error, request, reply) => refuse(error, request, reply));
    sharepoint.post("/sites/:site/_api/$batch", (request, reply) => answerBatch(request, reply, world));
    sharepoint.all("/sites/:site/_api/*", (request, reply) => answer(request, reply, { world, ...parts }));
    done();
  });
  return world;
}

/** A header or credentials name the person; a page of the workbench is asked for by whoever looks at it. */
function askingAccount(request: FastifyRequest, { store, currentPerson }: SharePointParts): string | null {
  const isNamed = request.headers["x-workbench-person"] !== undefined || request.headers.authorization !== undefined;
  const account = isNamed ? accountNamedBy(request, store) : personOf(request, currentPerson, store);
  return account !== null && store.account(account)?.state === "active" ? account : null;
}

type AnswerParts = SharePointParts & { readonly world: SharePointWorld };

async function answer(request: FastifyRequest, reply: FastifyReply, { world, faults, slowMs }: AnswerParts): Promise<unknown> {
  const call = admit(request, world);
  request.siteCall = call;
  request.siteSource = sourceOf(call);
  const fault = faults.take(request.siteSource, "sharepoint");
  if (fault !== null) {
    const wrong = await goWrong(fault, call, { request, reply, slowMs });
    if (wrong !== null) return wrong;
  }
  const operation = operationFor(verbOf(request), call.steps);
  if (operation === null) throw noSuchResource(call.steps.map(({ name }) => name).join("/"));
  return sendAnswer(request, reply, operation(call));
}

/** The verb that is meant: changes and removals may travel as POST. */
function verbOf({ method, headers }: Pick<FastifyRequest, "method" | "headers">): string {
  const override = headers["x-http-method"];
  const verb = method === "POST" && typeof override === "string" ? override.toUpperCase() : method;
  return verb === "PATCH" || verb === "PUT" ? "MERGE" : verb;
}

/** @throws SharePointError for somebody who may not open the site, and for a change without a digest */
function admit(request: FastifyRequest, world: SharePointWorld): ApiCall {
  const { account } = request;
  const { site: name } = request.params as { readonly site: string };
  if (account === null) throw accessDenied();
  const site = world.sites.find(name);
  if (site === null) throw new SharePointError(404, "-2147024894, System.IO.FileNotFoundException", "The site does not exist.");
  const role = world.sites.roleOf(site, account);
  if (role === null) throw accessDenied();
  const origin = `${request.protocol}://${request.host}`;
  const url = new URL(request.url, origin);
  const [, path = ""] = /\/_api\/(.*)$/su.exec(url.pathname) ?? [];
  const steps = parseApiPath(decodedPath(path), url.searchParams);
  const digest = request.headers["x-requestdigest"];
  const needsDigest = request.method !== "GET" && request.headers.authorization === undefined && steps[0]?.name !== "contextinfo";
  if (needsDigest) world.digests.check(typeof digest === "string" ? digest : undefined, account, site.key);
  return {
    world,
    site,
    reader: { account, role },
    steps,
    query: url.searchParams,
    body: request.body,
    ifMatch: request.headers["if-match"] ?? null,
    origin,
    web: `${origin}${site.path}`,
    address: `${origin}${url.pathname}`,
  };
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw invalidQuery(`The address "${path}" is not valid.`);
  }
}

/** The calls of a batch one after the other, each as if it had come by itself, in the name and with the digest of the batch. */
async function answerBatch(request: FastifyRequest, reply: FastifyReply, world: SharePointWorld): Promise<unknown> {
  request.siteCall = admit(request, world);
  const text = typeof request.body === "string" ? request.body : "";
  const answers = [];
  for (const part of parseBatch(text, request.headers["content-type"] ?? "")) {
    const { pathname, search } = new URL(part.url);
    const inner = await request.server.inject({
      method: part.method === "GET" ? "GET" : "POST",
      url: `${pathname}${search}`,
      headers: {
        ...part.headers,
        host: request.host,
        "x-http-method": part.method,
        "x-workbench-person": request.account ?? "",
        "x-requestdigest": request.headers["x-requestdigest"] ?? "",
      },
      ...(part.body === "" ? {} : { payload: part.body }),
    });
    const headers = Object.fromEntries(Object.entries(inner.headers).map(([name, value]) => [name, String(value)]));
    answers.push({ status: inner.statusCode, headers, body: inner.body });
  }
  const whole = batchAnswer(answers);
  return reply.code(200).header("content-type", whole.contentType).send(whole.body);
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const style = styleOf(request);
  const known = error instanceof SharePointError ? error : unexpected(error, request);
  return reply
    .code(known.status)
    .header("content-type", CONTENT_TYPES[style])
    .send(JSON.stringify(errorInStyle(style, known.code, known.message)));
}

function unexpected(error: unknown, request: FastifyRequest): SharePointError {
  const status = typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
  if (status < 500)
    return new SharePointError(status, "-1, Microsoft.SharePoint.Client.InvalidClientQueryException", (error as Error).message);
  request.log.error(error);
  return new SharePointError(500, "-1, Microsoft.SharePoint.SPException", "Something went wrong.");
}

function record(request: FastifyRequest, reply: FastifyReply, payload: unknown, wireLog: WireLog): unknown {
  if (request.lost) reply.code(500);
  const body = request.lost
    ? JSON.stringify(errorInStyle(styleOf(request), "-1, Microsoft.SharePoint.SPException", "Something went wrong."))
    : payload;
  wireLog.add({
    at: new Date().toISOString(),
    person: request.account,
    source: request.siteSource,
    method: verbOf(request),
    path: readablePath(request.url),
    status: reply.statusCode,
    rows: rowsIn(body),
    ms: Math.round(performance.now() - request.startedAt),
    points: 0,
  });
  return body;
}

function rowsIn(payload: unknown): number | null {
  if (typeof payload !== "string" || payload === "") return null;
  try {
    const body: unknown = JSON.parse(payload);
    const found = [["value"], ["d", "results"], ["PrimaryQueryResult", "RelevantResults", "Table", "Rows"]].map((path) => at(body, path));
    return found.find((list) => Array.isArray(list))?.length ?? null;
  } catch {
    return null; // a malformed answer has no rows to count
  }
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (inner, name) => (typeof inner === "object" && inner !== null ? (Reflect.get(inner, name) as unknown) : undefined),
    value,
  );
}
