import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SCRIPT = fileURLToPath(new URL("../../../benchmarks/circles/run.ts", import.meta.url));

interface Compared {
  readonly valid: boolean;
  readonly value: number;
  readonly gainPercent: number;
}

interface Figures extends Compared {
  readonly isIndependentlyScored: boolean;
  readonly greedy: Compared;
  readonly greedyBest: Compared;
  /** how far below the bound */
  readonly gapPercent: number;
}

/** Scored by our own oracle: what is measured must not depend on a folder that is not part of the project. */
function measure(...options: readonly string[]): Figures {
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=alongside-source"];
  const shared = mkdtempSync(join(tmpdir(), "alongside-circles-"));
  mkdirSync(join(shared, "circles"));
  const run = spawnSync(process.execPath, [...flags, SCRIPT, ...options, "--json"], {
    encoding: "utf8",
    env: { ...process.env, ALONGSIDE_SHARED: shared },
  });
  return JSON.parse(run.stdout) as Figures;
}

describe("npm run bench -- circles", () => {
  it.each([
    ["60", "offices"],
    ["300", "even"],
  ])(
    "%s people in %s zones: the greedy way it compares with forms circles that can be, and what they are worth is said",
    (people, zones) => {
      const { valid, value, greedy, greedyBest, isIndependentlyScored } = measure(
        "--generate",
        people,
        "--zones",
        zones,
        "--moves",
        "100000",
      );
      expect(isIndependentlyScored).toBe(false);
      expect([valid, greedy.valid, greedyBest.valid]).toEqual([true, true, true]);
      expect(greedyBest.value).toBeGreaterThan(greedy.value);
      expect(greedy.value).toBeGreaterThan(Number(people));
      expect(greedy.gainPercent).toBeCloseTo((100 * (value - greedy.value)) / greedy.value, 6);
      expect(greedyBest.gainPercent).toBeGreaterThan(0);
    },
  );

  it("100 invented people end nearer to the bound than they did from the best that annealing finds", () => {
    const { valid, gapPercent } = measure("--generate", "100", "--zones", "even", "--seed", "42");
    expect(valid).toBe(true);
    expect(gapPercent).toBeGreaterThan(0);
    expect(gapPercent).toBeLessThan(0.35);
  });
});
