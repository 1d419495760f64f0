import type { ContentHit, ContentSearch } from "@alongside/core";
import { createJiraContentSearch } from "../../forge-app/ui/src/jira/content-search.ts";
import type { ApiRequest } from "../../forge-app/ui/src/product-api.ts";
import { wordForms } from "../../forge-app/src/word-forms.ts";
import { scoredIssues } from "../../workbench/src/jira/search-issues.ts";
import { loadCorpus } from "../../workbench/src/organisation/load-corpus.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { ScoredHit } from "./baselines.ts";

/** The emulated Jira of an organisation, as it would have answered on a day of the past. */
export interface Tracker {
  /** the shipped adapter; finds only what was last changed before the day */
  searchBefore(day: string): ContentSearch;
  /** the rows with the engine's own scores, for baselines that may use them */
  scored(words: readonly string[], hits: readonly ContentHit[]): ScoredHit[];
  /** the key of an issue by the organisation's own name for it */
  keyOf(alias: string): string | null;
  /** platform calls since the start */
  calls(): number;
  close(): Promise<void>;
}

/** Opens the workbench in process. */
export async function openTracker(folder: string): Promise<Tracker> {
  const organisation = await loadCorpus(folder, { damaged: (sentence) => console.error(sentence), progress: () => undefined });
  const wire = await createWire({ organisation });
  const keys = new Map(organisation.issues.map(({ alias, key }) => [alias, key]));
  const person = organisation.firstPerson;
  let calls = 0;
  return {
    searchBefore: (day) =>
      createJiraContentSearch(
        async (path, request = {}) => {
          calls += 1;
          const answer = await wire.request({ person, path, ...before(day, request) });
          const headers = { get: (name: string) => answer.headers[name] ?? null };
          return {
            ok: answer.status < 400,
            status: answer.status,
            headers,
            json: () => Promise.resolve(JSON.parse(answer.body) as unknown),
          };
        },
        { wordForms, solversBy: null },
      ),
    scored: (words, hits) => {
      const anyWord = words.map((word) => `text ~ "${word}"`).join(" or ");
      const found = scoredIssues(wire.store, { account: person, app: false }, anyWord);
      const scores = new Map(found.ids.map((id, index) => [id, found.scores[index] ?? 0]));
      const numberOf = (key: string): number => wire.store.issues.get({ account: person, app: false }, key)?.id ?? 0;
      return hits.map((hit) => ({ hit, score: scores.get(numberOf(hit.id)) ?? 0 }));
    },
    keyOf: (alias) => keys.get(alias) ?? null,
    calls: () => calls,
    close: () => wire.close(),
  };
}

/** The platform cannot be asked as of a day; the query can leave out what changed since. */
function before(day: string, { method, headers, body }: ApiRequest): ApiRequest {
  const wish = JSON.parse(body ?? "{}") as { readonly jql?: string };
  const asOf = JSON.stringify({ ...wish, jql: `${wish.jql ?? ""} and updated < "${day}"` });
  return { ...(method === undefined ? {} : { method }), ...(headers === undefined ? {} : { headers }), body: asOf };
}
