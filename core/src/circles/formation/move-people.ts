import { IMPOSSIBLE } from "./circle-value.ts";
import { NONE, changeSeat, changeTopic, memberAt, valueAbout, valueWith } from "./circle-table.ts";
import type { CircleTable } from "./circle-table.ts";
import type { Annealing } from "./annealing-state.ts";
import { anyOf, candidateCircle, isKept } from "./annealing-state.ts";
import { below, happens } from "./seeded-chance.ts";

const MOVE_THOUSANDTHS = 400;
const WITHOUT_THOUSANDTHS = 300;
const LONGEST_CHAIN = 3;

/** Tries to move somebody to another circle, or to let two people change places; one of them may have none. */
export function relocateOrExchange(annealing: Annealing): void {
  const { table, chance } = annealing;
  const person = below(chance, table.numbers.people);
  const to = candidateCircle(annealing, person);
  const from = table.circleOf[person] ?? NONE;
  if (to === NONE || to === from) return;
  const size = table.size[to] ?? 0;
  const canLeave = from === NONE || (table.size[from] ?? 0) > table.numbers.smallest;
  if (canLeave && size < table.numbers.largest && happens(chance, MOVE_THOUSANDTHS)) relocate(annealing, person, to);
  else exchange(annealing, person, to);
}

function relocate(annealing: Annealing, person: number, to: number): void {
  const { table } = annealing;
  const from = table.circleOf[person] ?? NONE;
  const there = valueWith(table, to, NONE, person);
  if (there === IMPOSSIBLE) return;
  const here = from === NONE ? 0 : valueWith(table, from, person, NONE);
  if (here === IMPOSSIBLE) return;
  const before = (table.value[to] ?? 0) + valueBefore(table, from);
  if (!isKept(annealing, there + here - before)) return;
  if (from !== NONE) changeSeat(table, from, person, NONE);
  changeSeat(table, to, NONE, person);
}

function exchange(annealing: Annealing, person: number, to: number): void {
  const { table, chance } = annealing;
  const from = table.circleOf[person] ?? NONE;
  const other = memberAt(table, to, below(chance, table.size[to] ?? 0));
  const there = valueWith(table, to, other, person);
  if (there === IMPOSSIBLE) return;
  const here = from === NONE ? 0 : valueWith(table, from, person, other);
  if (here === IMPOSSIBLE) return;
  const before = (table.value[to] ?? 0) + valueBefore(table, from);
  if (!isKept(annealing, there + here - before)) return;
  changeSeat(table, to, other, NONE);
  if (from !== NONE) changeSeat(table, from, person, other);
  changeSeat(table, to, NONE, person);
}

function valueBefore(table: CircleTable, circle: number): number {
  return circle === NONE ? 0 : (table.value[circle] ?? 0);
}

/** Tries another topic for a circle. */
export function tryOtherTopic(annealing: Annealing): void {
  const { table, chance } = annealing;
  const person = below(chance, table.numbers.people);
  const circle = table.circleOf[person] ?? NONE;
  const topic = anyOf(chance, table.numbers.topicsOf[person] ?? []);
  if (circle === NONE || topic === NONE || topic === table.topic[circle]) return;
  const value = valueAbout(table, circle, topic);
  if (value !== IMPOSSIBLE && isKept(annealing, value - (table.value[circle] ?? 0))) changeTopic(table, circle, topic);
}

interface Step {
  readonly circle: number;
  readonly out: number;
  readonly into: number;
}

/**
 * Tries a chain: somebody takes a seat, who sat there takes another, up to three times (ejection chains: Glover 1996). It ends with a free
 * seat, in the circle the first one came from, or with somebody unplaced where the first one was.
 */
export function tryChain(annealing: Annealing): void {
  const { table, chance } = annealing;
  const first = below(chance, table.numbers.people);
  const from = table.circleOf[first] ?? NONE;
  const steps: Step[] = [];
  let gain = 0;
  let current = first;
  for (let length = 0; length < LONGEST_CHAIN; length += 1) {
    const circle = candidateCircle(annealing, current);
    if (circle === NONE || circle === from || steps.some((step) => step.circle === circle)) return;
    const end = length > 0 || from === NONE ? insertionAt(table, circle, { first, from, current }) : null;
    if (end !== null) {
      finish(annealing, end.steps.length === 0 ? steps : [...steps, ...end.steps], gain + end.gain);
      return;
    }
    const step = ejectionAt(annealing, circle, current);
    if (step === null) return;
    gain += step.value - (table.value[circle] ?? 0);
    steps.push({ circle, out: step.out, into: current });
    current = step.out;
    const closing = closeChain(annealing, { first, from, current });
    if (closing === null) continue;
    finish(annealing, from === NONE ? steps : [...steps, { circle: from, out: first, into: current }], gain + closing);
    return;
  }
}

interface Chain {
  readonly first: number;
  /** where the first one came from */
  readonly from: number;
  /** who has no seat now */
  readonly current: number;
}

function insertionAt(table: CircleTable, circle: number, { first, from, current }: Chain): { steps: Step[]; gain: number } | null {
  if ((table.size[circle] ?? 0) >= table.numbers.largest) return null;
  const value = valueWith(table, circle, NONE, current);
  if (value === IMPOSSIBLE) return null;
  const left = from === NONE ? 0 : valueWith(table, from, first, NONE);
  if (left === IMPOSSIBLE) return null;
  const steps = [{ circle, out: NONE, into: current }];
  if (from !== NONE) steps.push({ circle: from, out: first, into: NONE });
  return { steps, gain: value - (table.value[circle] ?? 0) + left - valueBefore(table, from) };
}

function ejectionAt({ table, chance }: Annealing, circle: number, into: number): { out: number; value: number } | null {
  const size = table.size[circle] ?? 0;
  const start = below(chance, size);
  for (let turn = 0; turn < size; turn += 1) {
    const out = memberAt(table, circle, (start + turn) % size);
    const value = valueWith(table, circle, out, into);
    if (value !== IMPOSSIBLE) return { out, value };
  }
  return null;
}

/** What ending the chain now gains; null to go on. */
function closeChain({ table, chance }: Annealing, { first, from, current }: Chain): number | null {
  if (from === NONE) return happens(chance, WITHOUT_THOUSANDTHS) ? 0 : null;
  const value = valueWith(table, from, first, current);
  return value === IMPOSSIBLE ? null : value - (table.value[from] ?? 0);
}

function finish(annealing: Annealing, steps: readonly Step[], gain: number): void {
  if (!isKept(annealing, gain)) return;
  for (const { circle, out } of steps) if (out !== NONE) changeSeat(annealing.table, circle, out, NONE);
  for (const { circle, into } of steps) if (into !== NONE) changeSeat(annealing.table, circle, NONE, into);
}
