import { parseInstant } from "@alongside/core";
import type { Instant } from "@alongside/core";
import { arrayOf, readLines, text } from "../expertise/corpus.ts";

/** An issue of the past, and who in fact handled it. */
export interface RoutedIssue {
  readonly title: string;
  readonly text: string;
  /** `YYYY-MM-DD`: the issue is asked about on this day, and only what is older may be found */
  readonly before: string;
  readonly now: Instant;
  /** the organisation's own names of the issue itself */
  readonly itself: ReadonlySet<string>;
  readonly askers: ReadonlySet<string>;
  readonly truth: ReadonlySet<string>;
}

/**
 * Reads the issues of an organisation with a known truth (`routing.jsonl`, gzip'd or not).
 *
 * @throws Error in words for a person when the folder holds none
 */
export async function readRoutedIssues(folder: string): Promise<RoutedIssue[]> {
  const issues: RoutedIssue[] = [];
  for await (const record of readLines(folder, "routing.jsonl")) {
    const before = text(record["before"]).slice(0, 10);
    const now = parseInstant(before);
    const truth = new Set(arrayOf(record["experts"]).map((entry) => text(entry["person"])));
    if (now === null || truth.size === 0) continue;
    const [title, body] = [text(record["query"]), text(record["text"])];
    issues.push({ title, text: body, before, now, itself: names(record["exclude"]), askers: names(record["asker"]), truth });
  }
  if (issues.length === 0) throw new Error(`${folder} holds no issue with a known answer.`);
  return issues;
}

function names(value: unknown): Set<string> {
  return new Set([value ?? []].flat().map(text));
}

/** Who did something on which day, in order of time. */
export interface Deed {
  readonly person: string;
  readonly at: Instant;
}

/** Everything people did in an organisation, for the baseline that asks nothing. */
export async function readDeeds(folder: string): Promise<Deed[]> {
  const deeds: Deed[] = [];
  for await (const record of readLines(folder, "items.jsonl")) {
    for (const entry of arrayOf(record["contributors"])) {
      const at = parseInstant(text(entry["at"]) || text(record["created"]));
      if (at !== null) deeds.push({ person: text(entry["person"]), at });
    }
  }
  return deeds.sort((a, b) => a.at - b.at);
}
