import type { Person } from "@alongside/core";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence } from "./confluence-api.ts";
import { parsePerson, wordsOfName } from "../parse-person.ts";
import { isObject, listAt, objectAt } from "../read-json.ts";

const MAXIMUM_FOUND = 8;

/**
 * Colleagues by the beginning of a name, as the platform shows them to the person: `GET /wiki/rest/api/search/user`. Apps and people who have
 * left are not among them.
 *
 * @param name without letters or digits nobody is found, and nobody asked
 * @throws PortError
 */
export async function findColleagues(request: RequestConfluence, name: string, signal: AbortSignal): Promise<readonly Person[]> {
  const words = wordsOfName(name);
  if (words === null) return [];
  const parameters = new URLSearchParams({ cql: `user.fullname ~ "${words}"`, limit: String(MAXIMUM_FOUND) });
  const answer = await askConfluence(request, `/wiki/rest/api/search/user?${parameters.toString()}`, signal);
  return listAt(isObject(answer) ? answer : {}, "results")
    .flatMap((row) => parsePerson(objectAt(row, "user")) ?? [])
    .filter(({ kind, state }) => kind === "human" && state === "active");
}
