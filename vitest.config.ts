import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["alongside-source", "import", "module", "node", "default"] },
  ssr: { resolve: { conditions: ["alongside-source", "import", "module", "node", "default"] } },
  test: {
    // One catch-all: a test in a new folder cannot be left out.
    include: ["tests/**/*.{test,spec}.ts"],
    reporters: ["default", "./tests/closing-line-reporter.ts"],
    // Only to end what hangs: no test is about time, and a machine may be slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 90_000 } },
    pool: "forks",
    maxWorkers: 2,
    execArgv: ["--disable-warning=ExperimentalWarning", "--conditions=alongside-source"],
  },
});
