import { countHours, valueOfMembers } from "./circle-value.ts";
import { WORDS_OF_A_WEEK, affinityOf, freeAt, helpsWith, quartersOf } from "./round-numbers.ts";
import type { RoundNumbers } from "./round-numbers.ts";
import type { Chance } from "./seeded-chance.ts";
import { below } from "./seeded-chance.ts";

const PAIR_WEIGHT = 30;
const HOUR_WEIGHT = 4;
const MOST_HOURS_WEIGHED = 6;
const COMPANY_FOR_NEWCOMER = 20;
const FIRST_HELPER = 10;
const NOISE = 6;

/** What a circle is grown from. */
export interface Seeds {
  readonly topic: number;
  /** the first is in the circle; all of them have the topic */
  readonly people: readonly number[];
  /** units that taking somebody costs elsewhere */
  readonly costOf: (person: number) => number;
}

interface Growing {
  readonly members: number[];
  readonly common: Int32Array;
  helpers: number;
  newcomers: number;
}

/** A circle that can be, what it is worth, and what taking its members costs. */
export interface GrownCircle {
  readonly members: readonly number[];
  readonly value: number;
  readonly cost: number;
}

/**
 * Grows a circle person by person, always the one who fits best, and keeps the size at which a member brings most.
 *
 * @returns null when no circle of the smallest size can be grown
 */
export function growCircle(numbers: RoundNumbers, { topic, people, costOf }: Seeds, chance: Chance): GrownCircle | null {
  const growing: Growing = { members: [], common: new Int32Array(WORDS_OF_A_WEEK).fill(-1), helpers: 0, newcomers: 0 };
  const waiting = [...people];
  let [next, cost] = [0, 0];
  let best: GrownCircle | null = null;
  while (next >= 0 && growing.members.length < numbers.largest) {
    const person = waiting[next] ?? 0;
    waiting[next] = waiting[waiting.length - 1] ?? 0;
    waiting.pop();
    seat(numbers, growing, topic, person);
    cost += costOf(person);
    const size = growing.members.length;
    if (size >= numbers.smallest) {
      const value = valueOfMembers(numbers, topic, growing.members);
      const better = best === null || (value - cost) * best.members.length > (best.value - best.cost) * size;
      if (value > 0 && better) best = { members: [...growing.members], value, cost };
    }
    next = bestOf(numbers, growing, { topic, people: waiting, costOf }, chance);
  }
  return best;
}

function seat(numbers: RoundNumbers, growing: Growing, topic: number, person: number): void {
  growing.members.push(person);
  growing.helpers += helpsWith(numbers, person, topic);
  growing.newcomers += numbers.isNew[person] ?? 0;
  for (let word = 0; word < WORDS_OF_A_WEEK; word += 1) {
    growing.common[word] = (growing.common[word] ?? 0) & freeAt(numbers, person, word);
  }
}

function bestOf(numbers: RoundNumbers, growing: Growing, { topic, people, costOf }: Seeds, chance: Chance): number {
  const size = growing.members.length;
  const onlyHelpers = size === numbers.smallest - 1 && growing.helpers === 0 && numbers.needsHelp[topic] === 1;
  let [best, bestFit] = [-1, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < people.length; place += 1) {
    const person = people[place] ?? 0;
    if (onlyHelpers && helpsWith(numbers, person, topic) === 0) continue;
    const hours = hoursInCommon(numbers, growing.common, person);
    if (hours === 0) continue;
    const fit = fitOf(numbers, growing, topic, person) + HOUR_WEIGHT * hours - costOf(person) + below(chance, NOISE);
    if (fit > bestFit) [best, bestFit] = [place, fit];
  }
  return best;
}

function fitOf(numbers: RoundNumbers, { members, newcomers, helpers }: Growing, topic: number, person: number): number {
  let quarters = 0;
  for (const member of members) quarters += quartersOf(numbers, person, member);
  const company = newcomers === 1 && numbers.isNew[person] === 1 ? COMPANY_FOR_NEWCOMER : 0;
  const help = helpers === 0 && helpsWith(numbers, person, topic) === 1 ? FIRST_HELPER : 0;
  return affinityOf(numbers, person, topic) + (PAIR_WEIGHT * quarters) / members.length + company + help;
}

function hoursInCommon(numbers: RoundNumbers, common: Int32Array, person: number): number {
  let hours = 0;
  for (let word = 0; word < WORDS_OF_A_WEEK; word += 1) {
    const bits = (common[word] ?? 0) & freeAt(numbers, person, word);
    if (bits !== 0) hours += countHours(bits, 0);
  }
  return Math.min(hours, MOST_HOURS_WEIGHED);
}
