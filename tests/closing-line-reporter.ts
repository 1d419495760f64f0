import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one plain line that any machine and any person can read. */
class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      for (const state of states) if (state !== "pending") counts[state] += 1;
      // A file that could not be loaded or set up fails without a failing test.
      if (module.state() === "failed" && !states.includes("failed")) counts.failed += 1;
    }
    console.log(`${String(counts.passed)} passed, ${String(counts.failed)} failed, ${String(counts.skipped)} skipped`);
  }
}

// eslint-disable-next-line no-restricted-syntax -- vitest loads a reporter by its default export
export default ClosingLineReporter;
