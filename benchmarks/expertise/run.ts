import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { ContentHit } from "@alongside/core";
import { rankCandidates } from "@alongside/core";
import { startDeadline } from "../../core/src/expertise/deadline.ts";
import { RANKING_PARAMETERS } from "../../core/src/expertise/rank-candidates.ts";
import { gatherEvidence } from "../../core/src/expertise/gather-evidence.ts";
import { readQuestion } from "../../core/src/expertise/read-question.ts";
import { browserClock } from "../../forge-app/ui/src/clock.ts";
import { wordForms } from "../../forge-app/src/word-forms.ts";
import { BASELINES, mostProlific } from "./baselines.ts";
import { readItems, readTopics } from "./corpus.ts";
import type { Topic } from "./corpus.ts";
import type { Engine } from "./engines.ts";
import { openConfluence, openCore, openSharePoint } from "./engines.ts";
import { FIGURES, bootstrapMean, measure } from "./metrics.ts";
import type { Figures, Interval } from "./metrics.ts";

type Summary = Readonly<Record<keyof Figures, Interval>>;

interface Report {
  readonly corpus: string;
  readonly topics: number;
  readonly method: Summary;
  readonly baselines: Readonly<Record<string, Summary>>;
  /** paired, to expCombMNZ on the same hits */
  readonly difference: Summary;
  /** paired, to the same questions asked of Confluence, which shows everybody who wrote; null when Confluence was asked */
  readonly toConfluence: Summary | null;
  readonly callsPerAsk: number;
  readonly secondsPerAsk: number;
}

/** One topic's rankings: ours, and each baseline's on the same hits. */
interface Outcome {
  readonly method: Figures;
  readonly baselines: Readonly<Record<string, Figures>>;
}

async function hitsFor(engine: Engine, query: string): Promise<{ words: readonly string[]; hits: readonly ContentHit[] }> {
  const question = readQuestion({ kind: "topic", topic: query }, wordForms);
  if (!question.ok) return { words: [], hits: [] };
  const deadline = startDeadline(browserClock, 60_000, undefined);
  try {
    return { words: question.value.words, hits: (await gatherEvidence(engine.search, question.value.words, deadline)).hits };
  } finally {
    deadline.end();
  }
}

const peopleOf = (hit: ContentHit): string[] => [...new Set(hit.contributions.map(({ person }) => person as string))];

async function tryTopic(engine: Engine, topic: Topic, prolific: readonly string[]): Promise<Outcome> {
  const { words, hits } = await hitsFor(engine, topic.query);
  const scores = words.length === 0 ? [] : engine.scoresOf(words, hits);
  const items = hits.map((hit, index) => ({ people: peopleOf(hit), score: scores[index] ?? 0 }));
  const rankings = Object.entries(BASELINES).map(([name, rank]) => [name, measure(rank(items), topic.truth)] as const);
  return {
    method: measure(peopleInOrder(words, hits), topic.truth),
    baselines: { mostProlific: measure(prolific, topic.truth), ...Object.fromEntries(rankings) },
  };
}

function summarise(figures: readonly Figures[]): Summary {
  return Object.fromEntries(FIGURES.map((name) => [name, bootstrapMean(figures.map((each) => each[name]))])) as Summary;
}

/** Paired with expCombMNZ, the strongest of the voting methods in the literature. */
function toStrongest(outcomes: readonly Outcome[]): Summary {
  return differences(
    outcomes.map(({ method }) => method),
    outcomes.flatMap(({ baselines }) => baselines["expCombMnz"] ?? []),
  );
}

function differences(figures: readonly Figures[], others: readonly Figures[]): Summary {
  const of = (name: keyof Figures): Interval => bootstrapMean(figures.map((each, topic) => each[name] - (others[topic]?.[name] ?? 0)));
  return Object.fromEntries(FIGURES.map((name) => [name, of(name)])) as Summary;
}

/** Our method alone, asked of Confluence. */
async function methodOnConfluence(folder: string, topics: readonly Topic[]): Promise<readonly Figures[]> {
  const engine = await openConfluence(folder);
  const figures: Figures[] = [];
  for (const { query, truth } of topics) {
    const { words, hits } = await hitsFor(engine, query);
    figures.push(measure(peopleInOrder(words, hits), truth));
  }
  await engine.close();
  return figures;
}

function peopleInOrder(words: readonly string[], hits: readonly ContentHit[]): readonly string[] {
  return rankCandidates(words, hits, wordForms).map(({ person }) => person);
}

/** By the name of the platform, or `core` for no platform at all. */
const ENGINES = { confluence: openConfluence, sharepoint: openSharePoint, core: (folder: string) => openCore(folder, wordForms) };

async function measureCorpus(folder: string, on: keyof typeof ENGINES): Promise<Report> {
  const topics = await readTopics(folder);
  const engine = await ENGINES[on](folder);
  const everything: string[][] = [];
  for await (const item of readItems(folder)) everything.push([...item.people]);
  const prolific = mostProlific(everything);
  const outcomes: Outcome[] = [];
  const start = performance.now();
  for (const topic of topics) outcomes.push(await tryTopic(engine, topic, prolific));
  const seconds = (performance.now() - start) / 1000;
  const calls = engine.calls();
  await engine.close();
  const names = Object.keys(outcomes[0]?.baselines ?? {});
  const method = outcomes.map(({ method: figures }) => figures);
  return {
    corpus: basename(folder),
    topics: topics.length,
    method: summarise(method),
    baselines: Object.fromEntries(names.map((name) => [name, summarise(outcomes.flatMap(({ baselines }) => baselines[name] ?? []))])),
    difference: toStrongest(outcomes),
    toConfluence: on === "sharepoint" ? differences(method, await methodOnConfluence(folder, topics)) : null,
    callsPerAsk: calls / topics.length,
    secondsPerAsk: seconds / topics.length,
  };
}

/** For machines: means as plain numbers, intervals beside them. */
function forMachines(report: Report): Readonly<Record<string, unknown>> {
  const means = (summary: Summary): Record<string, number> => Object.fromEntries(FIGURES.map((name) => [name, summary[name][1]]));
  const baselines = Object.fromEntries(Object.entries(report.baselines).map(([name, summary]) => [name, means(summary)]));
  return { ...report, method: means(report.method), baselines, intervals: report.method };
}

function print(report: Report): void {
  const cell = ([low, middle, high]: Interval): string => `${middle.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`.padEnd(24);
  const line = (name: string, summary: Summary): string => name.padEnd(24) + FIGURES.map((figure) => cell(summary[figure])).join("");
  console.log(`${report.corpus}: ${String(report.topics)} topics; 95 % bootstrap intervals over topics\n`);
  console.log("".padEnd(24) + ["MAP", "MRR", "P@5", "nDCG@10", "Recall@10", "success@3"].map((name) => name.padEnd(24)).join(""));
  console.log(line("Alongside", report.method));
  for (const [name, summary] of Object.entries(report.baselines)) console.log(line(name, summary));
  console.log(line("paired, to expCombMnz", report.difference));
  if (report.toConfluence !== null) console.log(line("paired, to Confluence", report.toConfluence));
  const { coverageExponent, rankConstant, titleWeight, labelWeight, exactWeight } = RANKING_PARAMETERS;
  console.log(
    `\nSettings: coverage exponent ${String(coverageExponent)}, rank constant ${String(rankConstant)}, weights of title ${String(titleWeight)}, ` +
      `labels ${String(labelWeight)}, exact label ${String(exactWeight)}; the same for every organisation.\n` +
      "What was chosen on which data: benchmarks/expertise/README.md",
  );
  console.log(
    `${report.callsPerAsk.toFixed(2)} platform calls and ${(report.secondsPerAsk * 1000).toFixed(1)} ms per ask, baselines included`,
  );
}

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    json: { type: "boolean", default: false },
    platform: { type: "string", default: "confluence" },
    through: { type: "string", default: "wire" },
  },
});
const { corpus, platform, through } = values;
if (corpus === undefined || (platform !== "confluence" && platform !== "sharepoint") || (through !== "wire" && through !== "core")) {
  console.error("Use: npm run bench -- expertise --corpus DIR [--json] [--platform confluence|sharepoint] [--through wire|core]");
  process.exit(2);
}
try {
  const report = await measureCorpus(resolve(corpus), through === "core" ? through : platform);
  if (values.json) console.log(JSON.stringify(forMachines(report)));
  else print(report);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
