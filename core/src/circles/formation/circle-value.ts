import type { RoundNumbers } from "./round-numbers.ts";
import { WORDS_OF_A_WEEK, affinityOf, freeAt, helpsWith, quartersOf } from "./round-numbers.ts";

/** What a circle that breaks a hard criterion is worth: less than any sum can make up for. */
export const IMPOSSIBLE = -1_000_000_000;
/** Units for each common hour beyond the first and for each member, for up to three of them. */
export const HOUR_UNITS = 4;
/** One hour in common is needed; three more are worth something. */
export const HOURS_COUNTED = 4;
/** A single newcomer among people who know each other's ways is alone. */
const LONE_NEWCOMER_UNITS = -60;
const PAIR_UNITS = 60;

/** What members bring together, before it is weighed. */
export interface CircleSums {
  readonly size: number;
  readonly affinity: number;
  readonly quarters: number;
  /** common hours, 1 or more; four and more are the same */
  readonly hours: number;
  readonly newcomers: number;
}

/** Units that one quarter of a pair is worth in a circle of this size. */
export function quarterUnits(size: number): number {
  return Math.floor(PAIR_UNITS / (size - 1));
}

/**
 * The worth of a circle in units of 1/120 point.
 *
 *     Σ affinity + 60/(k-1) · Σ quarters of pairs + 4·k · min(3, common hours - 1) - 60 · [exactly one newcomer]
 *
 * The pair sum is divided by how many others each member meets, so that a large circle is not better for being large.
 */
export function valueOf({ size, affinity, quarters, hours, newcomers }: CircleSums): number {
  const time = HOUR_UNITS * size * (Math.min(HOURS_COUNTED, hours) - 1);
  return affinity + quarters * quarterUnits(size) + time + (newcomers === 1 ? LONE_NEWCOMER_UNITS : 0);
}

/** Counts the set bits of a word on top of `counted`, up to four in all. */
export function countHours(word: number, counted: number): number {
  let count = counted;
  for (let rest = word; rest !== 0 && count < HOURS_COUNTED; rest &= rest - 1) count += 1;
  return count;
}

/** The worth of a circle of these members, {@link IMPOSSIBLE} when a hard criterion is broken. */
export function valueOfMembers(numbers: RoundNumbers, topic: number, members: readonly number[]): number {
  const size = members.length;
  if (size < numbers.smallest || size > numbers.largest || new Set(members).size < size) return IMPOSSIBLE;
  let [affinity, helpers, newcomers, quarters] = [0, 0, 0, 0];
  for (const [place, person] of members.entries()) {
    const brought = affinityOf(numbers, person, topic);
    if (brought === 0) return IMPOSSIBLE;
    affinity += brought;
    helpers += helpsWith(numbers, person, topic);
    newcomers += numbers.isNew[person] ?? 0;
    for (let other = 0; other < place; other += 1) quarters += quartersOf(numbers, person, members[other] ?? 0);
  }
  const hours = hoursOfAll(numbers, members);
  const isHelped = helpers > 0 || numbers.needsHelp[topic] === 0;
  return isHelped && hours > 0 ? valueOf({ size, affinity, quarters, hours, newcomers }) : IMPOSSIBLE;
}

function hoursOfAll(numbers: RoundNumbers, members: readonly number[]): number {
  let hours = 0;
  for (let word = 0; word < WORDS_OF_A_WEEK; word += 1) {
    let common = -1;
    for (const person of members) common &= freeAt(numbers, person, word);
    hours = countHours(common, hours);
  }
  return hours;
}
