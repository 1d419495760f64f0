import type { Json } from "./odata.ts";
import { unknownProperty } from "./sharepoint-error.ts";

/**
 * The properties that `$select` chooses; without a choice the usual ones, which do not hold what the platform shows only on demand.
 *
 * @throws SharePointError 400 for one that the type does not have
 */
export function selected(query: URLSearchParams, values: Json, type: string): Json {
  const wished = (query.get("$select") ?? "").split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
  if (wished.length === 0 || wished.includes("*")) {
    return Object.fromEntries(Object.entries(values).filter(([name]) => name !== "EffectiveBasePermissions"));
  }
  const unknown = wished.find((name) => !(name in values));
  if (unknown !== undefined) throw unknownProperty(unknown, type);
  return Object.fromEntries(wished.map((name) => [name, values[name]]));
}
