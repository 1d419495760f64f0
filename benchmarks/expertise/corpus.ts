import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** A question with its human-made answer. */
export interface Topic {
  readonly query: string;
  readonly truth: ReadonlyMap<string, number>;
}

/** The part of an item that an engine and a voting method read. */
export interface CorpusItem {
  readonly id: string;
  readonly isPage: boolean;
  readonly title: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly container: string;
  readonly people: readonly string[];
}

/**
 * Reads the questions of an organisation with a known truth (`topics.jsonl`, gzip'd or not).
 *
 * @throws Error in words for a person when the folder holds none
 */
export async function readTopics(folder: string): Promise<Topic[]> {
  const topics: Topic[] = [];
  for await (const record of readLines(folder, "topics.jsonl")) {
    const experts = arrayOf(record["experts"]).map((entry) => [text(entry["person"]), Number(entry["grade"])] as const);
    if (experts.length > 0) topics.push({ query: text(record["query"]), truth: new Map(experts) });
  }
  return topics;
}

/** Reads the items of an organisation as plain records, one after the other. */
export async function* readItems(folder: string): AsyncGenerator<CorpusItem> {
  for await (const record of readLines(folder, "items.jsonl")) {
    const labels = Array.isArray(record["labels"]) ? record["labels"].map(text) : [];
    const people = [...new Set(arrayOf(record["contributors"]).map((entry) => text(entry["person"])))];
    const isPage = record["kind"] !== "issue" && record["kind"] !== "change";
    const base = { id: text(record["id"]), isPage, title: text(record["title"]), text: text(record["text"]) };
    yield { ...base, labels, container: text(record["container"]), people };
  }
}

/** One record after the other of a file in a folder, gzip'd or not. */
export async function* readLines(folder: string, name: string): AsyncGenerator<Record<string, unknown>> {
  const path = [`${name}.gz`, name].map((file) => join(folder, file)).find(existsSync);
  if (path === undefined) throw new Error(`${folder} holds no ${name}: it is not an organisation with questions and answers.`);
  const stream = createReadStream(path);
  const lines = createInterface({ input: path.endsWith(".gz") ? stream.pipe(createGunzip()) : stream, crlfDelay: Infinity });
  for await (const line of lines) {
    if (line.trim() !== "") yield JSON.parse(line) as Record<string, unknown>;
  }
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function arrayOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}
