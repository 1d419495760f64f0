import { IMPOSSIBLE } from "./circle-value.ts";
import type { CircleTable } from "./circle-table.ts";
import { NONE, changeSeat, closeCircle, membersOf, openCircle, valueWith } from "./circle-table.ts";
import type { Annealing } from "./annealing-state.ts";
import { anyOf, candidateCircle, isKept } from "./annealing-state.ts";
import { growCircle } from "./grow-circle.ts";
import type { RoundNumbers } from "./round-numbers.ts";
import { WORDS_OF_A_WEEK } from "./round-numbers.ts";
import { below } from "./seeded-chance.ts";
import { HOURS_OF_A_WEEK } from "./week-hour.ts";

/** People looked at when a circle is grown. */
const MOST_LOOKED_AT = 24;
/** People asked for so many of them. */
const MOST_ASKED = 96;
/** Beyond so many people taking a grouping apart costs more than it finds. */
const MOST_TAKEN_APART = 40;
const MOST_UNPLACED = 8;

/**
 * Tries a new circle around somebody, from people without one and, when `mayTake`, from members of circles that can spare one: at most one
 * from each.
 */
export function tryNewCircle(annealing: Annealing, mayTake: boolean): void {
  const { table, chance } = annealing;
  const { numbers } = table;
  const first = mayTake ? below(chance, numbers.people) : anyOf(chance, table.unplaced);
  if (first === NONE) return;
  const topic = anyOf(chance, numbers.topicsOf[first] ?? []);
  const hour = anyOf(chance, numbers.hoursOf[first] ?? []);
  if (topic === NONE || hour === NONE) return;
  const costs = costsOfTaking(annealing, { person: first, topic, hour }, mayTake);
  if (costs.size < numbers.smallest) return;
  const grown = growCircle(numbers, { topic, people: [...costs.keys()], costOf: (person) => costs.get(person) ?? 0 }, chance);
  if (grown === null || !isKept(annealing, grown.value - grown.cost)) return;
  for (const person of grown.members) {
    const circle = table.circleOf[person] ?? NONE;
    if (circle !== NONE) changeSeat(table, circle, person, NONE);
  }
  openCircle(table, topic, grown.members);
}

/** People who could be taken for a circle around somebody, that one first, and what each costs; nobody when that one cannot be spared. */
function costsOfTaking({ table, chance }: Annealing, { person: first, topic, hour }: Bucket, mayTake: boolean): Map<number, number> {
  const costs = new Map<number, number>();
  const asked = new Set<number>();
  const there = table.index.peopleAt[topic * HOURS_OF_A_WEEK + hour] ?? [];
  const start = below(chance, there.length);
  const looked = Math.min(there.length, MOST_ASKED);
  for (let turn = -1; turn < looked && costs.size < MOST_LOOKED_AT; turn += 1) {
    const person = turn < 0 ? first : (there[(start + turn) % there.length] ?? first);
    const cost = costs.has(person) ? IMPOSSIBLE : costOfTaking(table, person, mayTake, asked);
    if (cost !== IMPOSSIBLE) costs.set(person, cost);
    else if (turn < 0) break;
  }
  return costs;
}

/** What a circle loses when somebody is taken from it; nothing for somebody who has none. */
function costOfTaking(table: CircleTable, person: number, mayTake: boolean, asked: Set<number>): number {
  const circle = table.circleOf[person] ?? NONE;
  if (circle === NONE) return 0;
  if (!mayTake || asked.has(circle)) return IMPOSSIBLE;
  const left = valueWith(table, circle, person, NONE);
  if (left === IMPOSSIBLE) return IMPOSSIBLE;
  asked.add(circle);
  return (table.value[circle] ?? 0) - left;
}

/** Takes somebody's circle and one to three that share people's topics apart, and grows new ones of the same people and a few unplaced. */
export function tryRebuilding(annealing: Annealing): void {
  const { table, chance } = annealing;
  const first = below(chance, table.numbers.people);
  const circle = table.circleOf[first] ?? NONE;
  if (circle === NONE) return;
  const apart = new Set([circle]);
  const wanted = 2 + below(chance, 3);
  const people = membersOf(table, circle);
  for (let turn = 0; turn < 3 * wanted && apart.size < wanted && people.length < MOST_TAKEN_APART; turn += 1) {
    const related = candidateCircle(annealing, anyOf(chance, people));
    if (related === NONE || apart.has(related)) continue;
    apart.add(related);
    people.push(...membersOf(table, related));
  }
  for (let turn = 0; turn < Math.min(MOST_UNPLACED, table.unplaced.length); turn += 1) {
    const person = anyOf(chance, table.unplaced);
    if (!people.includes(person)) people.push(person);
  }
  const before = table.total;
  const old = [...apart].map((each) => ({ topic: table.topic[each] ?? 0, members: membersOf(table, each) }));
  for (const each of apart) closeCircle(table, each);
  const built = growFrom(annealing, people, { isWhole: false, patience: LITTLE_PATIENCE });
  insertWhereBest(annealing, people, built);
  if (isKept(annealing, table.total - before)) return;
  for (const each of built) closeCircle(table, each);
  for (const { topic, members } of old) openCircle(table, topic, members);
}

/** Growing, from whom and how patiently. */
export interface Growth {
  /** from everybody without a circle; otherwise only from the people that are given */
  readonly isWhole: boolean;
  readonly patience: Patience;
}

/** How many topics and hours are looked at for a circle, and whether the best of them is taken or the first on which one can be grown. */
export interface Patience {
  readonly tries: number;
  readonly takes: "best" | "first";
}

/** Enough where much is grown again and again, and bettered afterwards. */
export const LITTLE_PATIENCE: Patience = { tries: 3, takes: "first" };

/** Grows circles of unplaced people, those with the fewest chances first, on some of their own topics and hours. */
export function growFrom(annealing: Pick<Annealing, "table" | "chance">, people: readonly number[], growth: Growth): number[] {
  const { table } = annealing;
  const built: number[] = [];
  for (const person of fewestChancesFirst(table.numbers, people)) {
    if (table.circleOf[person] !== NONE) continue;
    const grown = growAround(annealing, person, { ...growth, people });
    if (grown !== null) built.push(openCircle(table, grown.topic, grown.members));
  }
  return built;
}

/** People in the order in which circles are grown around them: whoever has few topics and hours is hard to place later. */
export function fewestChancesFirst({ chancesOf }: RoundNumbers, people: readonly number[]): number[] {
  return [...people].sort((a, b) => (chancesOf[a] ?? 0) - (chancesOf[b] ?? 0) || a - b);
}

interface GrownAround {
  readonly topic: number;
  readonly members: readonly number[];
  readonly each: number;
}

interface From extends Growth {
  readonly people: readonly number[];
}

/** A circle around somebody; the best is the one that is worth most to each of its members. Null when none can be grown. */
function growAround(annealing: Pick<Annealing, "table" | "chance">, person: number, from: From): GrownAround | null {
  const { tries, takes } = from.patience;
  let best: GrownAround | null = null;
  for (let turn = 0; turn < tries && (best === null || takes === "best"); turn += 1) {
    const grown = growOnce(annealing, person, from);
    if (grown !== null && grown.each > (best?.each ?? 0)) best = grown;
  }
  return best;
}

/** A circle on any topic and at any hour of somebody. */
function growOnce({ table, chance }: Pick<Annealing, "table" | "chance">, person: number, { isWhole, people }: From): GrownAround | null {
  const { numbers, index } = table;
  const topic = anyOf(chance, numbers.topicsOf[person] ?? []);
  const hour = anyOf(chance, numbers.hoursOf[person] ?? []);
  if (topic === NONE || hour === NONE) return null;
  const there = isWhole ? (index.peopleAt[topic * HOURS_OF_A_WEEK + hour] ?? []) : people;
  const some = someUnplaced({ table, chance }, there, { person, topic, hour });
  const grown = growCircle(numbers, { topic, people: some, costOf: () => 0 }, chance);
  return grown === null ? null : { topic, members: grown.members, each: grown.value / grown.members.length };
}

interface Bucket {
  readonly person: number;
  readonly topic: number;
  readonly hour: number;
}

/** Somebody and unplaced others of a list who share a topic and an hour, from anywhere in the list on. */
function someUnplaced({ table, chance }: Pick<Annealing, "table" | "chance">, list: readonly number[], bucket: Bucket): number[] {
  const { numbers, circleOf } = table;
  const { person, topic, hour } = bucket;
  const some = [person];
  const start = below(chance, list.length);
  for (let turn = 0; turn < list.length && some.length < MOST_LOOKED_AT; turn += 1) {
    const other = list[start + turn < list.length ? start + turn : start + turn - list.length] ?? NONE;
    if (circleOf[other] !== NONE || other === person || numbers.affinity[other * numbers.topics + topic] === 0) continue;
    if ((((numbers.free[other * WORDS_OF_A_WEEK + (hour >> 5)] ?? 0) >>> (hour & 31)) & 1) === 1) some.push(other);
  }
  return some;
}

function insertWhereBest({ table }: Annealing, people: readonly number[], circles: readonly number[]): void {
  for (const person of people) {
    if (table.circleOf[person] !== NONE) continue;
    let [best, bestGain] = [NONE, 0];
    for (const circle of circles) {
      const value = valueWith(table, circle, NONE, person);
      const gain = value === IMPOSSIBLE ? 0 : value - (table.value[circle] ?? 0);
      if (gain > bestGain) [best, bestGain] = [circle, gain];
    }
    if (best !== NONE) changeSeat(table, best, NONE, person);
  }
}
