import { combine, dateAdd, isUrlAbsolute } from "@pnp/core";
import type { TimelinePipe } from "@pnp/core";
import { BrowserFetch, InjectHeaders, RejectOnError, ResolveOnData, body, parseBinderWithErrorCheck } from "@pnp/queryable";
import type { Queryable } from "@pnp/queryable";
import { RequestDigest, SPQueryable, spGet, spPost, spPostDelete, spPostMerge } from "@pnp/sp";
import type { SendToSharePoint, SharePointAnswer, SharePointRequest } from "../sharepoint/request.ts";
import { timeOfDigest } from "../sharepoint/request-digest.ts";

/** The part of the page's context that requests need. */
export interface RequestContext {
  /** absolute address of the site the page is on */
  readonly web: string;
  /** the page's own request digest, `0x…,<date>`; null when the page has none */
  readonly digest: string | null;
  readonly digestSeconds: number;
}

/**
 * Sends through PnPjs, which knows SharePoint's digests and method overrides. Differs from its preset for web parts in two ways: a request
 * to wait is shown to the person at once instead of being waited for silently, and no tag about the client is sent along.
 *
 * @param web absolute address of the site that is asked when a request names none
 */
export function createSendToSharePoint(context: RequestContext, web: string = context.web): SendToSharePoint {
  return async (request) => {
    try {
      return await send(context, request.web ?? web, request);
    } catch (error) {
      return answerOf(error);
    }
  };
}

function send(context: RequestContext, web: string, request: SharePointRequest): Promise<SharePointAnswer> {
  const target = SPQueryable(combine(web, request.path)).using(
    InjectHeaders({ Accept: "application/json", "Content-Type": "application/json;charset=utf-8" }),
    FetchAs(request.signal),
    BrowserFetch(),
    AnswerWhole(),
    RequestDigest((url) => ownDigest(context, url)),
    RejectOnError(),
    ResolveOnData(),
  );
  for (const [name, value] of Object.entries(request.query ?? {})) target.query.set(name, value);
  const init = {
    ...(request.body === undefined ? {} : body(request.body)),
    ...(request.ifMatch === undefined ? {} : { headers: { "IF-Match": request.ifMatch } }),
  };
  switch (request.method) {
    case "GET":
      return spGet<SharePointAnswer>(target);
    case "POST":
      return spPost<SharePointAnswer>(target, init);
    case "MERGE":
      return spPostMerge<SharePointAnswer>(target, init);
    case "DELETE":
      return spPostDelete<SharePointAnswer>(target, init);
  }
}

function FetchAs(signal: AbortSignal | undefined): TimelinePipe<Queryable<unknown>> {
  return (instance) => {
    instance.on.pre(async (url, init, result) => {
      if (!isUrlAbsolute(url)) throw new TypeError(`send: ${url} is not absolute`);
      return [url, { ...init, cache: "no-cache", credentials: "same-origin", ...(signal === undefined ? {} : { signal }) }, result];
    });
    return instance;
  };
}

function AnswerWhole(): TimelinePipe<Queryable<unknown>> {
  return parseBinderWithErrorCheck(wholeAnswer) as TimelinePipe<Queryable<unknown>>;
}

async function wholeAnswer(response: Response): Promise<SharePointAnswer> {
  const text = response.status === 204 ? "" : await response.text();
  return { status: response.status, retryAfter: response.headers.get("Retry-After"), body: parseBody(text) };
}

function parseBody(text: string): unknown {
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The page's digest holds for the site of the page alone; for others PnPjs asks for one. */
function ownDigest({ web, digest, digestSeconds }: RequestContext, url: string): { value: string; expiration: Date } | undefined {
  const created = timeOfDigest(digest ?? "");
  const isOwn = url.toLowerCase().startsWith(`${combine(web, "_api/")}`.toLowerCase());
  const expiration = dateAdd(created, "second", digestSeconds - SECONDS_TO_SPARE);
  return digest === null || !isOwn || expiration === undefined || Number.isNaN(created.getTime())
    ? undefined
    : { value: digest, expiration };
}

const SECONDS_TO_SPARE = 15;

/** PnPjs throws what SharePoint refused, with the answer; without an answer the network failed. */
async function answerOf(error: unknown): Promise<SharePointAnswer> {
  const response: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "response") : undefined;
  return response instanceof Response ? wholeAnswer(response) : { status: 0, retryAfter: null, body: null };
}
