import type { PeopleSystem } from "./people-system.ts";
import { SIDE_BY_SIDE, applySystem } from "./people-system.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/**
 * Some orthogonal directions in which a system acts most strongly, and what it does within them: K·V = V·diag(values) + next·leadsᵀ.
 */
export interface LanczosSpace {
  readonly count: number;
  /** V; behind it `next`, one direction more, unit or 0, into which the system leads out of V; and K·next. Rows are people. */
  readonly basis: Float64Array;
  /** numbers in a row of `basis`: `count` and two */
  readonly width: number;
  /** how strongly the system acts in each direction, the strongest first */
  readonly values: Float64Array;
  /** how much of each direction leads into `next` */
  readonly leads: Float64Array;
}

/** A direction shorter than this, beside what it was made of, is rounding and no direction. */
const SHORTEST = 1e-9;

/** Directions that are looked through for each one that is taken: with fewer, the last ones taken are not yet the strongest. */
const LOOKED_THROUGH = 2.5;

/**
 * Lanczos's method (1950), each direction made orthogonal to all before it twice, because once is not enough; taken are the strongest of the
 * Ritz vectors (Parlett, _The symmetric eigenvalue problem_, 1980). Begins with everybody alike: what many have is the strongest direction
 * there is.
 *
 * @param count how many directions at most, ≥ 0; fewer when there are no more
 */
export function lanczosSpace(system: PeopleSystem, count: number): LanczosSpace {
  const { size } = system;
  const { directions, within, next, lead } = lanczosDirections(system, Math.min(size, Math.ceil(count * LOOKED_THROUGH)));
  const { values, vectors } = symmetricEigen(within);
  const strongest = Array.from(values, (_value, at) => at).sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0));
  const taken = strongest.slice(0, count);
  const last = directions.length - 1;
  const made = taken.map((vector) => {
    const sum = new Float64Array(size);
    directions.forEach((direction, at) => addScaled(sum, direction, vectors[at]?.[vector] ?? 0));
    return sum;
  });
  const columns = [...made, next, applied(system, next)];
  const basis = new Float64Array(size * columns.length);
  columns.forEach((numbers, at) => {
    numbers.forEach((value, person) => (basis[person * columns.length + at] = value));
  });
  return {
    count: made.length,
    width: columns.length,
    basis,
    values: Float64Array.from(taken, (vector) => values[vector] ?? 0),
    leads: Float64Array.from(taken, (vector) => lead * (vectors[last]?.[vector] ?? 0)),
  };
}

/** K·Q = Q·T + next·lead·(last row of the unit matrix) */
interface LanczosDirections {
  readonly directions: readonly Float64Array[];
  /** T */
  readonly within: Float64Array[];
  readonly next: Float64Array;
  readonly lead: number;
}

function lanczosDirections(system: PeopleSystem, count: number): LanczosDirections {
  const directions: Float64Array[] = [];
  const within = Array.from({ length: count }, () => new Float64Array(count));
  let next: Float64Array = new Float64Array(system.size).fill(system.size ** -0.5);
  let lead = 1;
  while (directions.length < count && lead > 0) {
    const at = directions.push(next) - 1;
    const led = applied(system, next);
    const before = norm(led);
    put(within, at, at, dot(next, led));
    for (const direction of [...directions, ...directions]) addScaled(led, direction, -dot(direction, led));
    const length = norm(led);
    lead = length > SHORTEST * before ? length : 0;
    next = led.map((value) => (lead > 0 ? value / lead : 0));
    if (at + 1 < count) {
      put(within, at, at + 1, lead);
      put(within, at + 1, at, lead);
    }
  }
  const found = directions.length;
  return { directions, within: within.slice(0, found).map((row) => row.subarray(0, found)), next, lead };
}

function put(table: readonly Float64Array[], row: number, column: number, value: number): void {
  const numbers = table[row];
  if (numbers !== undefined) numbers[column] = value;
}

/** One vector alone: it takes the first of the places side by side. */
function applied(system: PeopleSystem, vector: Float64Array): Float64Array {
  const from = new Float64Array(system.size * SIDE_BY_SIDE);
  vector.forEach((value, person) => (from[person * SIDE_BY_SIDE] = value));
  const to = from.slice();
  applySystem(system, from, to);
  return vector.map((_value, person) => to[person * SIDE_BY_SIDE] ?? 0);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function addScaled(to: Float64Array, from: Float64Array, scale: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + scale * (from[at] ?? 0);
}
