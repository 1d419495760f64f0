import { PortError } from "@alongside/core";
import type { PeopleDirectory } from "@alongside/core";
import { parsePerson } from "../parse-person.ts";
import { isObject } from "../read-json.ts";
import type { RequestJira } from "./jira-api.ts";
import { askJira } from "./jira-api.ts";

const MAXIMUM_IDS = 100;

/** Names of accounts that search rows left without one: `GET /rest/api/3/user/bulk`, which gives ten where no number is wished. */
export function createJiraPeopleDirectory(request: RequestJira): PeopleDirectory {
  return {
    source: "jira",
    describe: async (ids, signal) => {
      const wanted = ids.slice(0, MAXIMUM_IDS).map((id) => ["accountId", id]);
      const parameters = new URLSearchParams([...wanted, ["maxResults", String(MAXIMUM_IDS)]]);
      const answer = await askJira(request, `/rest/api/3/user/bulk?${parameters.toString()}`, signal);
      if (!isObject(answer) || !Array.isArray(answer["values"])) throw new PortError("malformed-answer", "Jira gave no people");
      return answer["values"].flatMap((user: unknown) => (isObject(user) ? (parsePerson(user) ?? []) : []));
    },
  };
}
