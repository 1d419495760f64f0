import type { WordForms } from "../../ports/word-forms.ts";
import type { NumberedCircle } from "./anneal.ts";
import { anneal, circlesOf } from "./anneal.ts";
import { emptyTable } from "./circle-table.ts";
import type { Effort } from "./effort.ts";
import { effortFor } from "./effort.ts";
import type { PricedCircle } from "./list-circles.ts";
import { FINENESS, listCircles } from "./list-circles.ts";
import type { NearCircles } from "./improve-parts.ts";
import { improveParts } from "./improve-parts.ts";
import type { Prices } from "./near-circles.ts";
import { priceEverybody, withLoss } from "./near-circles.ts";
import type { Packing } from "./pack-circles.ts";
import { packCircles } from "./pack-circles.ts";
import type { RoundNumbers } from "./round-numbers.ts";
import { readRound } from "./round-numbers.ts";
import type { Chance } from "./seeded-chance.ts";
import { seededChance } from "./seeded-chance.ts";
import type { CircleSizes, FormedCircle, Volunteer } from "./volunteer.ts";
import { CIRCLE_SIZES } from "./volunteer.ts";

export interface FormationOptions {
  /** any whole number: the same one gives the same groups, on every machine */
  readonly seed: number;
  readonly wordForms: WordForms;
  /** default {@link CIRCLE_SIZES} */
  readonly sizes?: CircleSizes;
  /** steps of the search, ≥ 0; by default what a round of this size needs. Time is never looked at */
  readonly moves?: number;
}

/** Circles for a round. Somebody who is in none of them found no place. */
export interface Formation {
  readonly circles: readonly FormedCircle[];
  /** whether it is proven that no other grouping of these people is better */
  readonly isBestPossible: boolean;
}

/** Where a formation stands. */
export interface FormationProgress {
  /** 0..1, never less than before */
  readonly share: number;
  /** the best so far, for whoever does not want to wait any longer */
  readonly soFar: () => readonly FormedCircle[];
}

/**
 * Forms circles of volunteers.
 *
 * Never broken: the size, at least one hour in common, nobody in two circles, a topic that every member wrote and that somebody in the circle
 * offers, if anybody in the round does. Of all groupings the one of the greatest worth is looked for; the worth of a circle is in
 * {@link valueOf}.
 *
 * @returns no circles when none is possible
 * @throws TypeError when somebody volunteers twice
 * @throws RangeError when the sizes are not 2 ≤ smallest ≤ largest ≤ 7
 */
export function formGroups(volunteers: readonly Volunteer[], options: FormationOptions): Formation {
  const steps = formGroupsInSlices(volunteers, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** {@link formGroups} in slices, mostly of some milliseconds and at most of some tenths of a second, so that work can be shown, stopped, or done beside other things. */
export function* formGroupsInSlices(volunteers: readonly Volunteer[], options: FormationOptions): Generator<FormationProgress, Formation> {
  const numbers = readRound({ volunteers, sizes: options.sizes ?? CIRCLE_SIZES, wordForms: options.wordForms });
  const effort = effortFor(volunteers.length, options.moves);
  const inWords = (circles: readonly NumberedCircle[]): FormedCircle[] => circles.map((circle) => formed(circle, numbers, volunteers));
  const state: Forming = { numbers, effort, chance: seededChance(options.seed), best: [], share: 0, known: new Map() };
  const steps = search(state);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { circles: inWords(state.best), isBestPossible: step.value };
    yield { share: state.share, soFar: () => inWords(state.best) };
  }
}

function formed({ topic, members }: NumberedCircle, { topicNames }: RoundNumbers, volunteers: readonly Volunteer[]): FormedCircle {
  return {
    topic: topicNames[topic] ?? "",
    members: members.flatMap((member) => volunteers[member]?.person ?? []),
  };
}

interface Forming {
  readonly numbers: RoundNumbers;
  readonly effort: Effort;
  readonly chance: Chance;
  /** circles that were part of a grouping on the way, by topic and members; only kept when they are priced later */
  readonly known: Map<string, NumberedCircle>;
  best: readonly NumberedCircle[];
  share: number;
}

const worthOf = (circles: readonly NumberedCircle[]): number => circles.reduce((sum, { value }) => sum + value, 0);

/** What annealing, pricing, listing and parts take of the whole, roughly. */
const SHARES = { annealing: 0.4, pricing: 0.6, listing: 0.7, parts: 1 } as const;

/** @returns whether the best is proven to be the best possible */
function* search(state: Forming): Generator<void, boolean> {
  const { numbers, effort, chance } = state;
  yield* annealAll(state);
  if (numbers.topics === 0) return true;
  if (effort.exact === null) return false;
  const known = { grouping: state.best, others: [...state.known.values()] };
  const prices = yield* inShare(state, SHARES.pricing, priceEverybody(numbers, known, chance));
  // People who are all alike have circles beyond number, and annealing alone does well for them.
  if (!prices.areProven) return false;
  const gap = prices.bound - worthOf(state.best) * FINENESS;
  const listed = yield* inShare(
    state,
    SHARES.listing,
    listCircles(numbers, { prices: prices.prices, mostLoss: Math.min(gap, effort.exact.mostLoss), most: effort.exact.mostCircles }),
  );
  const near = { circles: listed.circles.sort((a, b) => a.loss - b.loss), prices: prices.prices };
  yield* improveFromProgram(state, near, prices);
  return proveOrImprove(state, near, prices.bound, listed.completeTo);
}

/** Runs a stage of unknown length: the share comes ever nearer to its end. */
function* inShare<Found>(state: Forming, end: number, stage: Generator<void, Found>): Generator<void, Found> {
  for (;;) {
    const step = stage.next();
    if (step.done === true) {
      state.share = end;
      return step.value;
    }
    state.share += (end - state.share) / 500;
    yield;
  }
}

function* annealAll(state: Forming): Generator<void, void> {
  const { numbers, effort, chance } = state;
  const table = emptyTable(numbers);
  const annealing = { table, chance, byHourThousandths: effort.byHourThousandths, temperature: effort.cooling.from };
  let bestTotal = 0;
  const seen = (): void => {
    if (table.total <= bestTotal && effort.exact === null) return;
    const circles = circlesOf(table);
    if (effort.exact !== null) remember(state.known, circles, effort.exact.mostKnown);
    if (table.total > bestTotal) [state.best, bestTotal] = [circles, table.total];
  };
  const share = effort.exact === null ? 1 : SHARES.annealing;
  for (const done of anneal(annealing, effort.cooling, seen)) {
    state.share = (share * done) / effort.cooling.moves;
    yield;
  }
}

function remember(known: Map<string, NumberedCircle>, circles: readonly NumberedCircle[], most: number): void {
  for (const circle of circles) if (known.size < most) known.set(`${String(circle.topic)}:${circle.members.join()}`, circle);
}

/**
 * Improves a grouping part by part. It begins with what the program takes most of, which loses nothing; what does not fit together any more is
 * worth little at first, but better parts are found from there than from a grouping that is good already.
 */
function* improveFromProgram(state: Forming, near: NearCircles, prices: Prices): Generator<void, void> {
  const { effort, chance } = state;
  if (effort.exact === null) return;
  const circles = firstThatFit([...prices.inUse.map((circle) => withLoss(circle, prices.prices)), ...near.circles]);
  const start: Packing = { circles, loss: prices.bound - worthOf(circles) * FINENESS };
  const { nodes } = effort.exact.parts;
  for (const { used, packing } of improveParts(near, start, effort.exact.parts, chance)) {
    state.share = SHARES.listing + Math.min(1, used / nodes) * (SHARES.parts - SHARES.listing);
    keepBetter(state, packing.circles);
    yield;
  }
}

/** Every circle of which nobody is in an earlier one. */
function firstThatFit(circles: readonly PricedCircle[]): PricedCircle[] {
  const seated = new Set<number>();
  const fitting: PricedCircle[] = [];
  for (const circle of circles) {
    if (circle.members.some((member) => seated.has(member))) continue;
    for (const member of circle.members) seated.add(member);
    fitting.push(circle);
  }
  return fitting;
}

function keepBetter(state: Forming, circles: readonly PricedCircle[]): void {
  if (worthOf(circles) > worthOf(state.best)) state.best = circles;
}

/** A better grouping could only be made of circles that each lose less than the best one does altogether. */
function proveOrImprove(state: Forming, { circles, prices }: NearCircles, bound: number, completeTo: number): boolean {
  const { effort, numbers } = state;
  const gap = bound - worthOf(state.best) * FINENESS;
  if (gap < FINENESS) return true;
  if (effort.exact === null || effort.exact.proofNodes === 0) return false;
  const possible = circles.filter(({ loss }) => loss < gap);
  const everybody = Array.from({ length: numbers.people }, (_, person) => person);
  const packed = packCircles({ people: everybody, circles: possible, prices }, gap, effort.exact.proofNodes);
  if (packed.better !== null) keepBetter(state, packed.better.circles);
  return packed.isComplete && completeTo >= gap - 1;
}
