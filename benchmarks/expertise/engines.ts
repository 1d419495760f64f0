import { itemId, parseInstant, personId, placeId } from "@alongside/core";
import type { ContentHit, ContentSearch, Contribution, Person, PersonId } from "@alongside/core";
import { createConfluenceContentSearch } from "../../forge-app/ui/src/confluence/content-search.ts";
import { createSharePointContentSearch } from "../../sharepoint-webpart/src/sharepoint/content-search.ts";
import { createKnownNames } from "../../sharepoint-webpart/src/sharepoint/known-names.ts";
import { toKql } from "../../sharepoint-webpart/src/sharepoint/to-kql.ts";
import { sendFrom } from "../../tests/builders/sharepoint-wire.ts";
import { createJiraContentSearch } from "../../forge-app/ui/src/jira/content-search.ts";
import type { RequestProduct } from "../../forge-app/ui/src/product-api.ts";
import { wordForms } from "../../forge-app/src/word-forms.ts";
import { createInMemoryEngine } from "../../tests/builders/in-memory-content-search.ts";
import type { StoredItem } from "../../tests/builders/in-memory-content-search.ts";
import { requestFrom } from "../../tests/builders/wire-request.ts";
import { runSearch } from "../../workbench/src/confluence/run-search.ts";
import { scoredIssues } from "../../workbench/src/jira/search-issues.ts";
import { loadCorpus } from "../../workbench/src/organisation/load-corpus.ts";
import type { Organisation } from "../../workbench/src/organisation/organisation.ts";
import { findPages } from "../../workbench/src/sharepoint/search/search-documents.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { readItems } from "./corpus.ts";
import type { CorpusItem } from "./corpus.ts";

/** A search to measure through, with what only a benchmark may know of it. */
export interface Engine {
  /** of pages first, then of issues where the platform has them */
  readonly searches: readonly ContentSearch[];
  /** the engine's own score of each hit, for baselines that may use it */
  scoresOf(words: readonly string[], hits: readonly ContentHit[]): number[];
  /** platform calls since the start */
  calls(): number;
  close(): Promise<void>;
}

/** The shipped adapters on the emulated Confluence and Jira, row caps and short pages included. */
export function openAtlassian(folder: string): Promise<Engine> {
  return openProducts(folder, "issues");
}

/** The shipped adapter on the emulated Confluence alone, with everything the organisation wrote as pages: what SharePoint is compared with. */
export function openConfluence(folder: string): Promise<Engine> {
  return openProducts(folder, "pages");
}

async function openProducts(folder: string, issuesAre: "issues" | "pages"): Promise<Engine> {
  const { wire, organisation } = await openOrganisation(folder, issuesAre);
  const reader = { account: organisation.firstPerson, app: false };
  const asked = requestFrom(wire, organisation.firstPerson);
  let calls = 0;
  const request: RequestProduct = (path, wish) => {
    calls += 1;
    return asked(path, wish);
  };
  const confluence = createConfluenceContentSearch(request);
  const jira = createJiraContentSearch(request, { wordForms, solversBy: null });
  return {
    searches: issuesAre === "issues" ? [confluence, jira] : [confluence],
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

/**
 * The shipped adapter on the emulated SharePoint, which shows of an item who created it and who changed it last; everything the organisation
 * wrote is a page there. People are named by the organisation's own ids, so that they can be held against the known experts.
 */
export async function openSharePoint(folder: string): Promise<Engine> {
  const { wire, organisation } = await openOrganisation(folder, "pages");
  const [site] = wire.sharepoint.sites.openTo(organisation.firstPerson);
  const send = sendFrom(wire, organisation.firstPerson, site?.path ?? "");
  const accountOf = (id: string): PersonId => personId(wire.sharepoint.identities.accountOf(id) ?? id);
  let calls = 0;
  const search = createSharePointContentSearch((request) => {
    calls += 1;
    return send(request);
  }, createKnownNames());
  return {
    searches: [
      {
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
    ],
    scoresOf: (words, hits) => {
      const found = findPages(wire.sharepoint, organisation.firstPerson, { words: toKql({ words }) ?? "", sortedBy: [] });
      const scores = new Map(found.ids.map((id, index) => [String(id), found.scores[index] ?? 0]));
      return hits.map(({ id }) => scores.get(id.split("#").at(-1) ?? "") ?? 0); // the number of the page ends its identifier
    },
    calls: () => calls,
    close: () => wire.close(),
  };
}

interface Opened {
  readonly wire: Wire;
  readonly organisation: Organisation;
}

async function openOrganisation(folder: string, issuesAre: "issues" | "pages"): Promise<Opened> {
  const organisation = await loadCorpus(folder, { damaged: (sentence) => console.error(sentence), progress: () => undefined }, issuesAre);
  return { wire: await createWire({ organisation }), organisation };
}

/** Engines in memory, for trying out a method without a wire. */
export async function openCore(folder: string): Promise<Engine> {
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
