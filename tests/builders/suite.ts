import { createSuite, personId } from "@alongside/core";
import type {
  ContentPage,
  ContentQuery,
  ContentSearch,
  PeopleDirectory,
  Person,
  PersonId,
  RecordStore,
  SuggestionRecords,
  Suite,
} from "@alongside/core";
import { aDelivery } from "./delivery.ts";
import { inMemoryVault } from "./in-memory-vault.ts";
import { noRecords } from "./no-records.ts";
import { gateOf } from "./records.ts";
import { anAnswer, instant, plainWordForms } from "./evidence.ts";

/** A clock that stands still until told otherwise; waiting ends when the test says so. */
export function stoppedClock(now = "2026-11-24T09:00:00Z") {
  let waiting: { readonly milliseconds: number; readonly end: () => void }[] = [];
  return {
    now: () => instant(now),
    wait: (milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        waiting.push({ milliseconds, end: resolve });
        signal.addEventListener("abort", () => resolve(), { once: true });
      }),
    /** Lets every wait end that takes no longer than this, as if the time had passed. */
    pass: (milliseconds = Infinity) => {
      for (const wait of waiting) if (wait.milliseconds <= milliseconds) wait.end();
      waiting = waiting.filter((wait) => wait.milliseconds > milliseconds);
    },
  };
}

type ScriptedAnswer = ContentPage | Error | Promise<ContentPage>;

interface SuiteWish {
  readonly asker?: string;
  /** of Confluence */
  readonly answers?: readonly ScriptedAnswer[];
  /** of Jira; without, there is only Confluence */
  readonly issues?: readonly ScriptedAnswer[];
  readonly absent?: readonly string[];
  readonly directory?: readonly Person[] | Error | "never";
  readonly clock?: ReturnType<typeof stoppedClock>;
  /** what people wrote; by default nobody wrote anything */
  readonly suggestions?: SuggestionRecords;
  readonly records?: RecordStore;
}

/** A suite over scripted search answers: the first call gets the first answer, and so on; later calls find nothing. */
export function aSuite(wish: SuiteWish = {}): { suite: Suite; asked: ContentQuery[]; lookedUp: PersonId[][] } {
  const lookedUp: PersonId[][] = [];
  const asked: ContentQuery[] = [];
  const pages = aScriptedSearch("confluence", wish.answers ?? [], asked);
  const issues = wish.issues === undefined ? [] : [aScriptedSearch("jira", wish.issues, [])];
  const peopleDirectory: PeopleDirectory = {
    source: "confluence",
    describe: (ids) => {
      lookedUp.push([...ids]);
      const known = wish.directory ?? [];
      if (known === "never") return new Promise(() => undefined);
      if (known instanceof Error) return Promise.reject(known);
      return Promise.resolve(known.filter((person) => ids.includes(person.id)));
    },
  };
  const ports = {
    asker: personId(wish.asker ?? "asker"),
    contentSearches: [pages, ...issues],
    absentSources: wish.absent ?? [],
    workSearch: { source: "confluence", findWork: () => Promise.resolve(anAnswer([])) },
    peopleDirectory,
    wordForms: plainWordForms,
    suggestions: wish.suggestions ?? noRecords,
    records: wish.records ?? gateOf(inMemoryVault(), { person: wish.asker ?? "asker" }),
    delivery: aDelivery().delivery,
  };
  return { suite: createSuite({ ...ports, clock: wish.clock ?? stoppedClock() }), asked, lookedUp };
}

function aScriptedSearch(source: string, answers: readonly ScriptedAnswer[], asked: ContentQuery[]): ContentSearch {
  return {
    source,
    search: async (query) => {
      asked.push(query);
      const answer = answers[asked.length - 1] ?? anAnswer([]);
      if (answer instanceof Error) throw answer;
      return await answer;
    },
  };
}
