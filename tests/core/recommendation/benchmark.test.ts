import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { aGraph } from "./graphs.ts";

const SCRIPT = fileURLToPath(new URL("../../../benchmarks/recommendation/run.ts", import.meta.url));

function bench(...options: readonly string[]) {
  return spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "--conditions=alongside-source", SCRIPT, ...options], {
    encoding: "utf8",
  });
}

/** A folder as the benchmark reads it: a small graph, with labels. */
function aFolder(): { readonly folder: string; readonly people: number } {
  const { train, test, items } = aGraph(1);
  const folder = mkdtempSync(join(tmpdir(), "alongside-recommendation-"));
  const lines = (lists: readonly (readonly number[])[]): string => lists.map((list, at) => [at, ...list].join(" ")).join("\n");
  const labels = Array.from({ length: items }, (_none, item) => [item % 6]);
  for (const [name, lists] of Object.entries({ train, test, "item-tags": labels }))
    writeFileSync(join(folder, `${name}.txt`), lines(lists));
  return { folder, people: train.length };
}

interface Report {
  readonly people: number;
  readonly methods: Record<string, Record<string, number>>;
}

describe("the benchmark of recommendations", () => {
  it("measures the walk beside the methods of the field, on data it is pointed to, with labels where there are", () => {
    const { folder, people } = aFolder();
    const run = bench("--data", folder, "--split", "holdout", "--json");
    expect(run.stderr).toBe("");
    const report = JSON.parse(run.stdout) as Report;
    expect(Object.keys(report)).toEqual(["data", "people", "methods"]);
    expect(report.people).toBe(people);
    expect(Object.keys(report.methods)).toEqual(["popularity", "itemknn", "userknn", "votes", "lift", "walk", "labels", "together"]);
    for (const figures of Object.values(report.methods)) {
      expect(Object.keys(figures)).toEqual([
        "recall20",
        "recall50",
        "recall100",
        "ndcg20",
        "rows",
        "mostRows",
        "seconds",
        "processorSeconds",
        "megabytes",
      ]);
    }
    expect(report.methods["walk"]!["mostRows"]).toBeLessThanOrEqual(830);
    expect(report.methods["walk"]!["recall20"]).toBeGreaterThan(report.methods["popularity"]!["recall20"]!);
  }, 60_000);

  it("leaves everybody with few things when it is asked to, which ones by the draw", () => {
    const { folder } = aFolder();
    const kept = (keep: string, draw: string) => {
      const { methods } = JSON.parse(bench("--data", folder, "--keep", keep, "--draw", draw, "--json").stdout) as Report;
      const { recall20, recall100, rows } = methods["walk"]!;
      return { recall20, recall100, rows: rows! };
    };
    const [few, other, all] = [kept("2", "1"), kept("2", "2"), kept("12", "1")];
    expect(few).not.toEqual(other);
    expect(few.rows).toBeLessThan(all.rows);
    expect(kept("99", "2")).toEqual(all);
  }, 120_000);

  it("says what it needs when it is asked without data, or for a split or caps it does not know", () => {
    expect(bench().stderr).toContain("--data DIR");
    expect(bench("--data", "x", "--split", "best").status).toBe(2);
    expect(bench("--data", "x", "--caps", "L50").status).toBe(2);
    expect(bench("--data", "x", "--keep", "0").status).toBe(2);
    expect(bench("--data", "x", "--keep", "2", "--draw", "one").status).toBe(2);
    expect(bench("--data", "/nowhere").stderr).toContain("holds no train.txt");
  });
});
