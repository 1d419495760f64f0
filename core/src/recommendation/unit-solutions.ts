import type { Lanes, UnitVectors } from "./begin-units.ts";
import { beginUnits } from "./begin-units.ts";
import { lanczosSpace } from "./lanczos-space.ts";
import type { PeopleSystem } from "./people-system.ts";
import { SIDE_BY_SIDE, applySystem } from "./people-system.ts";

/** Systems are solved when what is left of their right sides is, on average, below this share. */
const TOLERANCE = 0.03;
/** Far more steps than the systems met so far needed (2 to 5); ends a solution that would not end by itself. */
const MAXIMUM_STEPS = 400;
/** More directions than this save no step that they do not cost. */
const MAXIMUM_DIRECTIONS = 20;
/** As many cost nothing, and solve what is small at once. */
const MINIMUM_DIRECTIONS = 8;

/**
 * K^-1, row by row: the systems K z = e_u by conjugate gradients (Hestenes and Stiefel 1952), {@link SIDE_BY_SIDE} of them side by side. They
 * begin with what is exact within a Lanczos space of K, which is the same for all of them, so that only what lies outside is left to be
 * found (Erhel and Guyomarc'h 2000). At most as many directions as people share things on average, because then to begin costs about as much as a step.
 *
 * @returns people × people, in single precision
 */
export function unitSolutions(system: PeopleSystem): Float32Array {
  const { size, byPerson } = system;
  const inverse = new Float32Array(size * size);
  const perPerson = Math.round(byPerson.column.length / Math.max(1, size));
  const wanted = Math.max(MINIMUM_DIRECTIONS, Math.min(MAXIMUM_DIRECTIONS, perPerson));
  const space = lanczosSpace(system, Math.min(wanted, size));
  const room = (): Float64Array => new Float64Array(size * SIDE_BY_SIDE);
  const vectors: UnitVectors = { solution: room(), rest: room(), direction: room(), product: room() };
  for (let first = 0; first < size; first += SIDE_BY_SIDE) {
    beginUnits({ system, space }, first, vectors);
    takeSteps(system, vectors);
    for (let lane = 0; lane < SIDE_BY_SIDE && first + lane < size; lane += 1) {
      const from = (first + lane) * size;
      for (let person = 0; person < size; person += 1) inverse[from + person] = vectors.solution[person * SIDE_BY_SIDE + lane] ?? 0;
    }
  }
  return inverse;
}

/** The next direction is known when the last step is done; going it as far as the one before costs nothing, and is nearly a step more. */
function takeSteps(system: PeopleSystem, vectors: UnitVectors): void {
  const { solution, rest, direction, product } = vectors;
  let left = dots(rest, rest);
  let along: Lanes<number> = [0, 0, 0, 0];
  for (let step = 0; step < MAXIMUM_STEPS && left[0] + left[1] + left[2] + left[3] > SIDE_BY_SIDE * TOLERANCE ** 2; step += 1) {
    if (step > 0) applySystem(system, direction, product);
    along = shares(left, dots(direction, product));
    move(solution, direction, along);
    const leftNow = lessen(rest, product, along);
    turn(direction, rest, shares(leftNow, left));
    left = leftNow;
  }
  move(solution, direction, along);
}

function shares(of: Lanes<number>, by: Lanes<number>): Lanes<number> {
  const share = (lane: 0 | 1 | 2 | 3): number => (of[lane] === 0 ? 0 : of[lane] / by[lane]);
  return [share(0), share(1), share(2), share(3)];
}

/** The products of vectors side by side, one for each. */
function dots(one: Float64Array, other: Float64Array): Lanes<number> {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < one.length; at += SIDE_BY_SIDE) {
    a += (one[at] ?? 0) * (other[at] ?? 0);
    b += (one[at + 1] ?? 0) * (other[at + 1] ?? 0);
    c += (one[at + 2] ?? 0) * (other[at + 2] ?? 0);
    d += (one[at + 3] ?? 0) * (other[at + 3] ?? 0);
  }
  return [a, b, c, d];
}

/** to += along · direction */
function move(to: Float64Array, direction: Float64Array, [w, x, y, z]: Lanes<number>): void {
  for (let at = 0; at < to.length; at += SIDE_BY_SIDE) {
    to[at] = (to[at] ?? 0) + w * (direction[at] ?? 0);
    to[at + 1] = (to[at + 1] ?? 0) + x * (direction[at + 1] ?? 0);
    to[at + 2] = (to[at + 2] ?? 0) + y * (direction[at + 2] ?? 0);
    to[at + 3] = (to[at + 3] ?? 0) + z * (direction[at + 3] ?? 0);
  }
}

/** rest -= along · product; what is left of each system, squared, comes back. */
function lessen(rest: Float64Array, product: Float64Array, [w, x, y, z]: Lanes<number>): Lanes<number> {
  let left0 = 0;
  let left1 = 0;
  let left2 = 0;
  let left3 = 0;
  for (let at = 0; at < rest.length; at += SIDE_BY_SIDE) {
    const a = (rest[at] ?? 0) - w * (product[at] ?? 0);
    const b = (rest[at + 1] ?? 0) - x * (product[at + 1] ?? 0);
    const c = (rest[at + 2] ?? 0) - y * (product[at + 2] ?? 0);
    const d = (rest[at + 3] ?? 0) - z * (product[at + 3] ?? 0);
    rest[at] = a;
    rest[at + 1] = b;
    rest[at + 2] = c;
    rest[at + 3] = d;
    left0 += a * a;
    left1 += b * b;
    left2 += c * c;
    left3 += d * d;
  }
  return [left0, left1, left2, left3];
}

/** direction = rest + by · direction */
function turn(direction: Float64Array, rest: Float64Array, [w, x, y, z]: Lanes<number>): void {
  for (let at = 0; at < direction.length; at += SIDE_BY_SIDE) {
    direction[at] = (rest[at] ?? 0) + w * (direction[at] ?? 0);
    direction[at + 1] = (rest[at + 1] ?? 0) + x * (direction[at + 1] ?? 0);
    direction[at + 2] = (rest[at + 2] ?? 0) + y * (direction[at + 2] ?? 0);
    direction[at + 3] = (rest[at + 3] ?? 0) + z * (direction[at + 3] ?? 0);
  }
}
