import type { ContentSearch } from "@alongside/core";
import type { RequestConfluence } from "./confluence-api.ts";
import { askConfluence } from "./confluence-api.ts";
import { SEARCH_EXPANSIONS, parseSearchPage } from "./parse-search-page.ts";
import { toCql } from "./to-cql.ts";

/** The most rows asked for in one call; with contributors expanded the platform gives no more than it likes of them. */
const MAXIMUM_ROWS = 50;

/** Confluence's own search, asked by the browser of the asking person: one call per search, nothing kept. */
export function createConfluenceContentSearch(request: RequestConfluence): ContentSearch {
  return {
    source: "confluence",
    search: async (query, signal) => {
      const parameters = new URLSearchParams({
        cql: toCql(query),
        limit: String(Math.min(query.limit, MAXIMUM_ROWS)),
        excerpt: "highlight",
        expand: SEARCH_EXPANSIONS.join(","),
      });
      return parseSearchPage(await askConfluence(request, `/wiki/rest/api/search?${parameters.toString()}`, signal));
    },
  };
}
