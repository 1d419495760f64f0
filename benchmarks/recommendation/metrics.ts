/** The figures of a method, each 0..1. */
export interface Figures {
  readonly recall20: number;
  readonly recall50: number;
  readonly recall100: number;
  readonly ndcg20: number;
}

/** How many recommendations are looked at. */
export const LOOKED_AT = 100;

/**
 * Recall@K = hits / things to be found; nDCG@20 with binary gains, divided by the ideal of min(20, things to be found) hits (Järvelin and
 * Kekäläinen 2002).
 *
 * @param ranking best first
 * @param wanted at least one
 */
export function measureRanking(ranking: readonly number[], wanted: readonly number[]): Figures {
  const truth = new Set(wanted);
  const ranks = ranking.slice(0, LOOKED_AT).flatMap((item, index) => (truth.has(item) ? [index + 1] : []));
  const recall = (limit: number): number => ranks.filter((rank) => rank <= limit).length / truth.size;
  const gain = (some: readonly number[]): number => some.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0);
  const ideal = Array.from({ length: Math.min(20, truth.size) }, (_none, index) => index + 1);
  return {
    recall20: recall(20),
    recall50: recall(50),
    recall100: recall(100),
    ndcg20: gain(ranks.filter((rank) => rank <= 20)) / gain(ideal),
  };
}

/** The mean of each figure over people. */
export function meanFigures(figures: readonly Figures[]): Figures {
  const mean = (name: keyof Figures): number => figures.reduce((sum, each) => sum + each[name], 0) / Math.max(1, figures.length);
  return { recall20: mean("recall20"), recall50: mean("recall50"), recall100: mean("recall100"), ndcg20: mean("ndcg20") };
}
