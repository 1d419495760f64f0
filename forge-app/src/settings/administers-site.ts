import { route } from "@forge/api";
import { askConfluence } from "../ask-product.ts";

/**
 * Whether the invoking person administers the site, asked as that person: `GET /wiki/rest/api/user/current?expand=operations`. Somebody who
 * does has the operation `administer` on the application.
 *
 * @throws PortError
 */
export async function administersSite(): Promise<boolean> {
  const user = await askConfluence(route`/wiki/rest/api/user/current?expand=operations`);
  const operations = user?.["operations"];
  return Array.isArray(operations) && operations.some(isAdministering);
}

function isAdministering(operation: unknown): boolean {
  if (typeof operation !== "object" || operation === null) return false;
  return Reflect.get(operation, "operation") === "administer" && Reflect.get(operation, "targetType") === "application";
}
