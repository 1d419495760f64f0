import { seededRandom } from "../../builders/seeded-random.ts";

/** Who has what, with a part held out to be found. */
export interface SmallGraph {
  readonly items: number;
  readonly train: readonly (readonly number[])[];
  readonly test: readonly (readonly number[])[];
}

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
  return { items: ITEMS, train: lists.map((list) => list.slice(HELD_OUT)), test: lists.map((list) => list.slice(0, HELD_OUT)) };
}
