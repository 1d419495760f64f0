import type { Annealing } from "./annealing-state.ts";
import { candidateCircle, isKept } from "./annealing-state.ts";
import { IMPOSSIBLE } from "./circle-value.ts";
import { NONE, changeSeat, closeCircle, membersOf, openCircle, valueWith } from "./circle-table.ts";
import { below } from "./seeded-chance.ts";

/** Circles looked at for each of those who lose theirs. */
const MOST_LOOKED_AT = 32;

/**
 * Tries to take a circle of the smallest size apart, and to seat each of its people in another one. It is the way back from opening circles:
 * without it there come to be more and more of them, until nearly all have the smallest size.
 */
export function tryDissolving(annealing: Annealing): void {
  const { table, chance } = annealing;
  const circle = table.circleOf[below(chance, table.numbers.people)] ?? NONE;
  if (circle === NONE || table.size[circle] !== table.numbers.smallest) return;
  const [topic, members, before] = [table.topic[circle] ?? 0, membersOf(table, circle), table.total];
  closeCircle(table, circle);
  const seats: number[] = [];
  for (const person of members) {
    const seat = bestSeat(annealing, person);
    if (seat === NONE) break;
    changeSeat(table, seat, NONE, person);
    seats.push(seat);
  }
  if (seats.length === members.length && isKept(annealing, table.total - before)) return;
  for (const [place, seat] of seats.entries()) changeSeat(table, seat, members[place] ?? NONE, NONE);
  openCircle(table, topic, members);
}

/** Of some circles with room, the one that gains most when somebody without one joins; {@link NONE} when none of them can. */
function bestSeat(annealing: Annealing, person: number): number {
  const { table } = annealing;
  let [best, bestGain] = [NONE, IMPOSSIBLE];
  for (let look = 0; look < MOST_LOOKED_AT; look += 1) {
    const circle = candidateCircle(annealing, person);
    const value = circle === NONE ? IMPOSSIBLE : valueWith(table, circle, NONE, person);
    if (value === IMPOSSIBLE) continue;
    const gain = value - (table.value[circle] ?? 0);
    if (gain > bestGain) [best, bestGain] = [circle, gain];
  }
  return best;
}
