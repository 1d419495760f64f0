import type { PricedCircle } from "./list-circles.ts";
import type { Packing } from "./pack-circles.ts";
import { packCircles } from "./pack-circles.ts";
import type { Chance } from "./seeded-chance.ts";
import { below } from "./seeded-chance.ts";

/** How a grouping is improved part by part. */
export interface PartEffort {
  /** circles taken together at first, and at most */
  readonly fewest: number;
  readonly mostCircles: number;
  readonly nodesOfAPart: number;
  readonly nodes: number;
}

/** Circles worth considering, and what people are worth. */
export interface NearCircles {
  /** by loss, the least first */
  readonly circles: readonly PricedCircle[];
  readonly prices: Int32Array;
}

export interface ImprovedPart {
  readonly used: number;
  readonly packing: Packing;
}

/** Setting a part up takes about as long as so many nodes. */
const NODES_OF_SETTING_UP = 30;
const FAILURES_BEFORE_MORE = 12;
/** How far down the list of somebody's circles a related one is looked for. */
const RELATED_WITHIN = 60;

/**
 * Improves a grouping: takes some related circles and everybody left out, packs these people anew as well as it can be, and goes on until the
 * nodes are used up (large neighbourhood search: Shaw 1998).
 *
 * @returns after each part, what there is and how many nodes were used for it
 */
export function* improveParts(near: NearCircles, start: Packing, effort: PartEffort, chance: Chance): Generator<ImprovedPart, void> {
  const circlesWith = Array.from({ length: near.prices.length }, (): PricedCircle[] => []);
  for (const circle of near.circles) for (const member of circle.members) circlesWith[member]?.push(circle);
  const circlesFrom = circlesWith.map((circles, person) => circles.filter(({ members }) => members[0] === person));
  let packing = start;
  let [together, failures, used] = [effort.fewest, 0, 0];
  while (used < effort.nodes && packing.circles.length > 0) {
    const part = relatedCircles(packing, circlesWith, together, chance);
    const people = peopleOf(part, packing, near.prices.length);
    const now = lossOf(part, people, near.prices);
    const inside = circlesInside(people, circlesFrom, now);
    const packed = packCircles({ people, circles: inside, prices: near.prices }, now, effort.nodesOfAPart);
    used += packed.nodes + NODES_OF_SETTING_UP;
    if (packed.better === null) failures += 1;
    else {
      const rest = packing.circles.filter((circle) => !part.has(circle));
      packing = { circles: [...rest, ...packed.better.circles], loss: packing.loss - now + packed.better.loss };
      failures = 0;
      together = Math.max(effort.fewest, together - 1);
    }
    if (failures >= FAILURES_BEFORE_MORE) {
      failures = 0;
      together = together >= Math.min(effort.mostCircles, packing.circles.length) ? effort.fewest : together + 1;
    }
    yield { used, packing };
  }
}

/** Present circles that are connected by circles worth considering. */
function relatedCircles(
  { circles }: Packing,
  circlesWith: readonly (readonly PricedCircle[])[],
  wanted: number,
  chance: Chance,
): Set<PricedCircle> {
  const circleOf = new Map(circles.flatMap((circle) => circle.members.map((member) => [member, circle] as const)));
  const first = circles[below(chance, circles.length)];
  const part = new Set<PricedCircle>(first === undefined ? [] : [first]);
  const people = [...(first?.members ?? [])];
  for (let turn = 0; turn < wanted * 20 && part.size < Math.min(wanted, circles.length); turn += 1) {
    const others = circlesWith[people[below(chance, people.length)] ?? 0] ?? [];
    // Squared, so that circles that lose little are followed more often.
    const rank = Math.floor((below(chance, 1_000) * below(chance, 1_000) * Math.min(RELATED_WITHIN, others.length)) / 1_000_000);
    for (const member of others[rank]?.members ?? []) {
      const circle = circleOf.get(member);
      if (circle === undefined || part.has(circle) || part.size >= wanted) continue;
      part.add(circle);
      people.push(...circle.members);
    }
  }
  return part;
}

function peopleOf(part: ReadonlySet<PricedCircle>, { circles }: Packing, everybody: number): number[] {
  const elsewhere = new Uint8Array(everybody);
  for (const circle of circles) if (!part.has(circle)) for (const member of circle.members) elsewhere[member] = 1;
  return Array.from({ length: everybody }, (_, person) => person).filter((person) => elsewhere[person] === 0);
}

/**
 * Circles of these people alone; one that loses as much as the part does now makes nothing better.
 *
 * @param circlesFrom by person: circles of which they are the first member, by loss
 */
function circlesInside(people: readonly number[], circlesFrom: readonly (readonly PricedCircle[])[], lessThan: number): PricedCircle[] {
  const isInside = new Uint8Array(circlesFrom.length);
  for (const person of people) isInside[person] = 1;
  const inside: PricedCircle[] = [];
  for (const person of people) {
    for (const circle of circlesFrom[person] ?? []) {
      if (circle.loss >= lessThan) break;
      let all = 1;
      for (const member of circle.members) all &= isInside[member] ?? 0;
      if (all === 1) inside.push(circle);
    }
  }
  return inside;
}

function lossOf(part: ReadonlySet<PricedCircle>, people: readonly number[], prices: Int32Array): number {
  const seated = new Set([...part].flatMap(({ members }) => members));
  const leftOut = people.filter((person) => !seated.has(person)).reduce((sum, person) => sum + (prices[person] ?? 0), 0);
  return [...part].reduce((sum, { loss }) => sum + loss, leftOut);
}
