import { seededRandom } from "../../builders/seeded-random.ts";

/** Who has what, with a part held out to be found. */
export interface SmallGraph {
  readonly items: number;
  readonly train: readonly (readonly number[])[];
  readonly test: readonly (readonly number[])[];
}

/** The first things of each list are to be found, the others known. */
const withHeldOut = (items: number, lists: readonly (readonly number[])[]): SmallGraph => ({
  items,
  train: lists.map((list) => list.slice(HELD_OUT)),
  test: lists.map((list) => list.slice(0, HELD_OUT)),
});

const [PEOPLE, ITEMS, GROUPS, EACH, HELD_OUT] = [120, 240, 6, 16, 4];

/** People of six interests who mostly have what belongs to theirs, the popular things of it more often: what is right is known by construction. */
export function aGraph(seed: number): SmallGraph {
  const next = seededRandom(seed);
  const lists = Array.from({ length: PEOPLE }, (_none, person) => {
    const held = new Set<number>();
    while (held.size < EACH) {
      const group = next() < 0.8 ? person % GROUPS : Math.floor(next() * GROUPS);
      held.add(Math.floor(next() ** 2 * (ITEMS / GROUPS)) * GROUPS + group);
    }
    return [...held];
  });
  return withHeldOut(ITEMS, lists);
}

/** What a place without interests is like. */
export interface PlainPlace {
  readonly people: number;
  readonly items: number;
  /** things that each person has, besides those to be found */
  readonly each: number;
}

/** People who have things by chance, widely used ones more often (Zipf): nobody is near to anybody, and nothing is better than what is widely used. */
export function aGraphWithoutInterests(seed: number, { people, items, each }: PlainPlace): SmallGraph {
  const next = seededRandom(seed);
  const weights = Array.from({ length: items }, (_none, item) => 1 / (item + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = (): number => {
    let rest = next() * total;
    return Math.max(
      0,
      weights.findIndex((weight) => (rest -= weight) < 0),
    );
  };
  const lists = Array.from({ length: people }, () => {
    const held = new Set<number>();
    while (held.size < each + HELD_OUT) held.add(drawn());
    const turn = new Map([...held].map((item) => [item, next()]));
    return [...held].sort((a, b) => turn.get(a)! - turn.get(b)!);
  });
  return withHeldOut(items, lists);
}
