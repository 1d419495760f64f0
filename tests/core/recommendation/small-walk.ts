import { WALK_LIMITS, nearestPeople, nearnessOf, walkNeighbourhood, widelyUsedRows } from "@alongside/core";
import type { WalkRow } from "@alongside/core";
import { seededRandom } from "../../builders/seeded-random.ts";
import type { SmallGraph } from "./graphs.ts";

export type Row = WalkRow<number, number>;

/** Which names and rows are shown is by chance, and always the same. */
function shuffled(values: readonly number[], owner: number): number[] {
  const next = seededRandom(owner + 1);
  const turns = new Map(values.map((value) => [value, next()]));
  return [...values].sort((a, b) => turns.get(a)! - turns.get(b)!);
}

/** What the walk reads of a graph that is small enough to be read whole, within the limits. */
export function readAll({ train, items }: SmallGraph, asker: number) {
  const named: number[][] = Array.from({ length: items }, () => []);
  train.forEach((list, person) => list.forEach((item) => named[item]!.push(person)));
  const rowOf = (item: number): Row => ({
    item,
    named: shuffled(named[item]!, item).slice(0, WALK_LIMITS.namesOnRow),
    contributors: Math.max(1, named[item]!.length),
  });
  const own = train[asker]!.map(rowOf);
  const near = nearnessOf(own, { asker, rowsOf: (person) => train[person]!.length });
  const followed = nearestPeople(near, WALK_LIMITS.people);
  const rows = followed.flatMap((person) =>
    shuffled(train[person]!, person)
      .slice(0, WALK_LIMITS.rowsOfPerson)
      .map((item) => ({ ...rowOf(item), foundWith: person })),
  );
  const widelyUsed = widelyUsedRows(
    named.flatMap((people, item) => (people.length > 0 ? [rowOf(item)] : [])),
    25,
  );
  return { asker, own, near, followed, rows: rows.slice(0, WALK_LIMITS.rowsTogether - own.length), widelyUsed, anywhere: widelyUsed };
}

export const LOOKED_AT = 20;

/** The mean share of what is to be found among the first twenty. */
export function recall({ test }: SmallGraph, recommend: (person: number) => readonly number[]): number {
  const shares = test.map((wanted, person) => {
    const found = new Set(recommend(person).slice(0, LOOKED_AT));
    return wanted.filter((item) => found.has(item)).length / wanted.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** What the walk recommends to one person of a graph. */
export function walkIn(graph: SmallGraph, person: number): number[] {
  return walkNeighbourhood(readAll(graph, person)).map(({ item }) => item);
}

/** What most people have and the person does not, equal ones by number. */
export function widelyUsedIn({ train, items }: SmallGraph, person: number): number[] {
  const counts = Array.from({ length: items }, () => 0);
  for (const item of train.flat()) counts[item]! += 1;
  const mine = new Set(train[person]);
  return [...counts.keys()].filter((item) => counts[item]! > 0 && !mine.has(item)).sort((a, b) => counts[b]! - counts[a]! || a - b);
}
