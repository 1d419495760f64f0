import type { ContentSearch } from "@alongside/core";
import type { KnownNames } from "./known-names.ts";
import { SEARCH_PROPERTIES, parseSearchAnswer } from "./parse-search-answer.ts";
import type { SendToSharePoint } from "./request.ts";
import { askSharePoint } from "./request.ts";
import { toKql } from "./to-kql.ts";

const MAXIMUM_ROWS = 50;

/** SharePoint's own search, asked by the browser of the asking person: one call per search, nothing kept but the names in its rows. */
export function createSharePointContentSearch(send: SendToSharePoint, names: KnownNames): ContentSearch {
  return {
    source: "sharepoint",
    search: async (query, signal) => {
      signal.throwIfAborted();
      const words = toKql(query);
      if (words === null) return { hits: [], people: [], contributors: "last-editor" };
      const request = {
        Querytext: words,
        RowLimit: Math.min(query.limit, MAXIMUM_ROWS),
        SelectProperties: [...SEARCH_PROPERTIES],
        TrimDuplicates: true,
        ClientType: "ContentSearchRegular",
      };
      const answer = await askSharePoint(send, { method: "POST", path: "_api/search/postquery", body: { request }, signal });
      const { page, accounts } = parseSearchAnswer(answer);
      names.remember(accounts);
      return { ...page, hits: page.hits.slice(0, query.limit) };
    },
  };
}
