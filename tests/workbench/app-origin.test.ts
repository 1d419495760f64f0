import { describe, expect, it } from "vitest";
import { policyFor } from "../../workbench/src/forge/app-origin.ts";
import { readManifest } from "../../workbench/src/forge/manifest.ts";
import { fileURLToPath } from "node:url";

describe("the origin of the app", () => {
  const manifest = readManifest(fileURLToPath(new URL("../../forge-app/manifest.yml", import.meta.url)));
  const policy = policyFor("<html><head></head><body></body></html>", manifest.permissions, "http://127.0.0.1:4100");
  const directive = (name: string): string => policy.split("; ").find((line) => line.startsWith(`${name} `)) ?? "";

  it("carries the production policy: no eval, no inline script, no inline style", () => {
    expect(policy).not.toMatch(/unsafe-eval|unsafe-inline/u);
    expect(directive("script-src")).toContain("'self'");
    expect(directive("style-src")).toContain("'self'");
  });

  it("may be framed by the wiki, and reports to nobody", () => {
    expect(directive("frame-ancestors")).toContain("http://127.0.0.1:4100");
    expect(policy).not.toMatch(/report-/u);
  });
});
