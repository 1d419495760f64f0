/** One found item with the engine's own score, which our method never sees: on the real wire it is always 0. */
export interface ScoredItem {
  readonly people: readonly string[];
  /** BM25, larger is better */
  readonly score: number;
  /** from 1, in the list of its own product */
  readonly rank: number;
}

type Ranking = (items: readonly ScoredItem[]) => string[];

/**
 * The document-centric voting methods of Macdonald and Ounis 2006 ("Voting for candidates"), on the same hits as our method but with the
 * engine's true scores.
 */
export const BASELINES = {
  bestItem: (items) => sumVotes([...items].sort((a, b) => b.score - a.score).slice(0, 1), () => 1),
  votes: (items) => sumVotes(items, () => 1),
  combSum: (items) => sumVotes(items, ({ score }) => score),
  expCombMnz: (items) => expCombMnz(items),
  reciprocalRank: (items) => sumVotes(items, ({ rank }) => 1 / rank),
} satisfies Record<string, Ranking>;

/** Everybody by how much they wrote, whatever the question: the mark that a method has to leave far behind. */
export function mostProlific(everything: readonly (readonly string[])[]): string[] {
  return sumVotes(
    everything.map((people) => ({ people, score: 0, rank: 1 })),
    () => 1,
  );
}

function sumVotes(items: readonly ScoredItem[], vote: (item: ScoredItem) => number): string[] {
  const totals = new Map<string, number>();
  for (const item of items) {
    for (const person of item.people) totals.set(person, (totals.get(person) ?? 0) + vote(item));
  }
  return inOrder(totals);
}

function expCombMnz(items: readonly ScoredItem[]): string[] {
  const sums = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { people, score } of items) {
    for (const person of people) {
      sums.set(person, (sums.get(person) ?? 0) + Math.exp(score));
      counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  return inOrder(new Map([...sums].map(([person, sum]) => [person, sum * (counts.get(person) ?? 0)])));
}

function inOrder(totals: ReadonlyMap<string, number>): string[] {
  return [...totals].sort(([, a], [, b]) => b - a).map(([person]) => person);
}
