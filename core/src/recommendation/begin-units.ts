import type { LanczosSpace } from "./lanczos-space.ts";
import type { PeopleSystem } from "./people-system.ts";
import { SIDE_BY_SIDE } from "./people-system.ts";

/** Vectors of {@link SIDE_BY_SIDE} systems while they are solved; the numbers of one person stand beside each other. */
export interface UnitVectors {
  readonly solution: Float64Array;
  /** what is left of the right side */
  readonly rest: Float64Array;
  readonly direction: Float64Array;
  /** K · direction */
  readonly product: Float64Array;
}

/** One of something for each of {@link SIDE_BY_SIDE} systems. */
export type Lanes<One> = readonly [One, One, One, One];

interface Known {
  readonly system: PeopleSystem;
  readonly space: LanczosSpace;
}

/**
 * Begins the systems K z = e_u of some people with what is exact within a space. With q = Vᵀ·e_u and c = q / values
 *
 *     solution = V·c,   direction = rest = e_u - V·q - next·(leads·c),
 *     product = K·e_u - V·(values q) - next·(leads·q) - K·next·(leads·c),
 *
 * of which K·e_u is one row of K, so that the first step costs next to nothing.
 */
export function beginUnits({ system, space }: Known, first: number, { solution, rest, direction, product }: UnitVectors): void {
  const people = Array.from({ length: Math.min(SIDE_BY_SIDE, system.size - first) }, (_none, lane) => first + lane);
  const within = people.map((person) => partsWithin(space, person));
  multiply(
    space,
    beside(within, ({ solved }) => solved),
    solution,
  );
  multiply(
    space,
    beside(within, ({ unit }) => unit),
    rest,
  );
  multiply(
    space,
    beside(within, ({ led }) => led),
    product,
  );
  people.forEach((person, lane) => {
    add(rest, person * SIDE_BY_SIDE + lane, 1);
    add(product, person * SIDE_BY_SIDE + lane, system.diagonal[person] ?? 0);
    addRow(system, person, { to: product, lane });
  });
  direction.set(rest);
}

/** What the vectors of one system are within a space; see {@link beginUnits}. */
function partsWithin({ basis, width, count, values, leads }: LanczosSpace, person: number): Parts {
  const [solved, unit, led] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  for (let at = 0; at < count; at += 1) {
    const q = basis[person * width + at] ?? 0;
    const [value, lead] = [values[at] ?? 1, leads[at] ?? 0];
    solved[at] = q / value;
    unit[at] = -q;
    led[at] = -q * value;
    unit[count] = (unit[count] ?? 0) - (lead * q) / value;
    led[count] = (led[count] ?? 0) - lead * q;
  }
  led[count + 1] = unit[count] ?? 0;
  return { solved, unit, led };
}

interface Parts {
  readonly solved: Float64Array;
  readonly unit: Float64Array;
  readonly led: Float64Array;
}

/** One part of all systems beside each other; nothing where there are fewer systems. */
function beside(within: readonly Parts[], partOf: (one: Parts) => Float64Array): Lanes<Float64Array> {
  const given = within.map(partOf);
  const none = new Float64Array(given[0]?.length ?? 0);
  const [one = none, two = none, three = none, four = none] = given;
  return [one, two, three, four];
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

/** to += XXᵀ·e_u for one of the systems */
function addRow(
  { byItem, byPerson }: PeopleSystem,
  person: number,
  { to, lane }: { readonly to: Float64Array; readonly lane: number },
): void {
  const end = byPerson.start[person + 1] ?? 0;
  for (let own = byPerson.start[person] ?? 0; own < end; own += 1) {
    const item = byPerson.column[own] ?? 0;
    const last = byItem.start[item + 1] ?? 0;
    for (let entry = byItem.start[item] ?? 0; entry < last; entry += 1) add(to, (byItem.column[entry] ?? 0) * SIDE_BY_SIDE + lane, 1);
  }
}

/** to = basis · parts, one part for each system; two people at once and written out for speed, because this is as much work as a step. */
function multiply({ basis, width }: LanczosSpace, [one, two, three, four]: Lanes<Float64Array>, to: Float64Array): void {
  let from = 0;
  for (let at = 0; at < to.length; at += 2 * SIDE_BY_SIDE) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (let column = 0; column < width; column += 1) {
      const weight = basis[from + column] ?? 0;
      const nextWeight = basis[from + width + column] ?? 0;
      const w = one[column] ?? 0;
      const x = two[column] ?? 0;
      const y = three[column] ?? 0;
      const z = four[column] ?? 0;
      a += weight * w;
      b += weight * x;
      c += weight * y;
      d += weight * z;
      e += nextWeight * w;
      f += nextWeight * x;
      g += nextWeight * y;
      h += nextWeight * z;
    }
    to[at] = a;
    to[at + 1] = b;
    to[at + 2] = c;
    to[at + 3] = d;
    to[at + 4] = e;
    to[at + 5] = f;
    to[at + 6] = g;
    to[at + 7] = h;
    from += 2 * width;
  }
}
