import type { PeopleSystem } from "./people-system.ts";
import { SIDE_BY_SIDE, applySystem } from "./people-system.ts";

/**
 * Some orthogonal directions in which a system acts most strongly, and what it does within them: K·Q = Q·T + next·β·(last row of the unit
 * matrix), T with `diagonal` and `beside` it.
 */
export interface LanczosSpace {
  readonly count: number;
  /** Q; behind it `next`, one direction more, unit or 0, into which the system leads from the last one; and K·next. Rows are people. */
  readonly basis: Float64Array;
  /** numbers in a row of `basis`: `count` and two */
  readonly width: number;
  /** T and β: below and above the diagonal stand the same numbers */
  readonly diagonal: Float64Array;
  readonly beside: Float64Array;
}

/** A direction shorter than this, beside what it was made of, is rounding and no direction. */
const SHORTEST = 1e-9;

/**
 * Lanczos's method (1950), each direction made orthogonal to all before it twice, because once is not enough (Parlett, _The symmetric
 * eigenvalue problem_, 1980). Begins with everybody alike: what many have is the strongest direction there is.
 *
 * @param count how many directions at most, ≥ 0; fewer when there are no more
 */
export function lanczosSpace(system: PeopleSystem, count: number): LanczosSpace {
  const { size } = system;
  const directions: Float64Array[] = [];
  const [diagonal, beside] = [new Float64Array(count), new Float64Array(count)];
  let next: Float64Array = new Float64Array(size).fill(size ** -0.5);
  while (directions.length < count) {
    const at = directions.push(next) - 1;
    const led = applied(system, next);
    const before = norm(led);
    diagonal[at] = dot(next, led);
    for (const direction of [...directions, ...directions]) addScaled(led, direction, -dot(direction, led));
    const length = norm(led);
    const isNew = length > SHORTEST * before;
    beside[at] = isNew ? length : 0;
    next = led.map((value) => (isNew ? value / length : 0));
    if (!isNew) break;
  }
  const columns = [...directions, next, applied(system, next)];
  const basis = new Float64Array(size * columns.length);
  columns.forEach((values, at) => {
    values.forEach((value, person) => (basis[person * columns.length + at] = value));
  });
  return { count: directions.length, width: columns.length, basis, diagonal, beside };
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

/** T·q */
export function ledWithin({ count, diagonal, beside }: LanczosSpace, q: Float64Array): Float64Array {
  const led = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const before = at === 0 ? 0 : (beside[at - 1] ?? 0) * (q[at - 1] ?? 0);
    const behind = at + 1 === count ? 0 : (beside[at] ?? 0) * (q[at + 1] ?? 0);
    led[at] = before + (diagonal[at] ?? 0) * (q[at] ?? 0) + behind;
  }
  return led;
}

/** T^-1·q by elimination (Thomas 1949): T is positive definite. */
export function solvedWithin({ count, diagonal, beside }: LanczosSpace, q: Float64Array): Float64Array {
  const [factors, solved] = [new Float64Array(count), new Float64Array(count)];
  let factor = 0;
  let value = 0;
  for (let at = 0; at < count; at += 1) {
    const above = at === 0 ? 0 : (beside[at - 1] ?? 0);
    const pivot = (diagonal[at] ?? 1) - above * factor;
    factor = (beside[at] ?? 0) / pivot;
    value = ((q[at] ?? 0) - above * value) / pivot;
    factors[at] = factor;
    solved[at] = value;
  }
  for (let at = count - 2; at >= 0; at -= 1) solved[at] = (solved[at] ?? 0) - (factors[at] ?? 0) * (solved[at + 1] ?? 0);
  return solved;
}
