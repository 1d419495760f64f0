import type { ContentHit, ContentPage, ContentSearch } from "../ports/content-search.ts";
import type { PortErrorKind } from "../ports/port-error.ts";
import { PortError } from "../ports/port-error.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";
import type { Deadline } from "./deadline.ts";
import type { Incomplete } from "./expert-answer.ts";

/** What the platform's search brought back. */
export interface Evidence {
  /** in the platform's order */
  readonly hits: readonly ContentHit[];
  readonly people: ReadonlyMap<PersonId, Person>;
  /** false when the source gave no answer at all */
  readonly searched: boolean;
  readonly incomplete: readonly Incomplete[];
}

/** Rows asked for in one call: within every platform's own limit when names of contributors come along. */
const ROWS_PER_CALL = 50;

/**
 * Asks the platform once for rows that hold any of the words; what holds more of them is told apart afterwards, by its coverage. A failure,
 * or the deadline, is part of what comes back.
 */
export async function gatherEvidence(search: ContentSearch, words: readonly string[], deadline: Deadline): Promise<Evidence> {
  try {
    const query = { words, limit: ROWS_PER_CALL };
    const page = await Promise.race([search.search(query, deadline.signal), deadline.passed]);
    return page === null ? without(search.source, "stopped", null) : found(search.source, page);
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return without(search.source, REASON_OF_KIND[error.kind], error.retryAfterMs);
  }
}

/** How an answer says that a platform failed. */
export const REASON_OF_KIND: Readonly<Record<PortErrorKind, Incomplete["reason"]>> = {
  forbidden: "forbidden",
  "rate-limited": "busy",
  unavailable: "down",
  full: "down",
  conflict: "down",
  "malformed-answer": "odd",
};

function found(source: string, page: ContentPage): Evidence {
  const incomplete: Incomplete[] = page.contributors === "all" ? [] : [{ source, reason: "last-editor-only", retryAfterMs: null }];
  return { hits: page.hits, people: new Map(page.people.map((person) => [person.id, person])), searched: true, incomplete };
}

function without(source: string, reason: Incomplete["reason"], retryAfterMs: number | null): Evidence {
  return { hits: [], people: new Map(), searched: false, incomplete: [{ source, reason, retryAfterMs }] };
}
