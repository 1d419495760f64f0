import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { WalkLimits } from "@alongside/core";
import { WALK_LIMITS } from "@alongside/core";
import type { DataSet, Split, Thinning } from "./data-set.ts";
import { SPLITS, readDataSet, splitAnew, thinOut } from "./data-set.ts";
import type { Measured, NotMeasured } from "./measure-method.ts";
import { chooseValue, measureMethod } from "./measure-method.ts";
import type { Method } from "./methods.ts";
import { METHODS } from "./methods.ts";
import { askScipy } from "./scipy-peer.ts";

const USE =
  "Use: npm run bench -- recommendation --data DIR [--method walk|p3alpha|easer|all] [--split test|holdout|random] [--keep N [--draw SEED]] [--caps L50,C20,P40,D20] [--json]";
const WIDTH = 24;
const FIGURES = ["recall20", "recall50", "recall100", "ndcg20"] as const;

type Outcome = Measured | NotMeasured;

/** Reads "L50,C20,P40,D20": own rows, names on a row, people, rows of each. Null when it says something else. */
function readCaps(text: string): WalkLimits | null {
  const found = /^L(\d+),C(\d+),P(\d+),D(\d+)$/u.exec(text);
  const [ownRows = 0, namesOnRow = 0, people = 0, rowsOfPerson = 0] = (found ?? []).slice(1).map(Number);
  return found === null ? null : { ...WALK_LIMITS, ownRows, namesOnRow, people, rowsOfPerson };
}

/** Undefined when everybody keeps everything, null when it says something else than whole numbers from 1. */
function readThinning(keep: string | undefined, draw: string): Thinning | null | undefined {
  if (keep === undefined) return undefined;
  return [keep, draw].every((text) => /^[1-9]\d*$/u.test(text)) ? { keep: Number(keep), draw: Number(draw) } : null;
}

/** Each method in a process of its own, and its choosing in another, so that time and memory are its own. */
function measureApart(name: string, method: Method): Outcome | null {
  const [first = 0, ...others] = method.values;
  const chosen = others.length === 0 ? first : askApart("--choose", name);
  return typeof chosen === "number" ? (askApart("--measure", name, "--value", String(chosen)) as Outcome | null) : (chosen as NotMeasured);
}

function askApart(...more: readonly string[]): unknown {
  const script = fileURLToPath(import.meta.url);
  const run = spawnSync(process.execPath, [...process.execArgv, "--expose-gc", script, ...process.argv.slice(2), ...more], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.signal !== null || run.status === null || run.status > 2) return { cannot: "ran out of memory" };
  if (run.status !== 0) process.exit(run.status);
  return JSON.parse(run.stdout) as unknown;
}

function print(set: DataSet, people: number, methods: Readonly<Record<string, Outcome>>): void {
  console.log(`${set.name}: ${String(people)} people with something to be found\n`);
  console.log(
    "".padEnd(WIDTH) +
      ["Recall@20", "@50", "@100", "nDCG@20", "rows", "most", "seconds", "processor", "MB", "chosen"]
        .map((name) => name.padStart(10))
        .join(""),
  );
  for (const [name, outcome] of Object.entries(methods)) {
    if ("cannot" in outcome) console.log(`${name.padEnd(WIDTH)}  not measured: ${outcome.cannot}`);
    else console.log(lineOf(name, outcome));
    for (const line of "cannot" in outcome ? [] : peersOf(name, outcome.chosen, set)) console.log(line);
  }
}

function lineOf(name: string, measured: Partial<Measured>): string {
  const figures = FIGURES.map((figure) => (measured[figure] ?? 0).toFixed(4));
  const { rows, mostRows, seconds = 0, processorSeconds = 0, megabytes = 0, chosen } = measured;
  const whole = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(0));
  const cells = [
    ...figures,
    whole(rows),
    whole(mostRows),
    seconds.toFixed(1),
    processorSeconds.toFixed(1),
    megabytes.toFixed(0),
    chosen === undefined ? "" : String(chosen),
  ];
  return name.padEnd(WIDTH) + cells.map((cell) => cell.padStart(10)).join("");
}

/** LAPACK, which solves EASE-R there, runs on all cores unless it is told not to; ours runs on one. */
const PEERS: Readonly<Record<string, readonly (number | null)[]>> = { rp3beta: [null], easer: [1, null] };

function peersOf(name: string, value: number, set: DataSet): string[] {
  return (PEERS[name] ?? []).map((threads) => {
    const peer = askScipy({ method: name, value, threads }, set);
    const called = `${name} in scipy${threads === 1 ? ", 1 core" : ""}`;
    return peer === null ? `${called}  not measured: scipy is not installed` : lineOf(called, peer);
  });
}

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    method: { type: "string", default: "walk" },
    split: { type: "string", default: "test" },
    keep: { type: "string" },
    draw: { type: "string", default: "1" },
    caps: { type: "string", default: "L50,C20,P40,D20" },
    json: { type: "boolean", default: false },
    // What the benchmark asks of its own processes.
    choose: { type: "string" },
    measure: { type: "string" },
    value: { type: "string" },
  },
});
const { data, method } = values;
const limits = readCaps(values.caps);
const thinning = readThinning(values.keep, values.draw);
const split = SPLITS.find((name): name is Split => name === values.split);
if (
  data === undefined ||
  limits === null ||
  thinning === null ||
  split === undefined ||
  !["walk", "p3alpha", "easer", "all"].includes(method)
) {
  console.error(USE);
  process.exit(2);
}
try {
  const divided = splitAnew(readDataSet(data), split);
  const set = thinning === undefined ? divided : thinOut(divided, thinning);
  const [choosing, measuring] = [METHODS[values.choose ?? ""], METHODS[values.measure ?? ""]];
  if (choosing !== undefined) console.log(JSON.stringify(chooseValue(choosing, { set, limits })));
  else if (measuring !== undefined) console.log(JSON.stringify(measureMethod(measuring, { set, limits }, Number(values.value))));
  else {
    const wanted = Object.entries(METHODS).filter(([, { group }]) => method === "all" || group === method || group === "baseline");
    const outcomes = wanted.flatMap(([name, each]) => {
      const outcome = measureApart(name, each);
      return outcome === null ? [] : [[name, outcome] as const];
    });
    const methods = Object.fromEntries(outcomes);
    const people = set.test.filter((list) => list.length > 0).length;
    if (values.json) console.log(JSON.stringify({ data: set.name, people, methods: forMachines(methods) }));
    else print(set, people, methods);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

function forMachines(methods: Readonly<Record<string, Outcome>>): Readonly<Record<string, unknown>> {
  const plain = (outcome: Outcome): unknown => {
    if ("cannot" in outcome) return outcome;
    const { recall20, recall50, recall100, ndcg20, rows, mostRows, seconds, processorSeconds, megabytes } = outcome;
    return { recall20, recall50, recall100, ndcg20, rows, mostRows, seconds, processorSeconds, megabytes };
  };
  return Object.fromEntries(Object.entries(methods).map(([name, outcome]) => [name, plain(outcome)]));
}
