import type { ContentHit, WorkQuery, WorkSearch } from "@alongside/core";
import type { KnownNames } from "./known-names.ts";
import { SEARCH_PROPERTIES, parseSearchAnswer } from "./parse-search-answer.ts";
import type { SendToSharePoint } from "./request.ts";
import { askSharePoint } from "./request.ts";
import { workToKql } from "./work-to-kql.ts";

/** The search gives no more in one answer. */
const MAXIMUM_ROWS = 500;
const DESCENDING = 1;
/** No words were searched, so there is nothing to show around them. */
const PROPERTIES = SEARCH_PROPERTIES.filter((property) => property !== "HitHighlightedSummary");

/**
 * What people worked on, from SharePoint's own search, asked by the browser of the asking person: one call, nothing kept but the names in its
 * rows. Of an item's contributors it shows who created it and who changed it last.
 */
export function createSharePointWorkSearch(send: SendToSharePoint, names: KnownNames): WorkSearch {
  return {
    source: "sharepoint",
    findWork: async (query, signal) => {
      signal.throwIfAborted();
      const words = workToKql(query);
      if (words === null) return { hits: [], people: [], contributors: "last-editor" };
      const request = {
        Querytext: words,
        RowLimit: Math.min(query.limit, MAXIMUM_ROWS),
        SelectProperties: PROPERTIES,
        SortList: [{ Property: "LastModifiedTime", Direction: DESCENDING }],
        // Two pages made from one template are two things people worked on.
        TrimDuplicates: false,
        ClientType: "ContentSearchRegular",
      };
      const answer = await askSharePoint(send, { method: "POST", path: "_api/search/postquery", body: { request }, signal });
      const { page, accounts } = parseSearchAnswer(answer);
      names.remember(accounts);
      return { ...page, hits: page.hits.filter((hit) => fitsWork(hit, query)) };
    },
  };
}

/** Whether a row is what was asked for: a property that holds the words may hold others beside them. */
function fitsWork(hit: ContentHit, { people, labels, place, items }: WorkQuery): boolean {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  return (
    hit.contributions.some(({ person }) => people.includes(person)) ||
    hit.labels.some((label) => wanted.has(label.toLowerCase())) ||
    (hit.place !== null && hit.place.id === place) ||
    items.includes(hit.id)
  );
}
