import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { FormedCircle } from "@alongside/core";
import { formGroupsInSlices } from "@alongside/core";
import { effortFor } from "../../core/src/circles/formation/effort.ts";
import { wordForms } from "../../forge-app/src/word-forms.ts";
import { generateRound } from "../../tests/builders/circle-round.ts";
import { formGreedily } from "./greedy.ts";
import type { Instance, Solution } from "../../tests/builders/circle-instance.ts";
import { readInstance, solutionOf, volunteersOf } from "../../tests/builders/circle-instance.ts";
import { ownBound } from "./own-bound.ts";
import { readGroups, writePeople } from "./other-grouping.ts";
import type { Scorer } from "./scorer.ts";
import { openScorer } from "./scorer.ts";

const USAGE =
  "Use: npm run bench -- circles --instance FILE[.gz] [--seconds S] [--moves N] [--seed N] [--out FILE] [--json] [--groups FILE] [--people FILE]\n" +
  "  or: npm run bench -- circles --generate N [--zones offices|even] [--seed N] …";

interface Formed {
  readonly circles: readonly FormedCircle[];
  readonly isBestPossible: boolean;
  readonly moves: number;
  /** stopped by --seconds before its moves were done */
  readonly wasStopped: boolean;
  readonly seconds: number;
  /** of one core; less than the seconds when others use the machine as well */
  readonly processorSeconds: number;
  readonly longestSliceMs: number;
}

/** Time stays free of this for reading, and for a machine that becomes slower. */
const SPARE = 0.85;
const TRIAL_MOVES = 160_000;

/**
 * How many moves this machine makes in so many seconds, from a short trial; never more than the round gets anyway. Small rounds are not
 * cut: their moves are few, and most of their time goes into what comes after.
 */
function movesWithin(instance: Instance, seconds: number, seed: number): number {
  const usual = effortFor(instance.n).cooling.moves;
  if (effortFor(instance.n).exact !== null) return usual;
  const start = performance.now();
  const setting = { seed, wordForms, sizes: { smallest: instance.sizeMin, largest: instance.sizeMax }, moves: TRIAL_MOVES };
  let [firstSlice, half] = [0, 0];
  for (const { share } of formGroupsInSlices(volunteersOf(instance), setting)) {
    if (firstSlice === 0) firstSlice = performance.now();
    if (half === 0 && share >= 0.5) half = performance.now();
  }
  const now = performance.now();
  // The second half, because the machine is still warming up in the first.
  const msOfAMove = (now - half) / (TRIAL_MOVES / 2);
  const left = seconds * 1_000 * SPARE - (now - start) - (firstSlice - start);
  return Math.max(TRIAL_MOVES, Math.min(usual, Math.floor(left / msOfAMove)));
}

function form(instance: Instance, { seconds, seed, moves }: { seconds: number | null; seed: number; moves: number | null }): Formed {
  const [start, processor] = [performance.now(), process.cpuUsage()];
  const planned = moves ?? (seconds === null ? effortFor(instance.n).cooling.moves : movesWithin(instance, seconds, seed));
  const sizes = { smallest: instance.sizeMin, largest: instance.sizeMax };
  const slices = formGroupsInSlices(volunteersOf(instance), { seed, wordForms, sizes, moves: planned });
  let longest = 0;
  const took = (): Pick<Formed, "moves" | "seconds" | "processorSeconds" | "longestSliceMs"> => {
    const { user, system } = process.cpuUsage(processor);
    const elapsed = (performance.now() - start) / 1_000;
    return { moves: planned, seconds: elapsed, processorSeconds: (user + system) / 1e6, longestSliceMs: longest };
  };
  for (let before = performance.now(); ;) {
    const slice = slices.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (slice.done === true) return { ...slice.value, wasStopped: false, ...took() };
    if (seconds !== null && now - start > seconds * 1_000) {
      return { circles: slice.value.soFar(), isBestPossible: false, wasStopped: true, ...took() };
    }
  }
}

/** What greedy comes to depends on its draw by some percent: it takes part with the mean of these, and with the best of them. */
const GREEDY_DRAWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

interface Compared {
  readonly valid: boolean;
  readonly value: number;
  /** how far below the value of what is measured, in percent of this one */
  readonly gainPercent: number;
}

function report(instance: Instance, formed: Formed, scorer: Scorer, groups: string | undefined): Readonly<Record<string, unknown>> {
  const { valid, value } = scorer.score(instance, solutionOf(formed.circles));
  const against = (other: number): number => (100 * (value - other)) / other;
  const compare = (solution: Solution): Compared => {
    const other = scorer.score(instance, solution);
    return { valid: other.valid, value: other.value, gainPercent: against(other.value) };
  };
  const draws = GREEDY_DRAWS.map((draw) => compare(formGreedily(instance, draw)));
  const mean = draws.reduce((sum, draw) => sum + draw.value, 0) / draws.length;
  const known = scorer.boundOf(instance);
  const bound = known ?? ownBound(instance);
  const isValid = (circle: Solution["circles"][number]): boolean => scorer.score(instance, { circles: [circle] }).valid;
  const other = groups === undefined ? null : readGroups(groups, instance, isValid);
  const { circles, ...run } = formed;
  return {
    instance: instance.name,
    people: instance.n,
    placed: circles.reduce((sum, { members }) => sum + members.length, 0),
    circles: circles.length,
    valid,
    value,
    bound,
    isBoundIndependent: known !== null,
    gapPercent: bound === null ? null : (100 * (bound - value)) / bound,
    ...run,
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
    isIndependentlyScored: scorer.isIndependent,
    greedy: { valid: draws.every((draw) => draw.valid), value: mean, gainPercent: against(mean) },
    greedyBest: bestOf(draws),
    other: other === null ? null : { groups: other.groups, validGroups: other.valid.circles.length, ...compare(other.valid) },
  };
}

function bestOf(compared: readonly Compared[]): Compared | null {
  return compared.reduce<Compared | null>((best, one) => (best === null || one.value > best.value ? one : best), null);
}

function print(figures: Readonly<Record<string, unknown>>): void {
  const cell = (value: unknown): string => {
    if (typeof value === "number") return String(Math.round(value * 1_000) / 1_000);
    if (typeof value === "object" && value !== null) {
      return Object.entries(value)
        .map(([name, part]) => `${name} ${cell(part)}`)
        .join(", ");
    }
    return typeof value === "boolean" || typeof value === "string" ? String(value) : "-";
  };
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(24)}${cell(value)}`);
}

const { values } = parseArgs({
  options: {
    instance: { type: "string" },
    generate: { type: "string" },
    zones: { type: "string", default: "offices" },
    seconds: { type: "string" },
    moves: { type: "string" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
    people: { type: "string" },
    groups: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

/** A positive number of an option; null when it was not given. */
function numberOf(option: string | undefined): number | null {
  if (option === undefined) return null;
  const number = Number(option);
  if (!(number > 0)) throw new RangeError(`${option} is no positive number. ${USAGE}`);
  return number;
}

function openInstance(): Instance {
  const people = numberOf(values.generate);
  const zones = values.zones;
  if (values.instance !== undefined) return readInstance(resolve(values.instance));
  if (people === null || (zones !== "even" && zones !== "offices")) throw new Error(USAGE);
  return generateRound({ people, seed: numberOf(values.seed) ?? 1, zones });
}

try {
  const instance = openInstance();
  if (values.people !== undefined) writePeople(resolve(values.people), instance);
  const scorer = await openScorer();
  const setting = { seconds: numberOf(values.seconds), seed: numberOf(values.seed) ?? 1, moves: numberOf(values.moves) };
  const formed = form(instance, setting);
  if (values.out !== undefined) writeFileSync(resolve(values.out), JSON.stringify(solutionOf(formed.circles)));
  const figures = report(instance, formed, scorer, values.groups);
  if (values.json) console.log(JSON.stringify(figures));
  else print(figures);
  if (figures["valid"] !== true) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
