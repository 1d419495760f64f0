import { circlesOf } from "../../core/src/circles/formation/anneal.ts";
import { emptyTable } from "../../core/src/circles/formation/circle-table.ts";
import { effortFor } from "../../core/src/circles/formation/effort.ts";
import { FINENESS } from "../../core/src/circles/formation/list-circles.ts";
import { priceEverybody } from "../../core/src/circles/formation/near-circles.ts";
import { LITTLE_PATIENCE, growFrom } from "../../core/src/circles/formation/new-circle.ts";
import { readRound } from "../../core/src/circles/formation/round-numbers.ts";
import { seededChance } from "../../core/src/circles/formation/seeded-chance.ts";
import { wordForms } from "../../forge-app/src/word-forms.ts";
import type { Instance } from "../../tests/builders/circle-instance.ts";
import { volunteersOf } from "../../tests/builders/circle-instance.ts";

const UNITS = 120;

/**
 * More than this no grouping of the instance is worth, by our own prices of people: for instances whose bound nobody else has worked out.
 *
 * @returns null where circles are too many to be looked through
 */
export function ownBound(instance: Instance): number | null {
  if (effortFor(instance.n).exact === null) return null;
  const sizes = { smallest: instance.sizeMin, largest: instance.sizeMax };
  const numbers = readRound({ volunteers: volunteersOf(instance), sizes, wordForms });
  const [table, chance] = [emptyTable(numbers), seededChance(1)];
  growFrom({ table, chance }, [...instance.people.keys()], { isWhole: true, patience: LITTLE_PATIENCE });
  const steps = priceEverybody(numbers, { grouping: circlesOf(table), others: [] }, chance);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.areProven ? step.value.bound / FINENESS / UNITS : null;
  }
}
