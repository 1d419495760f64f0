import type { PeopleDirectory, Person, PersonId } from "@alongside/core";
import { personOfLogin } from "./identity.ts";
import type { KnownNames } from "./known-names.ts";
import { parseSearchRows } from "./parse-search-answer.ts";
import type { SendToSharePoint } from "./request.ts";
import { askSharePoint } from "./request.ts";
import { toPeopleKql } from "./to-kql.ts";

/** SharePoint's own source of people; the whole organisation may ask it 25 times in a second, so it is asked once, and only for names. */
const PEOPLE_SOURCE = "b09a7990-05ea-4af9-81ef-edfab16c4e31";
const MAXIMUM_IDS = 100;
/** Guests have no entry in the directory although they are here. */
const GUEST = "#ext#";

/**
 * Who of the people in rows is still here: `POST _api/search/postquery` of the people source, in one call. Whoever the directory does not
 * list has left; their name is the one that stood in the row.
 */
export function createSharePointPeopleDirectory(send: SendToSharePoint, names: KnownNames): PeopleDirectory {
  return {
    source: "sharepoint",
    describe: async (ids, signal) => {
      const asked = ids.slice(0, MAXIMUM_IDS);
      const listed = await listedPeople(
        send,
        asked.filter((id) => !id.includes(GUEST)),
        signal,
      );
      return asked.flatMap((id): readonly Person[] => {
        const name = listed.get(id) ?? names.nameOf(id);
        if (name === null) return [];
        return [{ id, name, kind: "human", state: listed.has(id) || id.includes(GUEST) ? "active" : "left" }];
      });
    },
  };
}

async function listedPeople(send: SendToSharePoint, ids: readonly PersonId[], signal: AbortSignal): Promise<ReadonlyMap<PersonId, string>> {
  const words = toPeopleKql(ids.map(claimOf));
  if (words === null) return new Map();
  const request = {
    Querytext: words,
    SourceId: PEOPLE_SOURCE,
    RowLimit: ids.length,
    SelectProperties: ["AccountName", "PreferredName"],
    TrimDuplicates: false,
  };
  const answer = await askSharePoint(send, { method: "POST", path: "_api/search/postquery", body: { request }, signal });
  return new Map(
    parseSearchRows(answer).flatMap((row): readonly (readonly [PersonId, string])[] => {
      const id = personOfLogin(row.get("AccountName") ?? "");
      const name = row.get("PreferredName");
      return id === null || name === undefined ? [] : [[id, name]];
    }),
  );
}

/** The login name as a claim, in which form the directory keeps it. */
export function claimOf(id: PersonId): string {
  return id.includes("\\") ? `i:0#.w|${id}` : `i:0#.f|membership|${id}`;
}
