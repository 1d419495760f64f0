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

/** Asks one product as the person in front of the screen; the requests of the bridge have this shape. */
export type RequestProduct = (path: string, request?: ApiRequest) => Promise<ApiAnswer>;

/** A product by the name that its failures are told with. */
export interface Product {
  readonly name: string;
  readonly request: RequestProduct;
}

/** A call that only reads. */
export interface Reading extends ApiRequest {
  readonly path: string;
  readonly signal: AbortSignal;
}

/**
 * One call, with the platform's failures told apart by kind. The bridge cannot cancel a request, so an aborted signal ends the waiting, not
 * the call.
 *
 * @throws PortError
 * @throws the signal's reason when it aborts
 */
export async function askProduct(product: Product, { path, signal, ...wish }: Reading): Promise<unknown> {
  signal.throwIfAborted();
  return readAnswer(product, await Promise.race([send(product, path, wish), aborted(signal)]));
}

/**
 * Changes something. Nobody waits for less than its end: a change whose answer is not awaited may have happened.
 *
 * @returns null where the platform answers without content
 * @throws PortError
 */
export async function changeProduct(product: Product, path: string, wish: ApiRequest): Promise<unknown> {
  const answer = await send(product, path, wish);
  return answer.status === 204 ? null : readAnswer(product, answer);
}

async function readAnswer({ name }: Product, answer: ApiAnswer): Promise<unknown> {
  if (!answer.ok) throw refusal(name, answer);
  try {
    return await answer.json();
  } catch (cause) {
    throw new PortError("malformed-answer", `${name} answered with something that is not JSON`, { cause });
  }
}

async function send({ name, request }: Product, path: string, wish: ApiRequest): Promise<ApiAnswer> {
  try {
    return await request(path, { headers: { accept: "application/json" }, ...wish });
  } catch (cause) {
    throw new PortError("unavailable", `${name} could not be reached`, { cause });
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

function refusal(name: string, answer: ApiAnswer): PortError {
  const { status } = answer;
  if (status === 429) return new PortError("rate-limited", `${name} asks to wait`, { retryAfterMs: retryAfterMs(answer) });
  if (status === 401 || status === 403 || status === 404) return new PortError("forbidden", `${name} refused: ${String(status)}`);
  if (status === 409) return new PortError("conflict", `Something else was changed in ${name} at the same moment`);
  if (status === 413) return new PortError("full", `This is larger than ${name} takes`);
  if (status >= 500) return new PortError("unavailable", `${name} failed: ${String(status)}`);
  return new PortError("malformed-answer", `${name} did not accept the question: ${String(status)}`);
}

/** `Retry-After` comes in seconds or as a date, and may be missing on a gateway's answer. */
function retryAfterMs(answer: ApiAnswer): number | null {
  const header = answer.headers.get("retry-after");
  if (header === null || header === "") return null;
  const seconds = Number(header);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return milliseconds > 0 ? milliseconds : null;
}
