import { PortError } from "@alongside/core";

/** One call of SharePoint's REST interface. */
export interface SharePointRequest {
  /** MERGE and DELETE travel as POST with `X-HTTP-Method`, as SharePoint wants them */
  readonly method: "GET" | "POST" | "MERGE" | "DELETE";
  /** absolute address of another site; by default the one the page is on */
  readonly web?: string;
  /** below the site's address, beginning with `_api/` */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** the ETag of the entry the change was made from; `*` for whatever is there */
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

/** The part of an answer that the adapters read. */
export interface SharePointAnswer {
  /** 0 when no answer came */
  readonly status: number;
  /** the header `Retry-After`, if there was one */
  readonly retryAfter: string | null;
  /** parsed JSON; undefined when the body was not JSON, null when there was none */
  readonly body: unknown;
}

/** Asks SharePoint as the person in front of the screen. Never rejects because of what SharePoint answers. */
export type SendToSharePoint = (request: SharePointRequest) => Promise<SharePointAnswer>;

/** There is no such list, page or entry, or not for this person. SharePoint does not say which. */
export class NotThereError extends PortError {
  constructor() {
    super("forbidden", "SharePoint does not have this, or not for this person");
    this.name = "NotThereError";
  }
}

/**
 * One call, with the platform's failures told apart by kind.
 *
 * @returns the parsed body; null where SharePoint answers without one
 * @throws PortError
 * @throws the signal's reason when it aborts
 */
export async function askSharePoint(send: SendToSharePoint, request: SharePointRequest): Promise<unknown> {
  const { signal } = request;
  signal?.throwIfAborted();
  const answer = await (signal === undefined ? send(request) : Promise.race([send(request), aborted(signal)]));
  if (answer.status < 200 || answer.status > 299) throw refusal(answer);
  if (answer.body === undefined) throw new PortError("malformed-answer", "SharePoint answered with something that is not JSON");
  return answer.body;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

/** SharePoint's name for "an entry with this unique value is there already". */
const DUPLICATE = "SPDuplicateValuesFoundException";
/** SharePoint's name for "this question looks at more than 5,000 entries". */
const THRESHOLD = "SPQueryThrottledException";

function refusal(answer: SharePointAnswer): PortError {
  const { status } = answer;
  const code = errorCode(answer.body);
  if (code.includes(DUPLICATE)) return new PortError("conflict", "SharePoint has an entry of this name already");
  if (code.includes(THRESHOLD)) return new PortError("full", "SharePoint's limit for one question was reached");
  if (status === 0) return new PortError("unavailable", "SharePoint could not be reached");
  if (status === 429 || status === 503) {
    return new PortError("rate-limited", "SharePoint asks to wait", { retryAfterMs: retryAfterMs(answer.retryAfter) });
  }
  if (status === 404) return new NotThereError();
  if (status === 401 || status === 403) return new PortError("forbidden", `SharePoint refused: ${String(status)}`);
  if (status === 409 || status === 412) return new PortError("conflict", "Something else was changed in SharePoint at the same moment");
  if (status === 413 || status === 507) return new PortError("full", "This is larger than SharePoint takes");
  if (status >= 500) return new PortError("unavailable", `SharePoint failed: ${String(status)}`);
  return new PortError("malformed-answer", `SharePoint did not accept the question: ${String(status)}`);
}

/** Both styles of OData: `odata.error` (minimal metadata) and `error` (4.0, verbose). */
function errorCode(body: unknown): string {
  if (typeof body !== "object" || body === null) return "";
  const error: unknown = Reflect.get(body, "odata.error") ?? Reflect.get(body, "error");
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "code") : "";
  return typeof code === "string" ? code : "";
}

/** `Retry-After` comes in seconds or as a date, and may be missing. */
export function retryAfterMs(header: string | null, now: number = Date.now()): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1_000;
  return milliseconds > 0 ? milliseconds : null;
}
