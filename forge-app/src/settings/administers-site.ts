import { PortError } from "@alongside/core";
import { asUser, route } from "@forge/api";

/**
 * Whether the invoking person administers the site, asked as that person: `GET /wiki/rest/api/user/current?expand=operations`. Somebody who
 * does has the operation `administer` on the application.
 *
 * @throws PortError
 */
export async function administersSite(): Promise<boolean> {
  const response = await asUser().requestConfluence(route`/wiki/rest/api/user/current?expand=operations`);
  if (response.status === 401 || response.status === 403 || response.status === 404) return false;
  if (!response.ok)
    throw new PortError(response.status === 429 ? "rate-limited" : "unavailable", `Confluence failed: ${String(response.status)}`);
  const body: unknown = await response.json();
  const operations: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "operations") : null;
  return Array.isArray(operations) && operations.some(isAdministering);
}

function isAdministering(operation: unknown): boolean {
  if (typeof operation !== "object" || operation === null) return false;
  return Reflect.get(operation, "operation") === "administer" && Reflect.get(operation, "targetType") === "application";
}
