import { spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

interface CruiseResult {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[];
  };
}

function cruise(folder: string, ...paths: readonly string[]): CruiseResult {
  const script = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [script, "--config", join(root, ".dependency-cruiser.cjs"), "--output-type", "json", ...paths];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(run.stdout) as CruiseResult;
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !/node_modules|dist/u.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("the parts know only what they may", () => {
  it("no part imports what it must not", () => {
    const { summary } = cruise(root, "core", "forge-app", "workbench", "tests", "benchmarks");
    expect(summary.totalCruised).toBeGreaterThan(60);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  it("the rules can fail: a forbidden import of each kind is seen", () => {
    const folder = mkdtempSync(join(tmpdir(), "alongside-boundaries-"));
    for (const path of ["core/src", "workbench/src", "forge-app/ui/src"]) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, "tsconfig.base.json"), readFileSync(join(root, "tsconfig.base.json")));
    writeFileSync(join(folder, "core/src/index.ts"), 'export * from "./inner.ts";\nexport { readFileSync } from "node:fs";\n');
    writeFileSync(join(folder, "core/src/inner.ts"), 'export { wire } from "../../workbench/src/wire.ts";\n');
    writeFileSync(join(folder, "workbench/src/wire.ts"), 'export { app } from "../../forge-app/ui/src/app.ts";\nexport const wire = 1;\n');
    writeFileSync(join(folder, "forge-app/ui/src/app.ts"), 'export { wire } from "../../../core/src/inner.ts";\nexport const app = 1;\n');
    const rules = new Set(cruise(folder, "core", "workbench", "forge-app").summary.violations.map(({ rule }) => rule.name));
    expect(rules).toContain("core-stays-apart");
    expect(rules).toContain("workbench-stays-apart");
    expect(rules).toContain("core-by-its-name");
    expect(rules).toContain("core-has-no-dependency");
  });
});

describe("words of measuring people", () => {
  const forbidden = /leaderboard|engagement|activity[-_ ]?score|top[-_ ]?users|view[-_ ]?count|last[-_ ]?seen|karma|\bbadge\b/iu;

  it("stand nowhere in core, the app, or its texts", () => {
    const files = [...sourcesBelow("core/src"), ...sourcesBelow("forge-app/src"), ...sourcesBelow("forge-app/ui/src")];
    const texts = readdirSync(join(root, "forge-app/ui/src/messages")).map((name) => join(root, "forge-app/ui/src/messages", name));
    expect(files.length).toBeGreaterThan(30);
    expect(texts.length).toBeGreaterThan(1);
    for (const file of [...files, ...texts, join(root, "forge-app/manifest.yml")]) {
      expect(readFileSync(file, "utf8").match(forbidden)?.[0], file).toBeUndefined();
    }
  });
});
