import type { NumberedCircle } from "./anneal.ts";
import type { Chance } from "./seeded-chance.ts";
import { nextNumber } from "./seeded-chance.ts";

const TOLERANCE = 1e-7;
const SMALLEST_PIVOT = 1e-9;
/** The right-hand side is 1 and up to this more, so that no two bases are equally good and the search cannot go in a circle. */
const PERTURBATION = 1e-5;
const PIVOTS_OF_A_SLICE = 64;
/** Far more than rounds need; a program that is given up has worse prices, and nothing else. */
const MOST_PIVOTS = 20_000;

/**
 * Which share of every known circle makes the most, everybody given away at most once:
 *
 *     maximise Σ v·x, for every person Σ x over their circles ≤ 1, x ≥ 0
 *
 * Revised simplex with a dense inverse (Dantzig 1953), the next column by Devex (Harris 1973). Its prices are rounded to whole numbers and
 * proven on all circles afterwards, so that rounding here costs nothing but time.
 */
export interface LinearProgram {
  readonly people: number;
  readonly circles: NumberedCircle[];
  /** by person: what they are worth at the present basis, units */
  readonly prices: Float64Array;
  /** of the basis, by person and then by row */
  readonly inverse: Float64Array;
  /** by row: the circle in the basis, or -1 - person for a person left out */
  readonly basis: Int32Array;
  readonly level: Float64Array;
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
  };
}

/** Takes known circles in; those of a grouping that is given first come into the basis first. */
export function addCircles(program: LinearProgram, circles: readonly NumberedCircle[]): void {
  for (const circle of circles) {
    const column = program.circles.push(circle) - 1;
    if (program.circles.length <= program.people) enter(program, column);
  }
}

/** The circles of which it takes a share, that of the largest share first. */
export function circlesInUse({ basis, level, circles }: LinearProgram): NumberedCircle[] {
  const rows = [...basis.keys()].sort((a, b) => (level[b] ?? 0) - (level[a] ?? 0) || a - b);
  return rows.flatMap((row) => ((level[row] ?? 0) > TOLERANCE ? (circles[basis[row] ?? -1] ?? []) : []));
}

/** Of every column, people who are left out first, then circles. */
interface Columns {
  /** what taking it in brings */
  readonly gains: Float64Array;
  /** how long the way is that it leads, squared, measured by the columns that were outside at the beginning */
  readonly lengths: Float64Array;
}

/** Solves the program; gives control back every few steps. */
export function* solve(program: LinearProgram): Generator<void, void> {
  const { people, circles } = program;
  const gains = Float64Array.from({ length: people + circles.length }, (_, place) => gainOf(program, columnAt(program, place)));
  const columns: Columns = { gains, lengths: new Float64Array(gains.length).fill(1) };
  for (let pivots = 1; pivots <= MOST_PIVOTS; pivots += 1) {
    const place = steepest(columns);
    const row = place === null ? null : enter(program, columnAt(program, place));
    if (place === null || row === null) return;
    bringUpToDate(program, columns, place, row);
    if (pivots % PIVOTS_OF_A_SLICE === 0) yield;
  }
}

const columnAt = ({ people }: LinearProgram, place: number): number => (place < people ? -1 - place : place - people);

function gainOf({ circles, prices }: LinearProgram, column: number): number {
  const circle = circles[column];
  if (circle === undefined) return -(prices[-1 - column] ?? 0);
  let gain = circle.value;
  for (const member of circle.members) gain -= prices[member] ?? 0;
  return gain;
}

/** Where the column is that brings most for its length. */
function steepest({ gains, lengths }: Columns): number | null {
  let [best, most]: [number | null, number] = [null, 0];
  for (let place = 0; place < gains.length; place += 1) {
    const gain = gains[place] ?? 0;
    if (gain <= TOLERANCE || gain * gain <= most * (lengths[place] ?? 1)) continue;
    best = place;
    most = (gain * gain) / (lengths[place] ?? 1);
  }
  return best;
}

/** @param row of the column at `entered` in the inverse */
function bringUpToDate({ people, circles }: LinearProgram, { gains, lengths }: Columns, entered: number, row: Float64Array): void {
  const [gain, length] = [gains[entered] ?? 0, lengths[entered] ?? 1];
  const move = (place: number, share: number): void => {
    gains[place] = (gains[place] ?? 0) - share * gain;
    lengths[place] = Math.max(lengths[place] ?? 1, share * share * length);
  };
  for (let person = 0; person < people; person += 1) move(person, row[person] ?? 0);
  for (let circle = 0; circle < circles.length; circle += 1) {
    let share = 0;
    for (const member of circles[circle]?.members ?? []) share += row[member] ?? 0;
    move(people + circle, share);
  }
}

/** Takes a column into the basis; the row that it took there, or null when it brings nothing or nothing has to give way. */
function enter(program: LinearProgram, column: number): Float64Array | null {
  const { people, level } = program;
  const gain = gainOf(program, column);
  if (gain <= TOLERANCE) return null;
  const direction = directionOf(program, column);
  let [leaving, least] = [-1, Number.POSITIVE_INFINITY];
  for (let row = 0; row < people; row += 1) {
    const slope = direction[row] ?? 0;
    if (slope <= SMALLEST_PIVOT) continue;
    const ratio = (level[row] ?? 0) / slope;
    if (ratio < least) [leaving, least] = [row, ratio];
  }
  return leaving < 0 ? null : pivot(program, { row: leaving, direction, gain, column });
}

const partOf = ({ people, inverse }: LinearProgram, person: number): Float64Array =>
  inverse.subarray(person * people, (person + 1) * people);

function directionOf(program: LinearProgram, column: number): Float64Array {
  const direction = new Float64Array(program.people);
  for (const person of program.circles[column]?.members ?? [-1 - column]) takeAway(direction, partOf(program, person), -1);
  return direction;
}

interface Pivot {
  readonly row: number;
  readonly direction: Float64Array;
  readonly gain: number;
  readonly column: number;
}

/** @returns by person, the row of the inverse that is the column's now */
function pivot(program: LinearProgram, { row, direction, gain, column }: Pivot): Float64Array {
  const { people, level, basis, prices } = program;
  const slope = direction[row] ?? 1;
  const taken = new Float64Array(people);
  for (let person = 0; person < people; person += 1) {
    const part = partOf(program, person);
    const share = (part[row] ?? 0) / slope;
    if (share === 0) continue;
    takeAway(part, direction, share);
    part[row] = share;
    taken[person] = share;
  }
  const step = (level[row] ?? 0) / slope;
  for (let other = 0; other < people; other += 1) level[other] = Math.max(0, (level[other] ?? 0) - (direction[other] ?? 0) * step);
  level[row] = step;
  basis[row] = column;
  takeAway(prices, taken, -gain);
  return taken;
}

function takeAway(from: Float64Array, what: Float64Array, times: number): void {
  for (let place = 0; place < from.length; place += 1) from[place] = (from[place] ?? 0) - times * (what[place] ?? 0);
}
