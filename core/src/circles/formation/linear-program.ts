import type { NumberedCircle } from "./anneal.ts";
import type { Chance } from "./seeded-chance.ts";
import { nextNumber } from "./seeded-chance.ts";

const TOLERANCE = 1e-7;
const SMALLEST_PIVOT = 1e-9;
/** The right-hand side is 1 and up to this more, so that no two bases are equally good and the search cannot go in a circle. */
const PERTURBATION = 1e-5;
const PARTS = 8;
const PIVOTS_OF_A_SLICE = 64;
/** Far more than rounds need; a program that is given up has worse prices, and nothing else. */
const MOST_PIVOTS = 20_000;

/**
 * Which share of every known circle makes the most, everybody given away at most once:
 *
 *     maximise Σ v·x, for every person Σ x over their circles ≤ 1, x ≥ 0
 *
 * Revised simplex with a dense inverse (Dantzig 1953). Only its prices are used; they are rounded to whole numbers and proven on all
 * circles afterwards, so that rounding here costs nothing but time.
 */
export interface LinearProgram {
  readonly people: number;
  readonly circles: NumberedCircle[];
  /** by person: what they are worth at the present basis, units */
  readonly prices: Float64Array;
  readonly inverse: Float64Array;
  /** by row: the circle in the basis, or -1 - person for a person left out */
  readonly basis: Int32Array;
  readonly level: Float64Array;
  nextPart: number;
}

/** A program that leaves everybody out. */
export function linearProgram(people: number, chance: Chance): LinearProgram {
  const inverse = new Float64Array(people * people);
  for (let row = 0; row < people; row += 1) inverse[row * people + row] = 1;
  return {
    people,
    circles: [],
    prices: new Float64Array(people),
    inverse,
    basis: Int32Array.from({ length: people }, (_, person) => -1 - person),
    level: Float64Array.from({ length: people }, () => 1 + (PERTURBATION * nextNumber(chance)) / 4_294_967_296),
    nextPart: 0,
  };
}

/** Takes known circles in; those of a grouping that is given first come into the basis first. */
export function addCircles(program: LinearProgram, circles: readonly NumberedCircle[]): void {
  for (const circle of circles) {
    const column = program.circles.push(circle) - 1;
    if (program.circles.length <= program.people) enter(program, column);
  }
}

/** Solves the program; gives control back every few steps. */
export function* solve(program: LinearProgram): Generator<void, void> {
  for (let pivots = 1; pivots <= MOST_PIVOTS; pivots += 1) {
    const person = freePerson(program);
    const column = person === null ? bestColumn(program) : -1 - person;
    if (column === null) return;
    if (!enter(program, column)) return;
    if (pivots % PIVOTS_OF_A_SLICE === 0) yield;
  }
}

/** Somebody who is given away at a loss. */
function freePerson({ prices }: LinearProgram): number | null {
  let [least, who] = [-TOLERANCE, -1];
  for (let person = 0; person < prices.length; person += 1) {
    const price = prices[person] ?? 0;
    if (price < least) [least, who] = [price, person];
  }
  return who < 0 ? null : who;
}

function gainOf({ circles, prices }: LinearProgram, column: number): number {
  const circle = circles[column];
  if (circle === undefined) return -(prices[-1 - column] ?? 0);
  let gain = circle.value;
  for (const member of circle.members) gain -= prices[member] ?? 0;
  return gain;
}

/** The best circle of an eighth of them, of the next eighth when none there brings anything, and so on. */
function bestColumn(program: LinearProgram): number | null {
  const { circles } = program;
  for (let part = 0; part < PARTS; part += 1) {
    const from = Math.floor((circles.length * program.nextPart) / PARTS);
    const to = Math.floor((circles.length * (program.nextPart + 1)) / PARTS);
    let [best, bestGain] = [-1, TOLERANCE];
    for (let column = from; column < to; column += 1) {
      const gain = gainOf(program, column);
      if (gain > bestGain) [best, bestGain] = [column, gain];
    }
    program.nextPart = (program.nextPart + 1) % PARTS;
    if (best >= 0) return best;
  }
  return null;
}

/** Takes a column into the basis; false when it brings nothing or nothing has to give way. */
function enter(program: LinearProgram, column: number): boolean {
  const { people, level } = program;
  const gain = gainOf(program, column);
  if (gain <= TOLERANCE) return false;
  const direction = directionOf(program, column);
  let [leaving, least] = [-1, Number.POSITIVE_INFINITY];
  for (let row = 0; row < people; row += 1) {
    const slope = direction[row] ?? 0;
    if (slope <= SMALLEST_PIVOT) continue;
    const ratio = (level[row] ?? 0) / slope;
    if (ratio < least) [leaving, least] = [row, ratio];
  }
  if (leaving < 0) return false;
  pivot(program, { row: leaving, direction, gain, column });
  return true;
}

function directionOf({ people, inverse, circles }: LinearProgram, column: number): Float64Array {
  const direction = new Float64Array(people);
  for (const person of circles[column]?.members ?? [-1 - column]) {
    for (let row = 0; row < people; row += 1) direction[row] = (direction[row] ?? 0) + (inverse[row * people + person] ?? 0);
  }
  return direction;
}

interface Pivot {
  readonly row: number;
  readonly direction: Float64Array;
  readonly gain: number;
  readonly column: number;
}

function pivot(program: LinearProgram, { row, direction, gain, column }: Pivot): void {
  const { people, inverse, level, basis, prices } = program;
  const slope = direction[row] ?? 1;
  const pivotRow = inverse.subarray(row * people, (row + 1) * people);
  for (let person = 0; person < people; person += 1) pivotRow[person] = (pivotRow[person] ?? 0) / slope;
  const step = (level[row] ?? 0) / slope;
  for (let other = 0; other < people; other += 1) {
    const factor = direction[other] ?? 0;
    if (other === row || factor === 0) continue;
    takeAway(inverse.subarray(other * people, (other + 1) * people), pivotRow, factor);
    level[other] = Math.max(0, (level[other] ?? 0) - factor * step);
  }
  level[row] = step;
  basis[row] = column;
  takeAway(prices, pivotRow, -gain);
}

function takeAway(from: Float64Array, what: Float64Array, times: number): void {
  for (let place = 0; place < from.length; place += 1) from[place] = (from[place] ?? 0) - times * (what[place] ?? 0);
}
