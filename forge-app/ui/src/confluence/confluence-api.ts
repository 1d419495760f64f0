import { PortError } from "@alongside/core";

/** The part of a platform answer that the adapters read. */
export interface ApiAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

export interface ApiRequest {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks Confluence as the person in front of the screen; `requestConfluence` of the bridge has this shape. */
export type RequestConfluence = (path: string, request?: ApiRequest) => Promise<ApiAnswer>;

/**
 * One call, with the platform's failures told apart by kind. The bridge cannot cancel a request, so an aborted signal ends the waiting, not
 * the call.
 *
 * @throws PortError
 * @throws the signal's reason when it aborts
 */
export async function askConfluence(request: RequestConfluence, path: string, signal: AbortSignal, wish?: ApiRequest): Promise<unknown> {
  signal.throwIfAborted();
  return readJson(await Promise.race([send(request, path, wish), aborted(signal)]));
}

/**
 * Changes something in Confluence. Nobody waits for less than its end: a change whose answer is not awaited may have happened.
 *
 * @returns null where the platform answers without content
 * @throws PortError
 */
export async function changeConfluence(request: RequestConfluence, path: string, wish: ApiRequest): Promise<unknown> {
  const answer = await send(request, path, wish);
  return answer.status === 204 ? null : readJson(answer);
}

async function readJson(answer: ApiAnswer): Promise<unknown> {
  if (!answer.ok) throw refusal(answer);
  try {
    return await answer.json();
  } catch (cause) {
    throw new PortError("malformed-answer", "Confluence answered with something that is not JSON", { cause });
  }
}

async function send(request: RequestConfluence, path: string, wish: ApiRequest | undefined): Promise<ApiAnswer> {
  try {
    return await request(path, { headers: { accept: "application/json" }, ...wish });
  } catch (cause) {
    throw new PortError("unavailable", "Confluence could not be reached", { cause });
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

function refusal(answer: ApiAnswer): PortError {
  const { status } = answer;
  if (status === 429) return new PortError("rate-limited", "Confluence asks to wait", { retryAfterMs: retryAfterMs(answer) });
  if (status === 401 || status === 403 || status === 404) return new PortError("forbidden", `Confluence refused: ${String(status)}`);
  if (status === 409) return new PortError("conflict", "Something else was changed in Confluence at the same moment");
  if (status === 413) return new PortError("full", "This is larger than Confluence takes");
  if (status >= 500) return new PortError("unavailable", `Confluence failed: ${String(status)}`);
  return new PortError("malformed-answer", `Confluence did not accept the question: ${String(status)}`);
}

/** `Retry-After` comes in seconds or as a date, and may be missing on a gateway's answer. */
function retryAfterMs(answer: ApiAnswer): number | null {
  const header = answer.headers.get("retry-after");
  if (header === null || header === "") return null;
  const seconds = Number(header);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return milliseconds > 0 ? milliseconds : null;
}
