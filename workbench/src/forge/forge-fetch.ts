import type { Fields } from "../organisation/read-fields.ts";
import { fieldsOf, listOf } from "../organisation/read-fields.ts";
import type { Wire } from "../wire.ts";
import type { ForgeFetch } from "./invocations.ts";
import type { JobQueue } from "./job-queue.ts";
import type { KvsWire } from "./kvs/kvs-wire.ts";
import type { Product } from "./product-path.ts";
import { productNamed, productPath } from "./product-path.ts";

export interface ForgeFetchParts {
  readonly wire: Wire;
  readonly kvs: KvsWire;
  readonly queue: JobQueue;
  /** of the manifest */
  readonly scopes: readonly string[];
}

/** A call out of the back end, read. */
interface Call {
  readonly target: Fields;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** who invoked the function; null when the platform did */
  readonly person: string | null;
}

/** Everything that a function reaches, and nothing else: the storage, the product as a person, the queue, the report of accounts. */
export function createForgeFetch(parts: ForgeFetchParts, person: string | null): ForgeFetch {
  return async (target, path, init) => {
    const call = readCall({ target, path, init, person });
    if (call.target["type"] === "kvs") return askStorage(call, parts);
    if (call.target["type"] !== "fpp") return proxyRefusal(400, "INVALID_REMOTE");
    if (call.target["remote"] === "stargate") return askStargate(call, parts);
    const product = productNamed(call.target["remote"]);
    return product === null ? proxyRefusal(400, "INVALID_REMOTE") : askProduct(product, call, parts);
  };
}

function readCall(raw: { readonly target: unknown; readonly path: unknown; readonly init: unknown; readonly person: string | null }): Call {
  const init = fieldsOf(raw.init ?? {});
  const { method, headers, body } = init;
  if (body !== undefined && typeof body !== "string") throw new TypeError("fetch: the body of a call to the platform is a text");
  return {
    target: fieldsOf(raw.target),
    path: String(raw.path),
    method: typeof method === "string" ? method.toUpperCase() : "GET",
    headers: Object.fromEntries(new Headers((headers ?? {}) as Record<string, string>)),
    body,
    person: raw.person,
  };
}

async function askStorage({ path, method, body, person }: Call, { kvs, scopes }: ForgeFetchParts): Promise<Response> {
  if (!scopes.includes("storage:app")) return proxyRefusal(403, "MISSING_SCOPE");
  if (method !== "POST") return Response.json({ code: "INVALID_REQUEST", message: "The storage is asked by POST." }, { status: 405 });
  const answer = await kvs.handle({ path, body: body ?? "", person });
  return new Response(answer.body, { status: answer.status, headers: { "content-type": "application/json" } });
}

/** As the person who invoked the function, with no more than the scopes of the manifest. */
async function askProduct(product: Product, call: Call, { wire, scopes }: ForgeFetchParts): Promise<Response> {
  const { target, person, method, body } = call;
  // The workbench has no user of its own for an app, and the app does not ask for one.
  if (target["provider"] === "app") return proxyRefusal(403, "APP_USER_NOT_SUPPORTED");
  // Acting for somebody who is not there needs a permission of its own in the manifest.
  const stranger = target["accountId"] !== undefined && target["accountId"] !== person;
  if (target["provider"] !== "user" || person === null || stranger) return proxyRefusal(401, "NEEDS_AUTHENTICATION_ERR");
  const path = productPath(product, call.path);
  if (path === null) return new Response("", { status: 404 });
  const named = Object.entries(call.headers).filter(([name]) => !/^(x-workbench|authorization|host|content-length)/u.test(name));
  const headers = { ...Object.fromEntries(named), "x-workbench-scopes": scopes.join(" ") };
  const answer = await wire.request({ person, method, path, headers, ...(body === undefined ? {} : { body }) });
  if (answer.headers["x-workbench-offline"] === "1") throw new TypeError("fetch failed");
  const type = answer.headers["content-type"];
  const kept = Object.entries(answer.headers).filter(([name]) => /^(retry-after|ratelimit|x-ratelimit)/u.test(name));
  return new Response(hasBody(answer.status) ? answer.body : null, {
    status: answer.status,
    headers: { ...Object.fromEntries(kept), ...(type === undefined ? {} : { "content-type": type }) },
  });
}

function hasBody(status: number): boolean {
  return status !== 204 && status !== 304;
}

/** The platform's own gateway. In the paths of the queue stand literal braces, which the real proxy fills. */
function askStargate(call: Call, parts: ForgeFetchParts): Response {
  if (call.target["provider"] !== "app") return proxyRefusal(401, "NEEDS_AUTHENTICATION_ERR");
  const [, operation] = /^\/webhook\/queue\/(publish|stats|cancel)\//u.exec(call.path) ?? [];
  if (operation === "publish" || operation === "stats" || operation === "cancel") {
    const { status, body } = parts.queue[operation](call.body ?? "");
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  }
  if (call.path === "/app/report-accounts") return reportAccounts(call, parts);
  return Response.json({ message: "No such path." }, { status: 404 });
}

const MAXIMUM_ACCOUNTS = 90;

/**
 * Says which of the reported accounts were closed, so that the app erases what it keeps of them
 * (https://developer.atlassian.com/platform/forge/user-privacy-guidelines/, read 2026-11). Changed names are not reported here.
 */
function reportAccounts({ body, person }: Call, { wire, scopes }: ForgeFetchParts): Response {
  const accounts = listOf(fieldsOf(JSON.parse(body ?? "{}"))["accounts"]).map(({ accountId }) => String(accountId));
  const closed = accounts.filter((id) => wire.store.account(id)?.state === "closed");
  const status = !scopes.includes("report:personal-data") ? 403 : accounts.length > MAXIMUM_ACCOUNTS ? 400 : closed.length > 0 ? 200 : 204;
  wire.wireLog.add({
    at: new Date().toISOString(),
    person,
    source: "accounts",
    method: "POST",
    path: `/app/report-accounts (${String(accounts.length)} accounts)`,
    status,
    rows: status === 200 ? closed.length : null,
    ms: 0,
    points: 0,
  });
  if (status === 200) return Response.json({ accounts: closed.map((accountId) => ({ accountId, status: "closed" })) });
  return status === 204 ? new Response(null, { status }) : Response.json({ message: "Refused." }, { status });
}

/** A failure of the platform in front of the product, which the packages turn into errors of their own. */
function proxyRefusal(status: number, reason: string): Response {
  return new Response("", { status, headers: { "forge-proxy-error": reason } });
}
