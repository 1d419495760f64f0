import type { PricedCircle } from "./list-circles.ts";

/** What is to be packed: some people, and circles of them alone. */
export interface Part {
  readonly people: readonly number[];
  readonly circles: readonly PricedCircle[];
  /** what leaving somebody out loses, by person, 1/1024 unit */
  readonly prices: Int32Array;
}

export interface Packing {
  readonly circles: readonly PricedCircle[];
  readonly loss: number;
}

export interface Packed {
  /** null when nothing loses less than allowed */
  readonly better: Packing | null;
  readonly nodes: number;
  /** whether every possibility was looked at or cut off for good reason */
  readonly isComplete: boolean;
}

/** A node with many circles takes longer and counts for more. */
const CIRCLES_OF_A_NODE = 500;

/** People are numbered by their place in the part, circles by their loss for each member. */
interface Search {
  readonly circles: readonly PricedCircle[];
  readonly loss: Int32Array;
  /** by circle: loss for each member, rounded down */
  readonly share: Int32Array;
  readonly price: Int32Array;
  /** by circle: where its members begin in `members`; one more for the end */
  readonly membersFrom: Int32Array;
  readonly members: Int32Array;
  readonly isSettled: Uint8Array;
  /** by depth: circles that can still be, least share first */
  readonly lists: Int32Array[];
  /** by person, worked out anew at every node: circles that can still be, and the least share of one */
  readonly live: Int32Array;
  readonly leastShare: Int32Array;
  readonly chosen: number[];
  readonly mostNodes: number;
  least: number;
  best: readonly number[] | null;
  nodes: number;
}

/** What is settled so far. */
interface Node {
  readonly depth: number;
  readonly loss: number;
  /** how many circles can still be */
  readonly count: number;
}

/**
 * Packs people into circles so that the least is lost: sum of the losses of the circles and of the prices of people left out. Depth first;
 * the person with the fewest circles left is settled first, and a branch ends when what is lost and what everybody open loses at least come
 * to what is known.
 *
 * @param lessThan only packings that lose less are of interest
 */
export function packCircles(part: Part, lessThan: number, mostNodes: number): Packed {
  const search = prepare(part, lessThan, mostNodes);
  settleNext(search, { depth: 0, loss: 0, count: search.circles.length });
  const circles = search.best?.flatMap((circle) => search.circles[circle] ?? []) ?? null;
  return {
    better: circles === null ? null : { circles, loss: search.least },
    nodes: search.nodes,
    isComplete: search.nodes < mostNodes,
  };
}

function prepare(part: Part, lessThan: number, mostNodes: number): Search {
  const shareOf = ({ loss, members }: PricedCircle): number => Math.floor(loss / members.length);
  const circles = [...part.circles].sort((a, b) => shareOf(a) - shareOf(b) || a.loss - b.loss);
  const placeOf = new Map(part.people.map((person, place) => [person, place]));
  const membersFrom = new Int32Array(circles.length + 1);
  for (const [place, { members }] of circles.entries()) membersFrom[place + 1] = (membersFrom[place] ?? 0) + members.length;
  return {
    circles,
    loss: Int32Array.from(circles, ({ loss }) => loss),
    share: Int32Array.from(circles, shareOf),
    price: Int32Array.from(part.people, (person) => part.prices[person] ?? 0),
    membersFrom,
    members: Int32Array.from(circles.flatMap((circle) => circle.members.map((member) => placeOf.get(member) ?? 0))),
    isSettled: new Uint8Array(part.people.length),
    lists: [Int32Array.from(circles.keys())],
    live: new Int32Array(part.people.length),
    leastShare: new Int32Array(part.people.length),
    chosen: [],
    mostNodes,
    least: lessThan,
    best: null,
    nodes: 0,
  };
}

function settleNext(search: Search, node: Node): void {
  search.nodes += 1 + Math.floor(node.count / CIRCLES_OF_A_NODE);
  const person = hardestPerson(search, node);
  if (person === CANNOT_LOSE_LESS) return;
  if (person === NOBODY_OPEN) {
    search.least = node.loss;
    search.best = [...search.chosen];
    return;
  }
  const list = search.lists[node.depth] ?? search.members;
  const price = search.price[person] ?? 0;
  let mayLeaveOut = true;
  for (let at = 0; at < node.count && search.nodes < search.mostNodes; at += 1) {
    const circle = list[at] ?? 0;
    if (!isMember(search, person, circle)) continue;
    const lost = search.loss[circle] ?? 0;
    if (mayLeaveOut && price <= lost) {
      leaveOut(search, person, node);
      mayLeaveOut = false;
    }
    if (node.loss + lost < search.least) choose(search, circle, node);
  }
  if (mayLeaveOut) leaveOut(search, person, node);
}

function isMember({ members, membersFrom }: Search, person: number, circle: number): boolean {
  const to = membersFrom[circle + 1] ?? 0;
  for (let at = membersFrom[circle] ?? 0; at < to; at += 1) if (members[at] === person) return true;
  return false;
}

function choose(search: Search, circle: number, node: Node): void {
  const members = search.members.subarray(search.membersFrom[circle], search.membersFrom[circle + 1]);
  search.chosen.push(circle);
  for (const member of members) search.isSettled[member] = 1;
  goOn(search, node, search.loss[circle] ?? 0);
  for (const member of members) search.isSettled[member] = 0;
  search.chosen.pop();
}

function leaveOut(search: Search, person: number, node: Node): void {
  const price = search.price[person] ?? 0;
  if (node.loss + price >= search.least || search.nodes >= search.mostNodes) return;
  search.isSettled[person] = 1;
  goOn(search, node, price);
  search.isSettled[person] = 0;
}

/** Settles the next person with the circles that can still be: nobody in them is settled, and they do not lose too much. */
function goOn(search: Search, { depth, loss, count }: Node, lost: number): void {
  const { members, membersFrom, isSettled } = search;
  const list = search.lists[depth] ?? members;
  const next = (search.lists[depth + 1] ??= new Int32Array(search.circles.length));
  const allowed = search.least - loss - lost;
  let left = 0;
  for (let at = 0; at < count; at += 1) {
    const circle = list[at] ?? 0;
    if ((search.loss[circle] ?? 0) >= allowed) continue;
    const to = membersFrom[circle + 1] ?? 0;
    let place = membersFrom[circle] ?? 0;
    while (place < to && isSettled[members[place] ?? 0] === 0) place += 1;
    if (place < to) continue;
    next[left] = circle;
    left += 1;
  }
  settleNext(search, { depth: depth + 1, loss: loss + lost, count: left });
}

const NOBODY_OPEN = -1;
const CANNOT_LOSE_LESS = -2;

/** The open person with the fewest circles, unless what everybody open loses at least is too much already. */
function hardestPerson(search: Search, { loss, depth, count }: Node): number {
  const { price, isSettled, live, leastShare } = search;
  countCircles(search, search.lists[depth] ?? search.members, count);
  let least = loss;
  let hardest = NOBODY_OPEN;
  let fewest = Number.MAX_SAFE_INTEGER;
  for (let person = 0; person < price.length; person += 1) {
    if (isSettled[person] === 1) continue;
    const circles = live[person] ?? 0;
    const alone = price[person] ?? 0;
    least += circles === 0 ? alone : Math.min(alone, leastShare[person] ?? 0);
    if (circles >= fewest) continue;
    hardest = person;
    fewest = circles;
  }
  return least >= search.least ? CANNOT_LOSE_LESS : hardest;
}

function countCircles({ members, membersFrom, share, live, leastShare }: Search, list: Int32Array, count: number): void {
  live.fill(0);
  for (let at = 0; at < count; at += 1) {
    const circle = list[at] ?? 0;
    const to = membersFrom[circle + 1] ?? 0;
    for (let place = membersFrom[circle] ?? 0; place < to; place += 1) {
      const person = members[place] ?? 0;
      const before = live[person] ?? 0;
      if (before === 0) leastShare[person] = share[circle] ?? 0;
      live[person] = before + 1;
    }
  }
}
