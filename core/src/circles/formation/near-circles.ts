import type { NumberedCircle } from "./anneal.ts";
import { addCircles, circlesInUse, linearProgram, solve } from "./linear-program.ts";
import type { PricedCircle } from "./list-circles.ts";
import { FINENESS, listCircles } from "./list-circles.ts";
import type { RoundNumbers } from "./round-numbers.ts";
import type { Chance } from "./seeded-chance.ts";

/** Looked for in one round of pricing at most, and of these taken in, in all and with one person. */
const MOST_PRICED = 20_000;
const MOST_ADDED = 8_000;
const MOST_ADDED_WITH_ONE = 40;
const MOST_ROUNDS = 60;

/** What people are worth, so that no circle is worth more than its members. */
export interface Prices {
  /** by person, 1/1024 unit */
  readonly prices: Int32Array;
  /** their sum: no grouping is worth more, when `areProven` */
  readonly bound: number;
  readonly areProven: boolean;
  /** circles of which the program takes a share, that of the largest share first: they lose nothing, but some share members */
  readonly inUse: readonly NumberedCircle[];
}

/** What pricing starts from. */
export interface Known {
  /** a grouping, as good as it is known */
  readonly grouping: readonly NumberedCircle[];
  readonly others: readonly NumberedCircle[];
}

/**
 * Finds prices of people by a linear program over known circles, and looks through all circles for those that are worth more than their
 * members, until there is none (column generation: Gilmore and Gomory 1961). Then the sum of the prices is a bound for every grouping.
 */
export function* priceEverybody(numbers: RoundNumbers, { grouping, others }: Known, chance: Chance): Generator<void, Prices> {
  const program = linearProgram(numbers.people, chance);
  addCircles(program, grouping);
  addCircles(program, others);
  for (let round = 1; ; round += 1) {
    yield* solve(program);
    const prices = wholePrices(program.prices);
    const worthMore = yield* listCircles(numbers, { prices, mostLoss: -1, most: MOST_PRICED });
    const isGivenUp = worthMore.completeTo === Number.NEGATIVE_INFINITY;
    const isEmpty = worthMore.circles.length === 0;
    if (isEmpty || isGivenUp || round === MOST_ROUNDS) {
      const bound = prices.reduce((sum, price) => sum + price, 0);
      return { prices, bound, areProven: isEmpty && !isGivenUp, inUse: circlesInUse(program) };
    }
    addCircles(program, someOfEach(worthMore.circles, numbers.people));
  }
}

/** Rounded up: a circle of the program is never worth more than its members for being rounded. */
function wholePrices(prices: Float64Array): Int32Array {
  return Int32Array.from(prices, (price) => Math.max(0, Math.ceil(price * FINENESS)));
}

/** The circles that are worth most above their members, not too many of the same people. */
function someOfEach(circles: readonly PricedCircle[], people: number): PricedCircle[] {
  const taken = new Int32Array(people);
  const some: PricedCircle[] = [];
  for (const circle of [...circles].sort((a, b) => a.loss - b.loss)) {
    if (some.length === MOST_ADDED) break;
    if (circle.members.some((member) => (taken[member] ?? 0) >= MOST_ADDED_WITH_ONE)) continue;
    for (const member of circle.members) taken[member] = (taken[member] ?? 0) + 1;
    some.push(circle);
  }
  return some;
}

/** The same circle with what it falls short of its members' prices. */
export function withLoss(circle: NumberedCircle, prices: Int32Array): PricedCircle {
  const price = circle.members.reduce((sum, member) => sum + (prices[member] ?? 0), 0);
  return { ...circle, loss: price - circle.value * FINENESS };
}
