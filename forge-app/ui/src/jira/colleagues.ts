import { PortError } from "@alongside/core";
import type { Person } from "@alongside/core";
import { parsePerson, wordsOfName } from "../parse-person.ts";
import { isObject, textAt } from "../read-json.ts";
import type { RequestJira } from "./jira-api.ts";
import { askJira } from "./jira-api.ts";

const MAXIMUM_FOUND = 8;

/**
 * Colleagues by the beginning of a name, as the platform shows them to the person: `GET /rest/api/3/user/search`, which shows nobody to
 * whom the site does not let browse its people. Apps, customers of a service desk and people who have left are not among them.
 *
 * @param name without letters or digits nobody is found, and nobody asked
 * @throws PortError
 */
export async function findColleagues(request: RequestJira, name: string, signal: AbortSignal): Promise<readonly Person[]> {
  const query = wordsOfName(name);
  if (query === null) return [];
  const parameters = new URLSearchParams({ query, maxResults: String(MAXIMUM_FOUND) });
  const answer = await askJira(request, `/rest/api/3/user/search?${parameters.toString()}`, signal);
  if (!Array.isArray(answer)) throw new PortError("malformed-answer", "Jira gave no people");
  return answer
    .filter(isObject)
    .filter((user) => textAt(user, "accountType") !== "customer")
    .flatMap((user) => parsePerson(user) ?? [])
    .filter(({ kind, state }) => kind === "human" && state === "active");
}
