import type { NumberedCircle } from "./anneal.ts";
import { HOURS_COUNTED, HOUR_UNITS, countHours, quarterUnits, valueOf } from "./circle-value.ts";
import type { RoundNumbers } from "./round-numbers.ts";
import { WORDS_OF_A_WEEK, affinityOf, freeAt, helpsWith, quartersOf } from "./round-numbers.ts";

/** Prices and losses are whole numbers of 1/1024 unit: sums of them are exact. */
export const FINENESS = 1_024;
/** What somebody brings at most beside their affinity: full pair points and four common hours. */
const MOST_BESIDE_AFFINITY = 132;

/** A circle and what it falls short of the prices of its members, in 1/1024 unit; below 0 when it is worth more. */
export interface PricedCircle extends NumberedCircle {
  readonly loss: number;
}

/** Which circles are wanted. */
export interface Wanted {
  /** by person, in 1/1024 unit, ≥ 0 */
  readonly prices: Int32Array;
  /** only circles that lose no more */
  readonly mostLoss: number;
  /** when more come, the half that loses more is dropped, and with it all circles that lose as much */
  readonly most: number;
}

export interface ListedCircles {
  readonly circles: PricedCircle[];
  /** all circles up to this loss are listed; below every loss when the search was given up */
  readonly completeTo: number;
}

/**
 * People looked at in one listing. Two hundred different people need up to four millions; where all are alike nothing can be cut off, and circles
 * are beyond number.
 */
const MOST_STEPS = 12_000_000;

interface Search {
  readonly numbers: RoundNumbers;
  readonly topic: number;
  readonly prices: Int32Array;
  readonly people: readonly number[];
  /** by place in `people`: sum of the terms of all before it */
  readonly termsBefore: Float64Array;
  readonly seated: number[];
  /** by number of people seated: hours they have in common */
  readonly common: Int32Array;
  readonly most: number;
  found: PricedCircle[];
  mostLoss: number;
  steps: number;
}

/**
 * Lists all circles that lose no more than wanted, topic by topic, by looking at people from the one who could bring most; whatever cannot
 * come to it any more is cut off. Prices of 0 and a loss without limit list every circle that can be.
 */
export function* listCircles(numbers: RoundNumbers, { prices, mostLoss, most }: Wanted): Generator<void, ListedCircles> {
  let kept: Pick<Search, "found" | "mostLoss" | "steps"> = { found: [], mostLoss, steps: 0 };
  for (let topic = 0; topic < numbers.topics; topic += 1) {
    const terms = termsAbout(numbers, topic, prices);
    const termsBefore = new Float64Array(terms.length + 1);
    for (const [place, { term }] of terms.entries()) termsBefore[place + 1] = (termsBefore[place] ?? 0) + term;
    const common = new Int32Array((numbers.largest + 1) * WORDS_OF_A_WEEK).fill(-1);
    const people = terms.map(({ person }) => person);
    const search: Search = { numbers, topic, prices, people, termsBefore, common, seated: [], most, ...kept };
    for (let first = 0; first < people.length; first += 1) {
      if (!grow(search, first, NOBODY)) break;
      yield;
    }
    kept = { found: search.found, mostLoss: search.mostLoss, steps: search.steps };
  }
  const isComplete = kept.steps < MOST_STEPS;
  return { circles: kept.found, completeTo: isComplete ? kept.mostLoss : Number.NEGATIVE_INFINITY };
}

function termsAbout(numbers: RoundNumbers, topic: number, prices: Int32Array): { person: number; term: number }[] {
  const terms: { person: number; term: number }[] = [];
  for (let person = 0; person < numbers.people; person += 1) {
    const affinity = affinityOf(numbers, person, topic);
    if (affinity > 0) terms.push({ person, term: (affinity + MOST_BESIDE_AFFINITY) * FINENESS - (prices[person] ?? 0) });
  }
  return terms.sort((a, b) => b.term - a.term || a.person - b.person);
}

/** What those seated bring together. */
interface Seated {
  readonly size: number;
  readonly affinity: number;
  readonly quarters: number;
  readonly newcomers: number;
  readonly helpers: number;
  readonly price: number;
  /** sum of their terms */
  readonly terms: number;
  readonly hours: number;
}

const NOBODY: Seated = {
  size: 0,
  affinity: 0,
  quarters: 0,
  newcomers: 0,
  helpers: 0,
  price: 0,
  terms: 0,
  hours: HOURS_COUNTED,
};

/** Seats the person at `place` as well and goes on with those after; false when neither they nor anybody after can make a wanted circle. */
function grow(search: Search, place: number, before: Seated): boolean {
  search.steps += 1;
  if (search.steps >= MOST_STEPS || mostGain(search, before, place) < -search.mostLoss) return false;
  const seated = seat(search, place, before);
  if (seated === null || mostGain(search, seated, place + 1) < -search.mostLoss) return true;
  search.seated.push(search.people[place] ?? 0);
  keepIfWanted(search, seated);
  if (seated.size < search.numbers.largest) {
    for (let next = place + 1; next < search.people.length; next += 1) if (!grow(search, next, seated)) break;
  }
  search.seated.pop();
  return true;
}

function seat({ numbers, topic, people, prices, seated, termsBefore, common }: Search, place: number, before: Seated): Seated | null {
  const person = people[place] ?? 0;
  const at = before.size * WORDS_OF_A_WEEK;
  let hours = 0;
  for (let word = 0; word < WORDS_OF_A_WEEK; word += 1) {
    const bits = (common[at + word] ?? 0) & freeAt(numbers, person, word);
    common[at + WORDS_OF_A_WEEK + word] = bits;
    hours = countHours(bits, hours);
  }
  if (hours === 0) return null;
  let quarters = before.quarters;
  for (const member of seated) quarters += quartersOf(numbers, person, member);
  return {
    size: before.size + 1,
    affinity: before.affinity + affinityOf(numbers, person, topic),
    quarters,
    newcomers: before.newcomers + (numbers.isNew[person] ?? 0),
    helpers: before.helpers + helpsWith(numbers, person, topic),
    price: before.price + (prices[person] ?? 0),
    terms: before.terms + (termsBefore[place + 1] ?? 0) - (termsBefore[place] ?? 0),
    hours,
  };
}

/**
 * More than this no circle of those seated and people from `next` on can be worth above its prices: all terms, less the quarters that pairs
 * of those seated miss, less the hours that they miss already.
 */
function mostGain({ numbers, termsBefore }: Search, seated: Seated, next: number): number {
  const missing = 2 * seated.size * (seated.size - 1) - seated.quarters;
  let most = Number.NEGATIVE_INFINITY;
  for (let size = Math.max(numbers.smallest, seated.size); size <= numbers.largest; size += 1) {
    const end = next + size - seated.size;
    if (end >= termsBefore.length) break;
    const terms = seated.terms + (termsBefore[end] ?? 0) - (termsBefore[next] ?? 0);
    const missed = missing * quarterUnits(size) + HOUR_UNITS * size * (HOURS_COUNTED - seated.hours);
    most = Math.max(most, terms - missed * FINENESS);
  }
  return most;
}

function keepIfWanted(search: Search, seated: Seated): void {
  const { numbers, topic } = search;
  if (seated.size < numbers.smallest || (seated.helpers === 0 && numbers.needsHelp[topic] === 1)) return;
  const value = valueOf(seated);
  const loss = seated.price - value * FINENESS;
  if (loss > search.mostLoss) return;
  search.found.push({ topic, members: [...search.seated].sort((a, b) => a - b), value, loss });
  if (search.found.length <= search.most) return;
  search.found.sort((a, b) => a.loss - b.loss);
  search.mostLoss = (search.found[search.most >> 1]?.loss ?? 0) - 1;
  search.found = search.found.filter(({ loss: other }) => other <= search.mostLoss);
}
