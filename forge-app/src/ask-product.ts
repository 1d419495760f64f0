import { PortError } from "@alongside/core";
import type { APIResponse } from "@forge/api";
import { getAppContext } from "@forge/api";
import type { InstalledOn } from "./installed-on.ts";
import { installedOn } from "./installed-on.ts";

/** Which products the app is installed on, as the platform says it with each invocation. */
export function productsHere(): InstalledOn {
  return installedOn(getAppContext().permissions?.scopes);
}

/** A request that names its address where it is made: the vendor's linter reads there which scopes it needs. */
type Request = () => Promise<APIResponse>;

/** What Confluence answers; see {@link readAnswer}. Where the app is not installed on it, it is not asked. */
export async function askConfluence(request: Request): Promise<Readonly<Record<string, unknown>> | null> {
  return productsHere().confluence ? readAnswer("Confluence", await request()) : null;
}

/** What Jira answers; see {@link readAnswer}. Where the app is not installed on it, it is not asked. */
export async function askJira(request: Request): Promise<Readonly<Record<string, unknown>> | null> {
  return productsHere().jira ? readAnswer("Jira", await request()) : null;
}

/**
 * @returns null where the product shows the person nothing (401, 403, 404)
 * @throws PortError
 */
async function readAnswer(product: string, response: APIResponse): Promise<Readonly<Record<string, unknown>> | null> {
  if (response.status === 401 || response.status === 403 || response.status === 404) return null;
  if (!response.ok)
    throw new PortError(response.status === 429 ? "rate-limited" : "unavailable", `${product} failed: ${String(response.status)}`);
  const body: unknown = await response.json();
  if (typeof body !== "object" || body === null) throw new PortError("malformed-answer", `${product} gave no object`);
  return { ...body };
}
