import { PortError } from "@alongside/core";
import type { ContentPage, WordForms, WorkQuery, WorkSearch } from "@alongside/core";
import { projectKeyOf } from "../../../src/project-place.ts";
import type { RequestJira } from "./jira-api.ts";
import { askJiraWith } from "./jira-api.ts";
import { SEARCH_FIELDS, componentsIn, parseIssuePage } from "./parse-issue-page.ts";
import { workToJql } from "./work-to-jql.ts";

/** With fields Jira gives no more in one answer, and often less. */
const MAXIMUM_ROWS = 100;
/** Nobody reads an excerpt where no words were searched, and the text is the largest part of a row. */
const FIELDS = SEARCH_FIELDS.filter((field) => field !== "description");
const NOTHING: ContentPage = { hits: [], people: [], contributors: "all" };

/**
 * What people worked on, from Jira's own search, asked by the browser of the asking person: one call, and nothing kept but which of the names
 * on the rows are those of components.
 *
 * Jira refuses a whole query for one issue that is gone or may not be seen, and for one account it does not know, and names them. Then, and
 * only then, it is asked once more, without what it named.
 */
export function createJiraWorkSearch(request: RequestJira, wordForms: WordForms): WorkSearch {
  const components = new Set<string>();

  const ask = async (jql: string | null, limit: number, signal: AbortSignal): Promise<ContentPage | Refused> => {
    if (jql === null) return NOTHING;
    const heard: string[] = [];
    const listening: RequestJira = async (path, wish) => {
      const answer = await request(path, wish);
      if (answer.status === 400) heard.push(await textOf(answer));
      return answer;
    };
    const wish = { jql, maxResults: Math.min(limit, MAXIMUM_ROWS), fields: FIELDS };
    try {
      const answer = await askJiraWith(listening, "/rest/api/3/search/jql", signal, wish);
      for (const name of componentsIn(answer)) components.add(name);
      return parseIssuePage(answer, { stems: new Set(), wordForms });
    } catch (error) {
      const [said] = heard;
      if (error instanceof PortError && said !== undefined) return { refusal: error, said };
      throw error;
    }
  };

  return {
    source: "jira",
    findWork: async (query, signal) => {
      signal.throwIfAborted();
      const jql = workToJql(query, components);
      const first = await ask(jql, query.limit, signal);
      if (!("refusal" in first)) return first;
      const known = workToJql(withoutNamed(query, first.said), new Set([...components].filter((name) => !names(first.said, name))));
      if (known === jql) throw first.refusal;
      const second = await ask(known, query.limit, signal);
      if ("refusal" in second) throw second.refusal;
      return second;
    },
  };
}

/** A query that Jira did not take, and what it said of it. */
interface Refused {
  readonly refusal: PortError;
  readonly said: string;
}

async function textOf(answer: { json(): Promise<unknown> }): Promise<string> {
  try {
    return JSON.stringify(await answer.json());
  } catch {
    // A gateway in between may refuse in any form; then nothing is named.
    return "";
  }
}

/** Looks for what we asked for, and not for a sentence: those are in the person's language. */
function withoutNamed(query: WorkQuery, said: string): WorkQuery {
  const isKnown = (value: string): boolean => !names(said, value);
  const project = query.place === null ? null : projectKeyOf(query.place);
  return {
    ...query,
    people: query.people.filter(isKnown),
    items: query.items.filter(isKnown),
    place: project === null || isKnown(project) ? query.place : null,
  };
}

/** What goes on before or after it is another name: `FLEET-1` is not named by `FLEET-12`. */
const PART_OF_NAME = /[\p{L}\p{N}_-]/u;

function names(said: string, value: string): boolean {
  const text = JSON.stringify(value).slice(1, -1);
  for (let at = said.indexOf(text); at !== -1; at = said.indexOf(text, at + 1)) {
    if (!PART_OF_NAME.test(said.charAt(at - 1)) && !PART_OF_NAME.test(said.charAt(at + text.length))) return true;
  }
  return false;
}
