import { PortError } from "@alongside/core";
import type { APIResponse, Route } from "@forge/api";
import { asUser } from "@forge/api";

/** What Confluence answers to the invoking person; see {@link readAnswer}. */
export async function askConfluence(path: Route): Promise<Readonly<Record<string, unknown>> | null> {
  return readAnswer("Confluence", await asUser().requestConfluence(path));
}

/** What Jira answers to the invoking person; see {@link readAnswer}. */
export async function askJira(path: Route): Promise<Readonly<Record<string, unknown>> | null> {
  return readAnswer("Jira", await asUser().requestJira(path));
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
