import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { issueWords, issuesSearchedSince, rankHelpers } from "@alongside/core";
import type { ContentHit } from "@alongside/core";
import { wordForms } from "../../forge-app/src/word-forms.ts";
import { HELPER_PARAMETERS } from "../../core/src/routing/rank-helpers.ts";
import type { Interval } from "../expertise/metrics.ts";
import { bootstrapMean } from "../expertise/metrics.ts";
import { mostActive, voted } from "./baselines.ts";
import type { Deed, RoutedIssue } from "./issues.ts";
import { readDeeds, readRoutedIssues } from "./issues.ts";
import { openTracker } from "./tracker.ts";
import type { Tracker } from "./tracker.ts";

/** The figures of one ranking for one issue, each 0..1. */
interface Figures {
  readonly top1: number;
  readonly top3: number;
  readonly top5: number;
  readonly top10: number;
  readonly mrr: number;
}

const FIGURES = ["top1", "top3", "top5", "top10", "mrr"] as const satisfies readonly (keyof Figures)[];

type Summary = Readonly<Record<keyof Figures, Interval>>;

interface Outcome {
  readonly before: string;
  readonly method: Figures;
  readonly titlesOnly: Figures;
  readonly baselines: Readonly<Record<string, Figures>>;
}

interface Report {
  readonly corpus: string;
  readonly issues: number;
  readonly method: Summary;
  /** asked with the title alone, as if nobody had written a description */
  readonly titlesOnly: Summary;
  /** the earlier and the later half of the issues, by day */
  readonly halves: readonly [Summary, Summary];
  readonly baselines: Readonly<Record<string, Summary>>;
  /** paired, ours less theirs, in MRR */
  readonly differences: Readonly<Record<string, Interval>>;
  readonly callsPerAsk: number;
  readonly secondsPerAsk: number;
}

const never = new AbortController().signal;
const ROWS = 50;
const MARK = "mostActive180";

/** Where the first of those who in fact handled the issue stands among all who are not its askers. */
function measure(ranking: readonly string[], { askers, truth }: RoutedIssue): Figures {
  const place = ranking.filter((person) => !askers.has(person)).findIndex((person) => truth.has(person)) + 1;
  const within = (limit: number): number => (place > 0 && place <= limit ? 1 : 0);
  return { top1: within(1), top3: within(3), top5: within(5), top10: within(10), mrr: place === 0 ? 0 : 1 / place };
}

/** As `findHelpers` asks: the words of the issue, one search, and the issue itself left out. */
async function hitsFor(tracker: Tracker, issue: RoutedIssue, words: readonly string[]): Promise<ContentHit[]> {
  const query = { words, limit: ROWS, issuesSince: issuesSearchedSince(issue.now) };
  const { hits } = await tracker.searchBefore(issue.before).search(query, never);
  const itself = new Set([...issue.itself].map((alias) => tracker.keyOf(alias)));
  return hits.filter(({ key }) => !itself.has(key));
}

const orderFor = (words: readonly string[], hits: readonly ContentHit[], { now }: RoutedIssue): string[] =>
  rankHelpers(words, [hits], { now, wordForms }).map(({ person }) => person);

async function tryIssue(tracker: Tracker, deeds: readonly Deed[], issue: RoutedIssue): Promise<Outcome> {
  const words = issueWords({ title: issue.title, labels: [], text: issue.text }, wordForms);
  const hits = await hitsFor(tracker, issue, words);
  const titleWords = issueWords({ title: issue.title, labels: [], text: "" }, wordForms);
  const titleHits = await hitsFor(tracker, issue, titleWords);
  const rankings = { [MARK]: mostActive(deeds, issue.now), ...voted(tracker.scored(words, hits), issue.now) };
  return {
    before: issue.before,
    method: measure(orderFor(words, hits, issue), issue),
    titlesOnly: measure(orderFor(titleWords, titleHits, issue), issue),
    baselines: Object.fromEntries(Object.entries(rankings).map(([name, ranking]) => [name, measure(ranking, issue)])),
  };
}

function summarise(figures: readonly Figures[]): Summary {
  return Object.fromEntries(FIGURES.map((name) => [name, bootstrapMean(figures.map((each) => each[name]))])) as Summary;
}

function halvesOf(outcomes: readonly Outcome[]): Report["halves"] {
  const inOrder = [...outcomes].sort((a, b) => (a.before < b.before ? -1 : 1)).map(({ method }) => method);
  const middle = Math.ceil(inOrder.length / 2);
  return [summarise(inOrder.slice(0, middle)), summarise(inOrder.slice(middle))];
}

async function measureCorpus(folder: string): Promise<Report> {
  const issues = await readRoutedIssues(folder);
  const deeds = await readDeeds(folder);
  const tracker = await openTracker(folder);
  const outcomes: Outcome[] = [];
  const start = performance.now();
  for (const issue of issues) outcomes.push(await tryIssue(tracker, deeds, issue));
  const seconds = (performance.now() - start) / 1000;
  const asks = 2 * issues.length;
  const calls = tracker.calls();
  await tracker.close();
  const names = Object.keys(outcomes[0]?.baselines ?? {});
  const mrrOf = (name: string, { baselines }: Outcome): number => baselines[name]?.mrr ?? 0;
  return {
    corpus: basename(folder),
    issues: issues.length,
    method: summarise(outcomes.map(({ method }) => method)),
    titlesOnly: summarise(outcomes.map(({ titlesOnly }) => titlesOnly)),
    halves: halvesOf(outcomes),
    baselines: Object.fromEntries(names.map((name) => [name, summarise(outcomes.flatMap(({ baselines }) => baselines[name] ?? []))])),
    differences: Object.fromEntries(
      names.map((name) => [name, bootstrapMean(outcomes.map((outcome) => outcome.method.mrr - mrrOf(name, outcome)))]),
    ),
    callsPerAsk: calls / asks,
    secondsPerAsk: seconds / asks,
  };
}

/** For machines: means as plain numbers, intervals beside them; `difference` is to who is most active, whom no question is needed to find. */
function forMachines(report: Report): Readonly<Record<string, unknown>> {
  const means = (summary: Summary): Record<string, number> => Object.fromEntries(FIGURES.map((name) => [name, summary[name][1]]));
  const { corpus, issues, method, titlesOnly, halves, baselines, differences, callsPerAsk, secondsPerAsk } = report;
  return {
    corpus,
    issues,
    method: means(method),
    titlesOnly: means(titlesOnly),
    halves: halves.map(means),
    baselines: Object.fromEntries(Object.entries(baselines).map(([name, summary]) => [name, means(summary)])),
    difference: { mrr: differences[MARK] },
    differences,
    intervals: method,
    callsPerAsk,
    secondsPerAsk,
  };
}

function print(report: Report): void {
  const cell = ([low, middle, high]: Interval): string => `${middle.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`.padEnd(24);
  const line = (name: string, summary: Summary): string => name.padEnd(24) + FIGURES.map((figure) => cell(summary[figure])).join("");
  console.log(`${report.corpus}: ${String(report.issues)} issues; 95 % bootstrap intervals over issues\n`);
  console.log("".padEnd(24) + ["top 1", "top 3", "top 5", "top 10", "MRR"].map((name) => name.padEnd(24)).join(""));
  console.log(line("Alongside", report.method));
  console.log(line("  titles only", report.titlesOnly));
  console.log(line("  earlier half", report.halves[0]));
  console.log(line("  later half", report.halves[1]));
  for (const [name, summary] of Object.entries(report.baselines)) console.log(line(name, summary));
  console.log("\nAlongside less the baseline, paired, MRR:");
  for (const [name, interval] of Object.entries(report.differences)) console.log(name.padEnd(24) + cell(interval));
  const { halfLifeDays, reporterShare } = HELPER_PARAMETERS;
  console.log(
    `\nSettings: the weights of expertise, half-life ${String(halfLifeDays)} days, share of who brought an issue ${String(reporterShare)}; the same for every organisation.\nWhat was chosen on which data: benchmarks/routing/README.md`,
  );
  console.log(
    `${report.callsPerAsk.toFixed(2)} platform calls and ${(report.secondsPerAsk * 1000).toFixed(0)} ms per ask, baselines included`,
  );
}

const { values } = parseArgs({ options: { corpus: { type: "string" }, json: { type: "boolean", default: false } } });
if (values.corpus === undefined) {
  console.error("Use: npm run bench -- routing --corpus DIR [--json]");
  process.exit(2);
}
try {
  const report = await measureCorpus(resolve(values.corpus));
  if (values.json) console.log(JSON.stringify(forMachines(report)));
  else print(report);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
