import { seededRandom } from "../../tests/builders/seeded-random.ts";

/** Who is known to be an expert on a topic, by grade (1 or 2). */
export type Truth = ReadonlyMap<string, number>;

/** The figures of one ranking for one topic, each 0..1. */
export interface Figures {
  readonly map: number;
  readonly mrr: number;
  readonly p5: number;
  readonly ndcg10: number;
  readonly recall10: number;
  readonly success3: number;
}

export const FIGURES = ["map", "mrr", "p5", "ndcg10", "recall10", "success3"] as const satisfies readonly (keyof Figures)[];

/**
 * Measures an ordered list of people against the truth, with the usual definitions (Manning, Raghavan, Schütze 2008, chapter 8). Every
 * expert counts as relevant for average precision, whatever the grade; nDCG uses the gain 2^grade - 1.
 */
export function measure(ranking: readonly string[], truth: Truth): Figures {
  const gains = ranking.map((person) => truth.get(person) ?? 0);
  const relevantAt = gains.flatMap((gain, index) => (gain > 0 ? [index + 1] : []));
  const within = (limit: number): number => relevantAt.filter((rank) => rank <= limit).length;
  const first = relevantAt[0];
  return {
    map: relevantAt.reduce((sum, rank, found) => sum + (found + 1) / rank, 0) / truth.size,
    mrr: first === undefined ? 0 : 1 / first,
    p5: within(5) / 5,
    ndcg10: discountedGain(gains.slice(0, 10)) / discountedGain([...truth.values()].sort((a, b) => b - a).slice(0, 10)),
    recall10: within(10) / truth.size,
    success3: within(3) > 0 ? 1 : 0,
  };
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + (2 ** gain - 1) / Math.log2(index + 2), 0);
}

/** Lower bound, middle and upper bound of a mean. */
export type Interval = readonly [number, number, number];

const RESAMPLES = 5_000;

/**
 * The mean of `values` with its 95 % interval by the percentile bootstrap over topics (Efron and Tibshirani 1993). Given differences of two
 * methods on the same topics it is the paired bootstrap. Deterministic: the resamples come from a fixed seed.
 */
export function bootstrapMean(values: readonly number[]): Interval {
  const next = seededRandom(20_110_609);
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const means = Array.from({ length: RESAMPLES }, () => mean(values.map(() => values[Math.floor(next() * values.length)] ?? 0)));
  means.sort((a, b) => a - b);
  const at = (share: number): number => means[Math.floor(share * (RESAMPLES - 1))] ?? 0;
  return [at(0.025), mean(values), at(0.975)];
}
