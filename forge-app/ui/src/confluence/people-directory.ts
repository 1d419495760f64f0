import { PortError } from "@alongside/core";
import type { PeopleDirectory } from "@alongside/core";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence } from "./confluence-api.ts";
import { parsePerson } from "../parse-person.ts";
import { isObject } from "../read-json.ts";

const MAXIMUM_IDS = 100;

/** Names of accounts that search rows left without one: `GET /wiki/rest/api/user/bulk`, which silently reads the first 100 ids. */
export function createConfluencePeopleDirectory(request: RequestConfluence): PeopleDirectory {
  return {
    source: "confluence",
    describe: async (ids, signal) => {
      const parameters = new URLSearchParams(ids.slice(0, MAXIMUM_IDS).map((id) => ["accountId", id]));
      const answer = await askConfluence(request, `/wiki/rest/api/user/bulk?${parameters.toString()}`, signal);
      if (!isObject(answer) || !Array.isArray(answer["results"])) throw new PortError("malformed-answer", "Confluence gave no people");
      return answer["results"].flatMap((user: unknown) => (isObject(user) ? (parsePerson(user) ?? []) : []));
    },
  };
}
