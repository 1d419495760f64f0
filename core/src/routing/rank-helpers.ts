import type { Candidate } from "../expertise/rank-candidates.ts";
import { orderContributors } from "../expertise/rank-candidates.ts";
import type { ContentHit, Contribution } from "../ports/content-search.ts";
import type { Instant } from "../vocabulary/instant.ts";
import { daysBetween } from "../vocabulary/instant.ts";

/** The parameters of the formula. What was chosen on which data: benchmarks/routing/README.md. */
export interface HelperParameters {
  /** days after which what somebody did counts half, > 0 */
  readonly halfLifeDays: number;
  /** how flat the first ranks are, ≥ 0 */
  readonly rankConstant: number;
  /** what having brought an issue counts beside having answered one, 0..1 */
  readonly reporterShare: number;
}

export const HELPER_PARAMETERS: HelperParameters = { halfLifeDays: 365, rankConstant: 10, reporterShare: 0.2 };

interface RankedHit {
  readonly hit: ContentHit;
  /** from 1, in its own list */
  readonly rank: number;
}

/**
 * Orders the contributors of what was found for an issue by who answered something like it, and how lately.
 *
 *     order by  Σ role · 2^(-age / h) / (k + i)  over the rows a person contributed to
 *
 * - `i` the row's rank in its own list, from 1: as for topics, reciprocal rank stands in for a score and makes the lists of products
 *   comparable (Cormack, Clarke, Büttcher 2009, "Reciprocal rank fusion"), with a smaller k, because the first issues are the most alike
 * - `age` days since the person's contribution, or since the row's latest change where the row does not date it; a row without any date
 *   counts as one half-life old, and a clock ahead of ours gives 0, not a bonus
 * - `role` 1, and {@link HelperParameters.reporterShare} for who only brought the issue: they asked, and others answered
 * - `h`, `k`: {@link HelperParameters}
 *
 * Of several deeds in one row only the one that counts most does. How much somebody does elsewhere does not enter. Ties keep the order of
 * first appearance.
 *
 * @param lists rows of each product in its own order; empty gives no candidates
 */
export function rankHelpers(
  lists: readonly (readonly ContentHit[])[],
  now: Instant,
  parameters: HelperParameters = HELPER_PARAMETERS,
): Candidate[] {
  const rows = lists.flatMap((hits) => hits.map((hit, index): RankedHit => ({ hit, rank: index + 1 })));
  return orderContributors(rows, ({ hit, rank }, person) => {
    const own = hit.contributions.filter((contribution) => contribution.person === person);
    return Math.max(...own.map((deed) => worthOf(deed, hit, { now, parameters }))) / (parameters.rankConstant + rank);
  });
}

interface Measure {
  readonly now: Instant;
  readonly parameters: HelperParameters;
}

function worthOf({ role, at }: Contribution, hit: ContentHit, { now, parameters }: Measure): number {
  const { halfLifeDays, reporterShare } = parameters;
  const date = at ?? hit.updatedAt;
  const ageDays = date === null ? halfLifeDays : Math.max(0, daysBetween(date, now));
  return (role === "reporter" ? reporterShare : 1) * 2 ** (-ageDays / halfLifeDays);
}
