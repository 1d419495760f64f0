import type { ContentHit, ContentPage, ContentQuery } from "../ports/content-search.ts";
import type { SuitePorts } from "../suite.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";
import { askSource } from "./ask-source.ts";
import type { Deadline } from "./deadline.ts";
import { startDeadline } from "./deadline.ts";
import type { Incomplete } from "./expert-answer.ts";

/** What the searches of the products brought back. */
export interface Evidence {
  /** one list for each product that answered, each in the product's own order */
  readonly lists: readonly (readonly ContentHit[])[];
  readonly people: ReadonlyMap<PersonId, Person>;
  /** the sources that answered, in the order in which they were named */
  readonly searched: readonly string[];
  readonly incomplete: readonly Incomplete[];
}

/** Rows asked for in one call: within every platform's own limit when names of contributors come along. */
const ROWS_PER_CALL = 50;

/** A product that takes longer is left out, so that time is left to name people from what the others found. */
export const PRODUCT_STOP_MS = 6_000;

/**
 * Asks every product once, all at the same time, for rows that hold any of the words; what holds more of them is told apart afterwards, by
 * its coverage. A product that is not there, fails, or is overtaken by the deadline is part of what comes back, and takes nothing from the
 * others.
 *
 * @param onSome told what is there so far whenever a product has answered or failed, once any has answered
 */
export async function gatherEvidence(
  { contentSearches, absentSources, clock }: Pick<SuitePorts, "contentSearches" | "absentSources" | "clock">,
  query: Omit<ContentQuery, "limit">,
  whole: Deadline,
  onSome: (evidence: Evidence) => void = () => undefined,
): Promise<Evidence> {
  const absent = absentSources.map((source): Incomplete => ({ source, reason: "absent", retryAfterMs: null }));
  const answers = contentSearches.map(({ source }): PageAnswer => without(source, "waiting", null));
  const deadline = startDeadline(clock, PRODUCT_STOP_MS, whole.signal);
  const asked = contentSearches.map(async (search, index) => {
    answers[index] = await askForPage(search.source, () => search.search({ ...query, limit: ROWS_PER_CALL }, deadline.signal), deadline);
    if (answers.some(({ page }) => page !== null)) onSome(joined(answers, absent));
  });
  try {
    await Promise.all(asked);
  } finally {
    deadline.end();
  }
  return joined(answers, absent);
}

function joined(answers: readonly PageAnswer[], absent: readonly Incomplete[]): Evidence {
  return {
    lists: answers.flatMap(({ page }) => (page === null ? [] : [page.hits])),
    people: new Map(answers.flatMap(({ page }) => page?.people ?? []).map((person) => [person.id, person])),
    searched: answers.flatMap(({ page, source }) => (page === null ? [] : [source])),
    incomplete: [...answers.flatMap(({ incomplete }) => incomplete), ...absent],
  };
}

export interface PageAnswer {
  readonly source: string;
  /** null when the source gave no answer at all */
  readonly page: ContentPage | null;
  readonly incomplete: readonly Incomplete[];
}

/** Asks one product for one page, and says what its answer keeps back, or why there is none. */
export async function askForPage(source: string, ask: () => Promise<ContentPage>, deadline: Deadline): Promise<PageAnswer> {
  const { answer: page, incomplete } = await askSource(source, ask, deadline);
  return { source, page, incomplete: page === null ? incomplete : keptBack(source, page) };
}

const REASON_OF_CONTRIBUTORS = { "last-editor": "last-editor-only", "first-comments": "first-comments-only" } as const;

function keptBack(source: string, { contributors }: ContentPage): Incomplete[] {
  return contributors === "all" ? [] : [{ source, reason: REASON_OF_CONTRIBUTORS[contributors], retryAfterMs: null }];
}

function without(source: string, reason: Incomplete["reason"], retryAfterMs: number | null): PageAnswer {
  return { source, page: null, incomplete: [{ source, reason, retryAfterMs }] };
}
