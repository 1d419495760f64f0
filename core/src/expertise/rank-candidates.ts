import type { ContentHit, ContributionRole } from "../ports/content-search.ts";
import type { WordForms } from "../ports/word-forms.ts";
import type { PersonId } from "../vocabulary/person.ts";
import { lettersAndDigits, wordsOf } from "../vocabulary/words.ts";

/** One row that speaks for a candidate, and in which roles they took part in it. */
export interface CandidateEvidence {
  readonly hit: ContentHit;
  readonly roles: readonly ContributionRole[];
}

/** Somebody who contributed to what was found. Only their place in the list says how well the evidence fits the question. */
export interface Candidate {
  readonly person: PersonId;
  /** at least one, the most telling first */
  readonly evidence: readonly CandidateEvidence[];
}

/** The parameters of the formula. Changing one changes every answer; they were chosen on some organisations and checked on others. */
export interface RankingParameters {
  /** how sharply a row that holds only part of the question falls behind, ≥ 0; 0 ignores coverage */
  readonly coverageExponent: number;
  /** how flat the first ranks are, ≥ 0: 0 makes the first row count twice the second, large values make all rows alike */
  readonly rankConstant: number;
  /** what it adds when all of the question stands in the title, ≥ 0 */
  readonly titleWeight: number;
  /** what it adds when all of the question stands in labels or place, ≥ 0 */
  readonly labelWeight: number;
  /** what it adds when one label or the place is the whole question, ≥ 0 */
  readonly exactWeight: number;
}

export const RANKING_PARAMETERS: RankingParameters = {
  coverageExponent: 2,
  rankConstant: 60,
  titleWeight: 0.5,
  labelWeight: 1,
  exactWeight: 1,
};

/** A row with the weight it lends to everybody who contributed to it. */
export interface WeighedHit {
  readonly hit: ContentHit;
  readonly weight: number;
  /** share of the question's stems that the row shows, 0..1 */
  readonly coverage: number;
}

/**
 * Weighs the rows of ordered search answers, one list for each product, by how well they fit the question.
 *
 *     weight(i) = coverage ^ g · (1 + t · title + l · labels + e · exact) / (k + i)
 *
 * - `i` the row's rank in its own list, from 1: platforms give an order and no score, and reciprocal rank with k = 60 stands in for it
 *   (Cormack, Clarke, Büttcher 2009, "Reciprocal rank fusion"). It also makes rows of different products comparable: the first rows of two
 *   lists weigh alike, and what tells them apart is how much of the question they show
 * - `coverage` share of the question's distinct stems found in title, labels, place or excerpt, 0..1
 * - `title`, `labels` share of them found in the title, and in labels or place, 0..1
 * - `exact` 1 if one label or the place's name is the whole question, letters and digits compared, else 0
 * - `g`, `k`, `t`, `l`, `e`: {@link RankingParameters}
 */
export function weighHits(
  words: readonly string[],
  lists: readonly (readonly ContentHit[])[],
  wordForms: WordForms,
  parameters: RankingParameters = RANKING_PARAMETERS,
): WeighedHit[] {
  const stems = new Set(words.map((word) => wordForms.stemOf(word.toLowerCase())));
  const whole = lettersAndDigits(words.join(" "));
  const weigh = (hit: ContentHit, index: number): WeighedHit => {
    const filed = [...hit.labels, hit.place?.name ?? ""];
    const inFiling = stemsOf(filed.join(" "), wordForms);
    const inTitle = stemsOf(hit.title, wordForms);
    const inExcerpt = stemsOf(hit.excerpt.map((part) => part.text).join(""), wordForms);
    const coverage = share(stems, (stem) => inFiling.has(stem) || inTitle.has(stem) || inExcerpt.has(stem));
    const title = share(stems, (stem) => inTitle.has(stem));
    const labels = share(stems, (stem) => inFiling.has(stem));
    const exact = filed.some((name) => lettersAndDigits(name) === whole) ? 1 : 0;
    const { titleWeight, labelWeight, exactWeight } = parameters;
    const fit = coverage ** parameters.coverageExponent * (1 + titleWeight * title + labelWeight * labels + exactWeight * exact);
    return { hit, weight: fit / (parameters.rankConstant + index + 1), coverage };
  };
  return lists.flatMap((hits) => hits.map(weigh));
}

/**
 * Orders the contributors of what was found by how much of it, and how fitting, they took part in (document-centric voting:
 * Macdonald and Ounis 2006, "Voting for candidates", with the weights of {@link weighHits} as votes).
 *
 *     order by  Σ weight(i) over the rows a person contributed to
 *
 * Every role counts whole and nothing fades with age: both were measured to hurt for questions about a topic. A person counts once per
 * row however often they changed it, and nothing about a person outside these rows enters. Ties keep the order of first appearance.
 *
 * @param words the question's words, at least one
 * @param lists rows of each product in its own order; empty gives no candidates
 */
export function rankCandidates(
  words: readonly string[],
  lists: readonly (readonly ContentHit[])[],
  wordForms: WordForms,
  parameters: RankingParameters = RANKING_PARAMETERS,
): Candidate[] {
  return orderContributors(weighHits(words, lists, wordForms, parameters), ({ weight }) => weight);
}

/**
 * Orders contributors by the sum of what each row lends them.
 *
 * @param share what a row lends to one of its contributors, ≥ 0
 */
export function orderContributors<Row extends { readonly hit: ContentHit }>(
  rows: readonly Row[],
  share: (row: Row, person: PersonId) => number,
): Candidate[] {
  const standing = new Map<PersonId, { total: number; evidence: (CandidateEvidence & { readonly weight: number })[] }>();
  for (const row of rows) {
    for (const [person, roles] of rolesByPerson(row.hit)) {
      const entry = standing.get(person) ?? { total: 0, evidence: [] };
      const weight = share(row, person);
      entry.total += weight;
      entry.evidence.push({ hit: row.hit, roles, weight });
      standing.set(person, entry);
    }
  }
  return [...standing.entries()]
    .sort(([, a], [, b]) => b.total - a.total)
    .map(([person, entry]) => ({
      person,
      evidence: entry.evidence.sort((a, b) => b.weight - a.weight).map(({ hit, roles }) => ({ hit, roles })),
    }));
}

function rolesByPerson(hit: ContentHit): Map<PersonId, ContributionRole[]> {
  const roles = new Map<PersonId, ContributionRole[]>();
  for (const { person, role } of hit.contributions) {
    const own = roles.get(person);
    if (own === undefined) roles.set(person, [role]);
    else own.push(role);
  }
  return roles;
}

function stemsOf(text: string, wordForms: WordForms): Set<string> {
  return new Set(wordsOf(text).map((word) => wordForms.stemOf(word.toLowerCase())));
}

function share(stems: ReadonlySet<string>, found: (stem: string) => boolean): number {
  let count = 0;
  for (const stem of stems) if (found(stem)) count += 1;
  return stems.size === 0 ? 0 : count / stems.size;
}
