import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { sharedFolder } from "../../tests/builders/shared-folder.ts";
import { judge } from "../../tests/builders/circle-oracle.ts";
import type { Instance, Solution } from "../../tests/builders/circle-instance.ts";
import { volunteersOf } from "../../tests/builders/circle-instance.ts";

export interface Score {
  readonly valid: boolean;
  readonly value: number;
}

export interface Scorer {
  /** whether it is the benchmark's own, which nobody of this project wrote */
  readonly isIndependent: boolean;
  readonly score: (instance: Instance, solution: Solution) => Score;
  /** no grouping is worth more; null when nobody knows */
  readonly boundOf: (instance: Instance) => number | null;
}

/** The scorer and the proven bounds of the shared folder; without it our own oracle, said aloud. */
export async function openScorer(): Promise<Scorer> {
  const folder = sharedFolder("circles");
  if (folder === null || !existsSync(`${folder}/score.mjs`)) return { isIndependent: false, score: scoreByOracle, boundOf: () => null };
  const scorer = (await import(pathToFileURL(`${folder}/score.mjs`).href)) as { score: Scorer["score"] };
  const bounds = JSON.parse(readFileSync(`${folder}/bounds.json`, "utf8")) as Partial<Record<string, { readonly upperBound: number }>>;
  return { isIndependent: true, score: scorer.score, boundOf: ({ name }) => bounds[name]?.upperBound ?? null };
}

function scoreByOracle(instance: Instance, { circles }: Solution): Score {
  const named = volunteersOf(instance);
  const inWords = circles.map(({ topic, members }) => ({
    topic: `topic ${String(topic)}`,
    members: members.flatMap((id) => named[id]?.person ?? []),
  }));
  const { faults, worth } = judge(named, inWords, { smallest: instance.sizeMin, largest: instance.sizeMax });
  return { valid: faults.length === 0, value: worth };
}
