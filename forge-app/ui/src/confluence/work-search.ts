import type { ContentPage, WorkSearch } from "@alongside/core";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence } from "./confluence-api.ts";
import { SEARCH_EXPANSIONS, parseSearchPage } from "./parse-search-page.ts";
import { workToCql } from "./work-to-cql.ts";

/** With contributors expanded Confluence gives no more in one answer, and often less. */
const MAXIMUM_ROWS = 200;
const NOTHING: ContentPage = { hits: [], people: [], contributors: "all" };

/** What people worked on, from Confluence's own search, asked by the browser of the asking person: one call, nothing kept. */
export function createConfluenceWorkSearch(request: RequestConfluence): WorkSearch {
  return {
    source: "confluence",
    findWork: async (query, signal) => {
      signal.throwIfAborted();
      const cql = workToCql(query);
      if (cql === null) return NOTHING;
      const parameters = new URLSearchParams({
        cql,
        limit: String(Math.min(query.limit, MAXIMUM_ROWS)),
        // No words were searched, so there is nothing to show around them.
        excerpt: "none",
        expand: SEARCH_EXPANSIONS.join(","),
      });
      return parseSearchPage(await askConfluence(request, `/wiki/rest/api/search?${parameters.toString()}`, signal));
    },
  };
}
