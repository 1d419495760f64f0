import { itemId, parseInstant, personId, placeId } from "@alongside/core";
import type { ContentHit, ContentSearch, Contribution, Person, WordForms } from "@alongside/core";
import { createConfluenceContentSearch } from "../../forge-app/ui/src/confluence/content-search.ts";
import { createJiraContentSearch } from "../../forge-app/ui/src/jira/content-search.ts";
import type { RequestProduct } from "../../forge-app/ui/src/product-api.ts";
import { createInMemoryEngine } from "../../tests/builders/in-memory-content-search.ts";
import type { StoredItem } from "../../tests/builders/in-memory-content-search.ts";
import { requestFrom } from "../../tests/builders/wire-request.ts";
import { runSearch } from "../../workbench/src/confluence/run-search.ts";
import { scoredIssues } from "../../workbench/src/jira/search-issues.ts";
import { loadCorpus } from "../../workbench/src/organisation/load-corpus.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { readItems } from "./corpus.ts";
import type { CorpusItem } from "./corpus.ts";

/** A search to measure through, with what only a benchmark may know of it. */
export interface Engine {
  /** of pages first, then of issues */
  readonly searches: readonly [ContentSearch, ContentSearch];
  /** the engine's own score of each hit, for baselines that may use it */
  scoresOf(words: readonly string[], hits: readonly ContentHit[]): number[];
  /** platform calls since the start */
  calls(): number;
  close(): Promise<void>;
}

/** The shipped adapters on the emulated Confluence and Jira, row caps and short pages included. */
export async function openWire(folder: string, wordForms: WordForms): Promise<Engine> {
  const organisation = await loadCorpus(folder, { damaged: (sentence) => console.error(sentence), progress: () => undefined });
  const wire = await createWire({ organisation });
  const reader = { account: organisation.firstPerson, app: false };
  const asked = requestFrom(wire, organisation.firstPerson);
  let calls = 0;
  const request: RequestProduct = (path, wish) => {
    calls += 1;
    return asked(path, wish);
  };
  return {
    searches: [createConfluenceContentSearch(request), createJiraContentSearch(request, { wordForms, solversBy: null })],
    scoresOf: (words, hits) => {
      const any = (field: string): string => words.map((word) => `${field} ~ "${word}"`).join(" or ");
      const pages = runSearch(wire.store, reader, `(${any("siteSearch")}) and type = page`);
      const issues = scoredIssues(wire.store, reader, any("text"));
      const scores = new Map(pages.ids.map((id, index) => [String(id), pages.scores[index] ?? 0]));
      const scoresOfIssues = new Map(issues.ids.map((id, index) => [id, issues.scores[index] ?? 0]));
      const scoreOfIssue = (key: string): number => scoresOfIssues.get(wire.store.issues.get(reader, key)?.id ?? 0) ?? 0;
      return hits.map(({ id, key }) => (key === null ? scores.get(id) : scoreOfIssue(key)) ?? 0);
    },
    calls: () => calls,
    close: () => wire.close(),
  };
}

/** Engines in memory, for trying out a method without a wire. */
export async function openCore(folder: string, wordForms: WordForms): Promise<Engine> {
  const people = new Map<string, Person>();
  const pages: StoredItem[] = [];
  const issues: StoredItem[] = [];
  for await (const item of readItems(folder)) {
    for (const id of item.people) people.set(id, { id: personId(id), name: id, kind: "human", state: "active" });
    (item.isPage ? pages : issues).push(storedItem(item));
  }
  const engineOf = (items: readonly StoredItem[]) => createInMemoryEngine(items, [...people.values()], wordForms);
  const engines = [engineOf(pages), engineOf(issues)] as const;
  const asker = personId("benchmark");
  let calls = 0;
  const searchOf = (engine: ReturnType<typeof engineOf>): ContentSearch => {
    const port = engine.portFor(asker);
    return {
      ...port,
      search: (query, signal) => {
        calls += 1;
        return port.search(query, signal);
      },
    };
  };
  return {
    searches: [searchOf(engines[0]), searchOf(engines[1])],
    scoresOf: (words, hits) => {
      const query = { words, limit: pages.length + issues.length, issuesSince: null };
      const scores = new Map(engines.flatMap((engine) => engine.scored(query, asker)).map(({ hit, score }) => [hit.id, score]));
      return hits.map((hit) => scores.get(hit.id) ?? 0);
    },
    calls: () => calls,
    close: () => Promise.resolve(),
  };
}

function storedItem(item: CorpusItem): StoredItem {
  const at = parseInstant("2020-01-01");
  const contributions = item.people.map((id, index): Contribution => ({
    person: personId(id),
    role: index === 0 ? "author" : "editor",
    at,
  }));
  const row: StoredItem["row"] = {
    id: itemId(item.id),
    key: null,
    title: item.title,
    url: `/${item.id}`,
    kind: item.isPage ? "page" : "issue",
    place: item.container === "" ? null : { id: placeId(item.container), name: item.container },
    labels: item.labels,
    contributions,
    solution: null,
    createdAt: at,
    updatedAt: at,
  };
  return { row, text: item.text, readers: null };
}
