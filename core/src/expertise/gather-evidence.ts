import type { ContentHit, ContentPage, ContentSearch } from "../ports/content-search.ts";
import type { Person, PersonId } from "../vocabulary/person.ts";
import { askSource } from "./ask-source.ts";
import type { FromSource } from "./ask-source.ts";
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
  const query = { words, limit: ROWS_PER_CALL };
  return evidenceFrom(search.source, await askSource(search.source, () => search.search(query, deadline.signal), deadline));
}

/** What one call to the platform's search brought back, or why it brought nothing. */
export function evidenceFrom(source: string, { answer: page, incomplete }: FromSource<ContentPage>): Evidence {
  if (page === null) return { hits: [], people: new Map(), searched: false, incomplete };
  const blind: Incomplete[] = page.contributors === "all" ? [] : [{ source, reason: "last-editor-only", retryAfterMs: null }];
  return { hits: page.hits, people: new Map(page.people.map((person) => [person.id, person])), searched: true, incomplete: blind };
}
