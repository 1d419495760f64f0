import type { ContentHit, ContentPage, ContentQuery, ContentSearch } from "../ports/content-search.ts";
import { PortError } from "../ports/port-error.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";
import type { Deadline } from "./deadline.ts";
import type { Incomplete } from "./expert-answer.ts";

/** What one or two search calls brought back. */
export interface Evidence {
  readonly hits: readonly ContentHit[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly searched: boolean;
  readonly widened: boolean;
  readonly incomplete: readonly Incomplete[];
}

/** Rows asked for in one call: within every platform's own limit when names of contributors come along. */
const ROWS_PER_CALL = 50;
/** With fewer rows than this that hold all the words, the search is widened, once, to rows that hold any of them. */
export const FEW_ROWS = 5;

/**
 * Asks the platform once for rows that hold all words; when hardly any do and there is more than one word, once more for rows that hold
 * any. Two calls at the most. A failure, or the deadline, is part of what comes back; what the first call found survives a failure of the second.
 */
export async function gatherEvidence(search: ContentSearch, words: readonly string[], deadline: Deadline): Promise<Evidence> {
  const first = await ask(search, { words, match: "all", limit: ROWS_PER_CALL }, deadline);
  if (first.page === null || words.length < 2 || first.page.hits.length >= FEW_ROWS) return toEvidence(search.source, [first], false);
  const second = await ask(search, { words, match: "any", limit: ROWS_PER_CALL }, deadline);
  return toEvidence(search.source, [first, second], true);
}

/** One call's outcome: a page, or why there is none. */
interface Asked {
  readonly page: ContentPage | null;
  readonly failure: Incomplete | null;
}

async function ask(search: ContentSearch, query: ContentQuery, deadline: Deadline): Promise<Asked> {
  try {
    const page = await Promise.race([search.search(query, deadline.signal), deadline.passed]);
    return { page, failure: page === null ? { source: search.source, reason: "stopped", retryAfterMs: null } : null };
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return { page: null, failure: { source: search.source, reason: REASON_OF_KIND[error.kind], retryAfterMs: error.retryAfterMs } };
  }
}

const REASON_OF_KIND = {
  forbidden: "forbidden",
  "rate-limited": "busy",
  unavailable: "down",
  "malformed-answer": "odd",
} as const;

function toEvidence(source: string, asked: readonly Asked[], widened: boolean): Evidence {
  const pages = asked.flatMap(({ page }) => (page === null ? [] : [page]));
  const hits = new Map<string, ContentHit>();
  for (const hit of pages.flatMap((page) => page.hits)) if (!hits.has(hit.id)) hits.set(hit.id, hit);
  const people = new Map(pages.flatMap((page) => page.people).map((person) => [person.id, person]));
  const incomplete = asked.flatMap(({ failure }) => (failure === null ? [] : [failure]));
  if (pages.some((page) => page.contributors === "last-editor")) {
    incomplete.push({ source, reason: "last-editor-only", retryAfterMs: null });
  }
  return { hits: [...hits.values()].slice(0, ROWS_PER_CALL), people, searched: pages.length > 0, widened, incomplete };
}
