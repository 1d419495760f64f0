import { itemId, parseInstant, personId, placeId } from "@alongside/core";
import type { ContentHit, ContentSearch, Contribution, Person, WordForms } from "@alongside/core";
import { createConfluenceContentSearch } from "../../forge-app/ui/src/confluence/content-search.ts";
import { createInMemoryEngine } from "../../tests/builders/in-memory-content-search.ts";
import type { StoredItem } from "../../tests/builders/in-memory-content-search.ts";
import { runSearch } from "../../workbench/src/confluence/run-search.ts";
import { loadCorpus } from "../../workbench/src/organisation/load-corpus.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { readItems } from "./corpus.ts";

/** A search to measure through, with what only a benchmark may know of it. */
export interface Engine {
  readonly search: ContentSearch;
  /** the engine's own score of each hit, for baselines that may use it */
  scoresOf(words: readonly string[], hits: readonly ContentHit[]): number[];
  /** platform calls since the start */
  calls(): number;
  close(): Promise<void>;
}

/** The shipped adapter on the emulated Confluence, row caps and short pages included. */
export async function openWire(folder: string): Promise<Engine> {
  const organisation = await loadCorpus(folder, { damaged: (sentence) => console.error(sentence), progress: () => undefined });
  const wire = await createWire({ organisation });
  const reader = { account: organisation.firstPerson, app: false };
  let calls = 0;
  const search = createConfluenceContentSearch(async (path) => {
    calls += 1;
    const answer = await wire.request({ person: organisation.firstPerson, path });
    const headers = { get: (name: string) => answer.headers[name] ?? null };
    return { ok: answer.status < 400, status: answer.status, headers, json: () => Promise.resolve(JSON.parse(answer.body) as unknown) };
  });
  return {
    search,
    scoresOf: (words, hits) => {
      const anyWord = words.map((word) => `siteSearch ~ "${word}"`).join(" or ");
      const found = runSearch(wire.store, reader, `(${anyWord}) and type = page`);
      const scores = new Map(found.ids.map((id, index) => [String(id), found.scores[index] ?? 0]));
      return hits.map((hit) => scores.get(hit.id) ?? 0);
    },
    calls: () => calls,
    close: () => wire.close(),
  };
}

/** An engine in memory, for trying out a method without a wire. */
export async function openCore(folder: string, wordForms: WordForms): Promise<Engine> {
  const people = new Map<string, Person>();
  const items: StoredItem[] = [];
  for await (const item of readItems(folder)) {
    for (const id of item.people) people.set(id, { id: personId(id), name: id, kind: "human", state: "active" });
    const at = parseInstant("2020-01-01");
    const contributions = item.people.map((id, index): Contribution => ({
      person: personId(id),
      role: index === 0 ? "author" : "editor",
      at,
    }));
    const place = item.container === "" ? null : { id: placeId(item.container), name: item.container };
    const dates = { createdAt: at, updatedAt: at };
    items.push({
      row: {
        id: itemId(item.id),
        key: null,
        title: item.title,
        url: `/${item.id}`,
        kind: "page",
        place,
        labels: item.labels,
        contributions,
        solution: null,
        ...dates,
      },
      text: item.text,
      readers: null,
    });
  }
  const engine = createInMemoryEngine(items, [...people.values()], wordForms);
  const asker = personId("benchmark");
  const inner = engine.portFor(asker);
  let calls = 0;
  return {
    search: {
      ...inner,
      search: (query, signal) => {
        calls += 1;
        return inner.search(query, signal);
      },
    },
    scoresOf: (words, hits) => {
      const scores = new Map(
        engine.scored({ words, limit: items.length, issuesSince: null }, asker).map(({ hit, score }) => [hit.id, score]),
      );
      return hits.map((hit) => scores.get(hit.id) ?? 0);
    },
    calls: () => calls,
    close: () => Promise.resolve(),
  };
}
