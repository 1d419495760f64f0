import type { Candidate } from "../expertise/rank-candidates.ts";
import { orderContributors, weighHits } from "../expertise/rank-candidates.ts";
import type { ContentHit, Contribution } from "../ports/content-search.ts";
import type { WordForms } from "../ports/word-forms.ts";
import type { Instant } from "../vocabulary/instant.ts";
import { daysBetween } from "../vocabulary/instant.ts";

/** What routing adds to the weights of rows. What was chosen on which data: benchmarks/routing/README.md. */
export interface HelperParameters {
  /** days after which what somebody did counts half, > 0 */
  readonly halfLifeDays: number;
  /** what having brought an issue counts beside having answered one, 0..1 */
  readonly reporterShare: number;
}

export const HELPER_PARAMETERS: HelperParameters = { halfLifeDays: 365, reporterShare: 0.2 };

/** What a ranking of helpers is read against. */
export interface HelperSurroundings {
  readonly now: Instant;
  readonly wordForms: WordForms;
}

/**
 * Orders the contributors of what was found for an issue by who answered something like it, and how lately.
 *
 *     order by  Σ weight(i) · role · 2^(-age / h)  over the rows a person contributed to
 *
 * - `weight(i)` as for topics: {@link weighHits}
 * - `role` 1, and {@link HelperParameters.reporterShare} for who only brought the issue: they asked, and others answered
 * - `age` days since the person's contribution; what a row does not date is as old as the row. A row without any date counts as one
 *   half-life old, and a clock ahead of ours gives 0, not a bonus
 * - `h` {@link HelperParameters.halfLifeDays}
 *
 * Of several deeds in one row only the one that counts most does. How much somebody does elsewhere does not enter. Ties keep the order of
 * first appearance.
 *
 * @param words the words, at least one
 * @param lists rows of each product in its own order; empty gives no candidates
 */
export function rankHelpers(
  words: readonly string[],
  lists: readonly (readonly ContentHit[])[],
  { now, wordForms }: HelperSurroundings,
): Candidate[] {
  return orderContributors(weighHits(words, lists, wordForms), ({ hit, weight }, person) => {
    const own = hit.contributions.filter((contribution) => contribution.person === person);
    return weight * Math.max(...own.map((deed) => worthOf(deed, hit, now)));
  });
}

function worthOf({ role, at }: Contribution, { createdAt, updatedAt }: ContentHit, now: Instant): number {
  const { halfLifeDays, reporterShare } = HELPER_PARAMETERS;
  const date = at ?? createdAt ?? updatedAt;
  const ageDays = date === null ? halfLifeDays : Math.max(0, daysBetween(date, now));
  return (role === "reporter" ? reporterShare : 1) * 2 ** (-ageDays / halfLifeDays);
}
