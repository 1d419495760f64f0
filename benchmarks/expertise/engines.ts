import { itemId, parseInstant, personId, placeId } from "@alongside/core";
import type { ContentHit, ContentSearch, Contribution, Person, PersonId, WordForms } from "@alongside/core";
import { createConfluenceContentSearch } from "../../forge-app/ui/src/confluence/content-search.ts";
import { createSharePointContentSearch } from "../../sharepoint-webpart/src/sharepoint/content-search.ts";
import { createKnownNames } from "../../sharepoint-webpart/src/sharepoint/known-names.ts";
import { toKql } from "../../sharepoint-webpart/src/sharepoint/to-kql.ts";
import { sendFrom } from "../../tests/builders/sharepoint-wire.ts";
import { createInMemoryEngine } from "../../tests/builders/in-memory-content-search.ts";
import type { StoredItem } from "../../tests/builders/in-memory-content-search.ts";
import { runSearch } from "../../workbench/src/confluence/run-search.ts";
import { loadCorpus } from "../../workbench/src/organisation/load-corpus.ts";
import type { Organisation } from "../../workbench/src/organisation/organisation.ts";
import { findPages } from "../../workbench/src/sharepoint/search/search-documents.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
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
export async function openConfluence(folder: string): Promise<Engine> {
  const { wire, organisation } = await openOrganisation(folder);
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
      return scoresOfPages(found, hits);
    },
    calls: () => calls,
    close: () => wire.close(),
  };
}

/**
 * The shipped adapter on the emulated SharePoint, which shows of an item who created it and who changed it last. People are named by the
 * organisation's own ids, so that they can be held against the known experts.
 */
export async function openSharePoint(folder: string): Promise<Engine> {
  const { wire, organisation } = await openOrganisation(folder);
  const [site] = wire.sharepoint.sites.openTo(organisation.firstPerson);
  const send = sendFrom(wire, organisation.firstPerson, site?.path ?? "");
  const accountOf = (id: string): PersonId => personId(wire.sharepoint.identities.accountOf(id) ?? id);
  let calls = 0;
  const search = createSharePointContentSearch((request) => {
    calls += 1;
    return send(request);
  }, createKnownNames());
  return {
    search: {
      source: search.source,
      search: async (query, signal) => {
        const page = await search.search(query, signal);
        const known = (hit: ContentHit): ContentHit => ({
          ...hit,
          contributions: hit.contributions.map((contribution) => ({ ...contribution, person: accountOf(contribution.person) })),
        });
        return { ...page, hits: page.hits.map(known) };
      },
    },
    scoresOf: (words, hits) => scoresOfPages(findPages(wire.store, organisation.firstPerson, toKql({ words }) ?? ""), hits),
    calls: () => calls,
    close: () => wire.close(),
  };
}

async function openOrganisation(folder: string): Promise<{ readonly wire: Wire; readonly organisation: Organisation }> {
  const organisation = await loadCorpus(folder, { damaged: (sentence) => console.error(sentence), progress: () => undefined });
  return { wire: await createWire({ organisation }), organisation };
}

/** Pages are known by their number, which ends the identifiers of both platforms. */
function scoresOfPages(
  found: { readonly ids: readonly number[]; readonly scores: readonly number[] },
  hits: readonly ContentHit[],
): number[] {
  const scores = new Map(found.ids.map((id, index) => [String(id), found.scores[index] ?? 0]));
  return hits.map(({ id }) => scores.get(id.split("#").at(-1) ?? "") ?? 0);
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
        title: item.title,
        url: `/${item.id}`,
        kind: "page",
        place,
        labels: item.labels,
        contributions,
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
      const scores = new Map(engine.scored({ words, limit: items.length }, asker).map(({ hit, score }) => [hit.id, score]));
      return hits.map((hit) => scores.get(hit.id) ?? 0);
    },
    calls: () => calls,
    close: () => Promise.resolve(),
  };
}
