import type { WalkLimits } from "@alongside/core";
import type { DataSet } from "./data-set.ts";
import { holdOut } from "./data-set.ts";
import type { Answerer, Method } from "./methods.ts";
import { meanFigures, measureRanking } from "./metrics.ts";
import type { Figures } from "./metrics.ts";

/** What a method reached, and what it took. */
export interface Measured extends Figures {
  /** rows read for one answer, on average */
  readonly rows: number;
  /** to build, and to answer everybody who has something to be found */
  readonly seconds: number;
  /** time on processors for the same, which other work on the machine changes less */
  readonly processorSeconds: number;
  /** resident memory beyond what the process held before building */
  readonly megabytes: number;
  /** most rows read for one answer */
  readonly mostRows: number;
  /** the value of the method's parameter, chosen on a part of train */
  readonly chosen: number;
}

/** On what a method is measured. */
export interface Measuring {
  readonly set: DataSet;
  readonly limits: WalkLimits;
}

/** A method that could not be measured, and why. */
export interface NotMeasured {
  readonly cannot: string;
}

const ANSWERS_BETWEEN_LOOKS = 100;
const megabytesNow = (): number => process.memoryUsage.rss() / 2 ** 20;
/** the most the process ever held */
const mostMegabytes = (): number => process.resourceUsage().maxRSS / 2 ** 10;

/**
 * Measures one method. Null: not for this set.
 *
 * @param chosen the value of its parameter, from {@link chooseValue}
 */
export function measureMethod(method: Method, { set, limits }: Measuring, chosen: number): Measured | NotMeasured | null {
  try {
    globalThis.gc?.();
    const [before, mostBefore] = [megabytesNow(), mostMegabytes()];
    const [start, processors] = [performance.now(), process.cpuUsage()];
    const answer = method.build(set, chosen, limits);
    if (answer === null) return null;
    const asked = askedIn(set);
    const { rankings, rows, mostRows, peak } = answerEverybody(answer, asked);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(processors);
    const most = mostMegabytes() > mostBefore ? mostMegabytes() : peak;
    const took = { seconds, processorSeconds: (user + system) / 1e6, megabytes: Math.max(0, most - before) };
    return { ...figuresOf(rankings, set, asked), rows, ...took, mostRows, chosen };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { cannot: error.message };
  }
}

function askedIn(set: DataSet): number[] {
  return set.test.flatMap((list, person) => (list.length > 0 ? [person] : []));
}

/** The value of a method's parameter that finds most of a fifth of train, held out once more; what is to be found is not looked at. */
export function chooseValue(method: Method, { set, limits }: Measuring): number {
  const [first = 0] = method.values;
  if (method.values.length === 1) return first;
  const part = holdOut(set, 4);
  const asked = askedIn(part);
  const tried = method.values.map((value) => {
    const answer = method.build(part, value, limits);
    return { value, recall: answer === null ? 0 : figuresOf(answerEverybody(answer, asked).rankings, part, asked).recall20 };
  });
  return tried.reduce((best, each) => (each.recall > best.recall ? each : best)).value;
}

function answerEverybody(answer: Answerer, asked: readonly number[]) {
  let [rows, mostRows, peak] = [0, 0, megabytesNow()];
  const rankings = asked.map((person, index) => {
    const { items, rows: read } = answer(person);
    rows += read;
    mostRows = Math.max(mostRows, read);
    if (index % ANSWERS_BETWEEN_LOOKS === 0) peak = Math.max(peak, megabytesNow());
    return items;
  });
  return { rankings, rows: rows / Math.max(1, asked.length), mostRows, peak: Math.max(peak, megabytesNow()) };
}

function figuresOf(rankings: readonly (readonly number[])[], set: DataSet, asked: readonly number[]): Figures {
  return meanFigures(rankings.map((items, index) => measureRanking(items, set.test[asked[index] ?? -1] ?? [])));
}
