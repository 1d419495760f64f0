import type { Annealing } from "./annealing-state.ts";
import { NONE, membersOf } from "./circle-table.ts";
import type { CircleTable } from "./circle-table.ts";
import { tryDissolving } from "./dissolve-circle.ts";
import { relocateOrExchange, tryChain, tryOtherTopic } from "./move-people.ts";
import { repeatedFactor } from "./natural-logarithm.ts";
import type { Patience } from "./new-circle.ts";
import { fewestChancesFirst, growFrom, tryNewCircle, tryRebuilding } from "./new-circle.ts";
import { below } from "./seeded-chance.ts";

/** A circle by the places of its topic and of its members in the round, members in ascending order. */
export interface NumberedCircle {
  readonly topic: number;
  readonly members: readonly number[];
  readonly value: number;
}

export interface Cooling {
  /** with which the grouping is grown from which it begins */
  readonly patienceBefore: Patience;
  /** units */
  readonly from: number;
  readonly to: number;
  readonly moves: number;
  readonly rare: RareMoves;
}

/** How many of a thousand moves are of a kind that costs as much as dozens of others. */
export interface RareMoves {
  /** a few circles are grown anew from their people */
  readonly rebuilding: number;
  /** a new circle takes people from others */
  readonly taking: number;
  readonly dissolving: number;
}

const CHAINS = 250;
const OTHER_TOPICS = 20;
const FROM_UNPLACED = 5;

const LEVELS = 512;
const MOVES_OF_A_SLICE = 4_096;
const PEOPLE_OF_A_SLICE = 64;
/** The grouping is looked at after so many moves, or so many for each person, so that looking costs little of the whole. */
const MOVES_BETWEEN_LOOKS = 1_024;
const MOVES_OF_EACH_BETWEEN_LOOKS = 4;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) from a grouping grown greedily. A move that comes to nothing counts as well, so
 * that the number of moves says how much is done.
 *
 * @param seen told every few moves that the grouping may have become better
 * @returns moves done so far, about every four thousand of them
 */
export function* anneal(annealing: Annealing, cooling: Cooling, seen: () => void): Generator<number, void> {
  const { table } = annealing;
  if (table.numbers.topics === 0) return;
  const everybody = Array.from({ length: table.numbers.people }, (_, person) => person);
  const inOrder = fewestChancesFirst(table.numbers, everybody);
  for (let from = 0; from < inOrder.length; from += PEOPLE_OF_A_SLICE) {
    growFrom(annealing, inOrder.slice(from, from + PEOPLE_OF_A_SLICE), { isWhole: true, patience: cooling.patienceBefore });
    yield 0;
  }
  seen();
  const factor = repeatedFactor(cooling.from, cooling.to, LEVELS);
  annealing.temperature = cooling.from;
  const between = Math.max(MOVES_BETWEEN_LOOKS, MOVES_OF_EACH_BETWEEN_LOOKS * table.numbers.people);
  let level = 0;
  for (let done = 0; done < cooling.moves;) {
    const until = Math.min(cooling.moves, done + MOVES_OF_A_SLICE);
    for (; done < until; done += 1) {
      const due = Math.floor((done * LEVELS) / cooling.moves);
      for (; level < due; level += 1) annealing.temperature *= factor;
      tryMove(annealing, cooling.rare);
      if (done % between === 0) seen();
    }
    yield done;
  }
  seen();
}

function tryMove(annealing: Annealing, { rebuilding, taking, dissolving }: RareMoves): void {
  const turn = below(annealing.chance, 1_000);
  // From the last kind down; what is left of a thousand are relocations and exchanges.
  const fromUnplaced = 1_000 - dissolving - FROM_UNPLACED;
  const otherTopics = fromUnplaced - taking - rebuilding - OTHER_TOPICS;
  if (turn < otherTopics - CHAINS) relocateOrExchange(annealing);
  else if (turn < otherTopics) tryChain(annealing);
  else if (turn < otherTopics + OTHER_TOPICS) tryOtherTopic(annealing);
  else if (turn < fromUnplaced - taking) tryRebuilding(annealing);
  else if (turn < fromUnplaced) tryNewCircle(annealing, true);
  else if (turn < fromUnplaced + FROM_UNPLACED) tryNewCircle(annealing, false);
  else tryDissolving(annealing);
}

/** The circles of a table as they are now. */
export function circlesOf(table: CircleTable): NumberedCircle[] {
  const circles: NumberedCircle[] = [];
  for (let circle = 0; circle < table.size.length; circle += 1) {
    if (table.size[circle] === 0) continue;
    const members = membersOf(table, circle).sort((a, b) => a - b);
    circles.push({ topic: table.topic[circle] ?? NONE, members, value: table.value[circle] ?? 0 });
  }
  return circles;
}
