import type { CircleTable } from "./circle-table.ts";
import { NONE } from "./circle-table.ts";
import { naturalLogarithm } from "./natural-logarithm.ts";
import type { Chance } from "./seeded-chance.ts";
import { below, happens } from "./seeded-chance.ts";
import { HOURS_OF_A_WEEK } from "./week-hour.ts";

/** What the moves of simulated annealing share. */
export interface Annealing {
  readonly table: CircleTable;
  readonly chance: Chance;
  /** in how many of a thousand cases a circle is looked for where an hour in common is certain */
  readonly byHourThousandths: number;
  /** units */
  temperature: number;
}

const STEPS = 4_096;
/** ln of evenly spread chances, so that none has to be worked out while annealing */
const LOGARITHMS = Float64Array.from({ length: STEPS }, (_, step) => naturalLogarithm((step + 0.5) / STEPS));

/** Whether a change is kept: gains always, losses the more rarely the larger (Metropolis 1953). */
export function isKept({ chance, temperature }: Annealing, gain: number): boolean {
  return gain >= 0 || gain >= temperature * (LOGARITHMS[below(chance, STEPS)] ?? 0);
}

/** Anybody of a list; {@link NONE} of an empty one. */
export function anyOf(chance: Chance, list: readonly number[]): number {
  return list[below(chance, list.length)] ?? NONE;
}

/** A circle that somebody could be in by topic, mostly also by hour; {@link NONE} when that one has none. */
export function candidateCircle({ table, chance, byHourThousandths }: Annealing, person: number): number {
  const { numbers, index } = table;
  const topic = anyOf(chance, numbers.topicsOf[person] ?? []);
  if (topic === NONE) return NONE;
  if (!happens(chance, byHourThousandths)) return anyOf(chance, index.circlesAbout[topic] ?? []);
  const hour = anyOf(chance, numbers.hoursOf[person] ?? []);
  return hour === NONE ? NONE : anyOf(chance, index.circlesAt[topic * HOURS_OF_A_WEEK + hour] ?? []);
}
