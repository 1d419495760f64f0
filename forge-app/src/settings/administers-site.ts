import { asUser, route } from "@forge/api";
import { askConfluence, askJira, productsHere } from "../ask-product.ts";

/**
 * Whether the invoking person administers the site, asked as that person: of Confluence, and of Jira where the app is not installed on
 * Confluence.
 *
 * @throws PortError
 */
export function administersSite(): Promise<boolean> {
  return productsHere().confluence ? administersConfluence() : administersJira();
}

/** `GET /wiki/rest/api/user/current?expand=operations`: somebody who does has the operation `administer` on the application. */
async function administersConfluence(): Promise<boolean> {
  const user = await askConfluence(() => asUser().requestConfluence(route`/wiki/rest/api/user/current?expand=operations`));
  const operations = user?.["operations"];
  return Array.isArray(operations) && operations.some(isAdministering);
}

function isAdministering(operation: unknown): boolean {
  return memberOf(operation, "operation") === "administer" && memberOf(operation, "targetType") === "application";
}

/** `GET /rest/api/3/mypermissions?permissions=ADMINISTER`: the global permission "Administer Jira". */
async function administersJira(): Promise<boolean> {
  const answer = await askJira(() => asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`));
  const permission = memberOf(answer?.["permissions"], "ADMINISTER");
  return memberOf(permission, "havePermission") === true;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
