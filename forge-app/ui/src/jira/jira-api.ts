import type { ApiRequest, RequestProduct } from "../product-api.ts";
import { askProduct } from "../product-api.ts";

/** Asks Jira as the person in front of the screen. */
export type RequestJira = RequestProduct;

/** {@link askProduct}, of Jira. */
export function askJira(request: RequestJira, path: string, signal: AbortSignal, wish: ApiRequest = {}): Promise<unknown> {
  return askProduct({ name: "Jira", request }, { path, signal, ...wish });
}

/** Asks a question that is too long for an address: a POST that changes nothing. */
export function askJiraWith(
  request: RequestJira,
  path: string,
  signal: AbortSignal,
  body: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const headers = { accept: "application/json", "content-type": "application/json" };
  return askJira(request, path, signal, { method: "POST", headers, body: JSON.stringify(body) });
}
