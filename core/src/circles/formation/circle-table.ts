import { IMPOSSIBLE, countHours, valueOf } from "./circle-value.ts";
import type { HourIndex } from "./hour-index.ts";
import { hourIndex, moveHours } from "./hour-index.ts";
import type { RoundNumbers } from "./round-numbers.ts";
import { WORDS_OF_A_WEEK, affinityOf, freeAt, helpsWith, quartersOf } from "./round-numbers.ts";

/** Nobody, or no circle. */
export const NONE = -1;

/** A grouping that is being changed: circles by their place in lists, with sums that make trying a change cheap. */
export interface CircleTable {
  readonly numbers: RoundNumbers;
  readonly topic: Int32Array;
  readonly size: Int32Array;
  /** by circle: up to `numbers.largest` people */
  readonly members: Int32Array;
  readonly affinity: Int32Array;
  readonly quarters: Int32Array;
  readonly newcomers: Int32Array;
  readonly helpers: Int32Array;
  readonly common: Int32Array;
  /** by person who has a circle: the hours that the others of it have in common, so that trying somebody in that seat costs six words */
  readonly commonOfOthers: Int32Array;
  readonly value: Int32Array;
  /** by person: their circle, or {@link NONE} */
  readonly circleOf: Int32Array;
  /** by person: sum of quarters with the others of their circle */
  readonly ownQuarters: Int32Array;
  /** people without a circle, and by person where they stand among them */
  readonly unplaced: number[];
  readonly unplacedAt: Int32Array;
  /** places of circles that are not in use */
  readonly free: number[];
  readonly index: HourIndex;
  total: number;
}

/** A table without any circle. */
export function emptyTable(numbers: RoundNumbers): CircleTable {
  const circles = Math.floor(numbers.people / numbers.smallest) + 1;
  const column = (): Int32Array => new Int32Array(circles);
  const everybody = Array.from({ length: numbers.people }, (_, person) => person);
  return {
    numbers,
    topic: column(),
    size: column(),
    members: new Int32Array(circles * numbers.largest),
    affinity: column(),
    quarters: column(),
    newcomers: column(),
    helpers: column(),
    common: new Int32Array(circles * WORDS_OF_A_WEEK),
    commonOfOthers: new Int32Array(numbers.people * WORDS_OF_A_WEEK),
    value: column(),
    circleOf: new Int32Array(numbers.people).fill(NONE),
    ownQuarters: new Int32Array(numbers.people),
    unplaced: everybody,
    unplacedAt: Int32Array.from(everybody),
    free: Array.from({ length: circles }, (_, place) => circles - 1 - place),
    index: hourIndex(numbers, circles),
    total: 0,
  };
}

export function memberAt({ members, numbers }: CircleTable, circle: number, place: number): number {
  return members[circle * numbers.largest + place] ?? NONE;
}

/** The members of a circle, in no order that means anything. */
export function membersOf({ members, numbers, size }: CircleTable, circle: number): number[] {
  const from = circle * numbers.largest;
  return [...members.subarray(from, from + (size[circle] ?? 0))];
}

/**
 * What a circle would be worth when `out` gave up the seat and `into` took one.
 *
 * @param out a member, or {@link NONE}
 * @param into somebody who is no member, or {@link NONE}
 * @returns units, or {@link IMPOSSIBLE}
 */
export function valueWith(table: CircleTable, circle: number, out: number, into: number): number {
  const { numbers } = table;
  const topic = table.topic[circle] ?? 0;
  const size = sizeWith(table, circle, out, into);
  if (size < numbers.smallest || size > numbers.largest) return IMPOSSIBLE;
  const brought = into === NONE ? 0 : affinityOf(numbers, into, topic);
  if (into !== NONE && brought === 0) return IMPOSSIBLE;
  if (numbers.needsHelp[topic] === 1 && helpersWith(table, circle, out, into) === 0) return IMPOSSIBLE;
  const hours = hoursWith(table, circle, out, into);
  if (hours === 0) return IMPOSSIBLE;
  const affinity = (table.affinity[circle] ?? 0) + brought - (out === NONE ? 0 : affinityOf(numbers, out, topic));
  const newcomers = newcomersWith(table, circle, out, into);
  return valueOf({ size, affinity, quarters: quartersWith(table, circle, out, into), hours, newcomers });
}

function helpersWith({ numbers, helpers, topic }: CircleTable, circle: number, out: number, into: number): number {
  const about = topic[circle] ?? 0;
  const gone = out === NONE ? 0 : helpsWith(numbers, out, about);
  return (helpers[circle] ?? 0) - gone + (into === NONE ? 0 : helpsWith(numbers, into, about));
}

function newcomersWith({ numbers, newcomers }: CircleTable, circle: number, out: number, into: number): number {
  const gone = out === NONE ? 0 : (numbers.isNew[out] ?? 0);
  return (newcomers[circle] ?? 0) - gone + (into === NONE ? 0 : (numbers.isNew[into] ?? 0));
}

function sizeWith({ size }: CircleTable, circle: number, out: number, into: number): number {
  return (size[circle] ?? 0) - (out === NONE ? 0 : 1) + (into === NONE ? 0 : 1);
}

/** Common hours with `out` gone and `into` there, up to four. */
function hoursWith({ numbers, common, commonOfOthers }: CircleTable, circle: number, out: number, into: number): number {
  const staying = out === NONE ? common : commonOfOthers;
  const from = (out === NONE ? circle : out) * WORDS_OF_A_WEEK;
  let hours = 0;
  for (let word = 0; word < WORDS_OF_A_WEEK; word += 1) {
    let bits = staying[from + word] ?? 0;
    if (into !== NONE) bits &= freeAt(numbers, into, word);
    if (bits !== 0) hours = countHours(bits, hours);
  }
  return hours;
}

function quartersWith(table: CircleTable, circle: number, out: number, into: number): number {
  const { numbers, members } = table;
  let quarters = (table.quarters[circle] ?? 0) - (out === NONE ? 0 : (table.ownQuarters[out] ?? 0));
  if (into === NONE) return quarters;
  const from = circle * numbers.largest;
  const to = from + (table.size[circle] ?? 0);
  for (let place = from; place < to; place += 1) {
    const member = members[place] ?? NONE;
    if (member !== out) quarters += quartersOf(numbers, into, member);
  }
  return quarters;
}

/** What a circle would be worth about another topic. */
export function valueAbout(table: CircleTable, circle: number, topic: number): number {
  const { numbers, members } = table;
  const size = table.size[circle] ?? 0;
  let affinity = 0;
  let helpers = 0;
  for (let place = circle * numbers.largest; place < circle * numbers.largest + size; place += 1) {
    const at = (members[place] ?? 0) * numbers.topics + topic;
    const brought = numbers.affinity[at] ?? 0;
    if (brought === 0) return IMPOSSIBLE;
    affinity += brought;
    helpers += numbers.helps[at] ?? 0;
  }
  if (helpers === 0 && numbers.needsHelp[topic] === 1) return IMPOSSIBLE;
  return (table.value[circle] ?? 0) - (table.affinity[circle] ?? 0) + affinity;
}

/** Gives the seat of `out` to `into`; one of the two may be {@link NONE}. Hard criteria are the caller's to keep. */
export function changeSeat(table: CircleTable, circle: number, out: number, into: number): void {
  const { numbers, members } = table;
  const from = circle * numbers.largest;
  const size = table.size[circle] ?? 0;
  const place = out === NONE ? from + size : members.indexOf(out, from);
  members[place] = into === NONE ? (members[from + size - 1] ?? NONE) : into;
  if (out !== NONE) leave(table, out);
  if (into !== NONE) take(table, into, circle);
  table.size[circle] = sizeWith(table, circle, out, into);
  countAgain(table, circle);
}

function leave(table: CircleTable, person: number): void {
  table.circleOf[person] = NONE;
  table.unplacedAt[person] = table.unplaced.push(person) - 1;
}

function take(table: CircleTable, person: number, circle: number): void {
  table.circleOf[person] = circle;
  const last = table.unplaced.pop() ?? person;
  if (last === person) return;
  const at = table.unplacedAt[person] ?? 0;
  table.unplaced[at] = last;
  table.unplacedAt[last] = at;
}

/** Lets a circle be about another topic. */
export function changeTopic(table: CircleTable, circle: number, topic: number): void {
  moveHours(table.index, table, circle, new Int32Array(WORDS_OF_A_WEEK));
  table.topic[circle] = topic;
  countAgain(table, circle);
}

/** Opens a circle for people who have none. */
export function openCircle(table: CircleTable, topic: number, people: readonly number[]): number {
  const circle = table.free.pop() ?? NONE;
  table.topic[circle] = topic;
  table.size[circle] = people.length;
  for (const [place, person] of people.entries()) {
    table.members[circle * table.numbers.largest + place] = person;
    take(table, person, circle);
  }
  countAgain(table, circle);
  return circle;
}

/** Dissolves a circle; its members have none then. */
export function closeCircle(table: CircleTable, circle: number): void {
  for (const person of membersOf(table, circle)) leave(table, person);
  table.size[circle] = 0;
  countAgain(table, circle);
  table.free.push(circle);
}

/** Works out again what the members of a circle bring together. */
function countAgain(table: CircleTable, circle: number): void {
  const { numbers, members } = table;
  const topic = table.topic[circle] ?? 0;
  const size = table.size[circle] ?? 0;
  const from = circle * numbers.largest;
  let [affinity, helpers, newcomers] = [0, 0, 0];
  for (let place = from; place < from + size; place += 1) {
    const person = members[place] ?? NONE;
    affinity += affinityOf(numbers, person, topic);
    helpers += helpsWith(numbers, person, topic);
    newcomers += numbers.isNew[person] ?? 0;
  }
  const quarters = countQuarters(table, from, from + size);
  const common = commonHours(table, from, from + size);
  const hours = common.reduce((counted, word) => countHours(word, counted), 0);
  const value = size === 0 ? 0 : valueOf({ size, affinity, quarters, hours, newcomers });
  table.total += value - (table.value[circle] ?? 0);
  table.affinity[circle] = affinity;
  table.helpers[circle] = helpers;
  table.newcomers[circle] = newcomers;
  table.quarters[circle] = quarters;
  table.value[circle] = value;
  moveHours(table.index, table, circle, common);
}

function countQuarters({ numbers, members, ownQuarters }: CircleTable, from: number, to: number): number {
  let quarters = 0;
  for (let place = from; place < to; place += 1) {
    const person = members[place] ?? NONE;
    let own = 0;
    for (let other = from; other < to; other += 1) if (other !== place) own += quartersOf(numbers, person, members[other] ?? NONE);
    ownQuarters[person] = own;
    quarters += own;
  }
  return quarters / 2;
}

/** Common hours of the people from one place to another; what the others of each have in common is written down on the way. */
function commonHours({ numbers, members, commonOfOthers }: CircleTable, from: number, to: number): Int32Array {
  const common = new Int32Array(WORDS_OF_A_WEEK);
  for (let word = 0; word < WORDS_OF_A_WEEK; word += 1) {
    let before = -1;
    for (let place = from; place < to; place += 1) {
      const person = members[place] ?? NONE;
      commonOfOthers[person * WORDS_OF_A_WEEK + word] = before;
      before &= freeAt(numbers, person, word);
    }
    common[word] = from === to ? 0 : before;
    let after = -1;
    for (let place = to - 1; place >= from; place -= 1) {
      const person = members[place] ?? NONE;
      const at = person * WORDS_OF_A_WEEK + word;
      commonOfOthers[at] = (commonOfOthers[at] ?? 0) & after;
      after &= freeAt(numbers, person, word);
    }
  }
  return common;
}
