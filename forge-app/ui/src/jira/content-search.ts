import { PortError, wordsOf } from "@alongside/core";
import type { Clock, ContentPage, ContentSearch, WordForms } from "@alongside/core";
import { isObject, listAt, textAt } from "../read-json.ts";
import type { RequestJira } from "./jira-api.ts";
import { askJiraWith } from "./jira-api.ts";
import { SEARCH_FIELDS, parseIssuePage } from "./parse-issue-page.ts";
import { SOLVER_FIELDS, addSolvers } from "./solvers.ts";
import { toJql } from "./to-jql.ts";

/** The most rows asked for in one call: with fields the platform gives no more than it likes of them. */
const MAXIMUM_ROWS = 50;
const NOTHING: ContentPage = { hits: [], people: [], contributors: "all" };

/** Longer than this nobody waits for a refinement. */
const SOLVERS_WITHIN_MS = 1_500;

interface JiraSearchWish {
  readonly wordForms: WordForms;
  /**
   * asks in a second call who closed what was found, and waits by this clock; null asks nothing more, for surfaces that spend a call on
   * what the question is
   */
  readonly solversBy: Clock | null;
}

/** Jira's own search, asked by the browser of the asking person: one call per search, or two, and nothing kept. */
export function createJiraContentSearch(request: RequestJira, { wordForms, solversBy }: JiraSearchWish): ContentSearch {
  return {
    source: "jira",
    search: async (query, signal) => {
      signal.throwIfAborted();
      const jql = toJql(query);
      if (jql === null) return NOTHING;
      const maxResults = Math.min(query.limit, MAXIMUM_ROWS);
      const answer = await askJiraWith(request, "/rest/api/3/search/jql", signal, { jql, maxResults, fields: SEARCH_FIELDS });
      const stems = new Set(query.words.flatMap(wordsOf).map((word) => wordForms.stemOf(word.toLowerCase())));
      const page = parseIssuePage(answer, { stems, wordForms });
      if (solversBy === null) return page;
      const waited = solversBy.wait(SOLVERS_WITHIN_MS, signal).then(() => page);
      return Promise.race([withWhoeverClosed(request, { answer, page }, signal), waited]);
    },
  };
}

interface Found {
  readonly answer: unknown;
  readonly page: ContentPage;
}

/** Who closed an issue is worth a call, but no answer is given up for it. */
async function withWhoeverClosed(request: RequestJira, { answer, page }: Found, signal: AbortSignal): Promise<ContentPage> {
  const solved = new Set(page.hits.flatMap(({ id, solution }) => (solution === null ? [] : [id as string])));
  const keys = new Map(keysByNumber(answer).filter(([, key]) => solved.has(key)));
  if (keys.size === 0) return page;
  const wish = { issueIdsOrKeys: [...keys.keys()], fieldIds: SOLVER_FIELDS };
  try {
    return addSolvers(page, await askJiraWith(request, "/rest/api/3/changelog/bulkfetch", signal, wish), keys);
  } catch (error) {
    if (error instanceof PortError) return page;
    throw error;
  }
}

function keysByNumber(answer: unknown): (readonly [string, string])[] {
  return (isObject(answer) ? listAt(answer, "issues") : []).flatMap((issue) => {
    const id = isObject(issue) ? textAt(issue, "id") : null;
    const key = isObject(issue) ? textAt(issue, "key") : null;
    return id === null || key === null ? [] : [[id, key] as const];
  });
}
