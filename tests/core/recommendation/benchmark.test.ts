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

describe("the benchmark of recommendations", () => {
  it("measures the walk beside the methods of the field, on data it is pointed to, with labels where there are", () => {
    const { train, test, items } = aGraph(1);
    const folder = mkdtempSync(join(tmpdir(), "alongside-recommendation-"));
    const lines = (lists: readonly (readonly number[])[]): string => lists.map((list, at) => [at, ...list].join(" ")).join("\n");
    const labels = Array.from({ length: items }, (_none, item) => [item % 6]);
    for (const [name, lists] of Object.entries({ train, test, "item-tags": labels }))
      writeFileSync(join(folder, `${name}.txt`), lines(lists));
    const run = bench("--data", folder, "--split", "holdout", "--json");
    expect(run.stderr).toBe("");
    const report = JSON.parse(run.stdout) as { people: number; methods: Record<string, Record<string, number>> };
    expect(Object.keys(report)).toEqual(["data", "people", "methods"]);
    expect(report.people).toBe(train.length);
    expect(Object.keys(report.methods)).toEqual(["popularity", "itemknn", "userknn", "votes", "lift", "walk", "labels", "together"]);
    for (const figures of Object.values(report.methods)) {
      expect(Object.keys(figures)).toEqual(["recall20", "recall50", "recall100", "ndcg20", "rows", "seconds", "megabytes"]);
    }
    expect(report.methods["walk"]!["rows"]).toBeLessThanOrEqual(830);
    expect(report.methods["walk"]!["recall20"]).toBeGreaterThan(report.methods["popularity"]!["recall20"]!);
  }, 60_000);

  it("says what it needs when it is asked without data, or for a split or caps it does not know", () => {
    expect(bench().stderr).toContain("--data DIR");
    expect(bench("--data", "x", "--split", "best").status).toBe(2);
    expect(bench("--data", "x", "--caps", "L50").status).toBe(2);
    expect(bench("--data", "/nowhere").stderr).toContain("holds no train.txt");
  });
});
