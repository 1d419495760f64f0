import { PortError } from "@alongside/core";
import type { Route } from "@forge/api";
import { asUser } from "@forge/api";

/**
 * What Confluence answers to the invoking person for a path; null where it shows them nothing (401, 403, 404).
 *
 * @throws PortError
 */
export async function askConfluence(path: Route): Promise<Readonly<Record<string, unknown>> | null> {
  const response = await asUser().requestConfluence(path);
  if (response.status === 401 || response.status === 403 || response.status === 404) return null;
  if (!response.ok)
    throw new PortError(response.status === 429 ? "rate-limited" : "unavailable", `Confluence failed: ${String(response.status)}`);
  const body: unknown = await response.json();
  if (typeof body !== "object" || body === null) throw new PortError("malformed-answer", "Confluence gave no object");
  return { ...body };
}
