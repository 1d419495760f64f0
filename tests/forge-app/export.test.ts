import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { exportWhoCanHelp } from "../../forge-app/src/export-who-can-help.ts";
import { readManifest } from "../../workbench/src/forge/manifest.ts";
import { RuntimeHost } from "../../workbench/src/forge/runtime-host.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("what an exported page shows in place of the macro", () => {
  it("is the topic its author set, and nothing else", () => {
    expect(JSON.stringify(exportWhoCanHelp({ extensionPayload: { config: { topic: " wheel building " } } }))).toContain(
      '"Alongside: wheel building"',
    );
    expect(exportWhoCanHelp({})).toEqual({ type: "doc", version: 1, content: [] });
    expect(exportWhoCanHelp({ extensionPayload: { config: { topic: 7 } } }).content).toEqual([]);
  });

  it("comes from the bundled back end, run as the platform runs it", async () => {
    const host = new RuntimeHost(`${root}forge-app/dist/index.cjs`);
    const manifest = readManifest(`${root}forge-app/manifest.yml`);
    const printed = await host.invoke(
      manifest.confluence?.macro.exportFunction ?? "",
      { extensionPayload: { config: { topic: "brakes" } } },
      "712020:ines-okafor",
    );
    expect(printed).toEqual({
      type: "doc",
      version: 1,
      content: [{ type: "paragraph", content: [{ type: "text", text: "Alongside: brakes" }] }],
    });
    await expect(host.invoke("nothing", {}, "a")).rejects.toThrow(TypeError);
    await expect(host.invoke("exportWhoCanHelp", { text: "x".repeat(600_000) }, "a")).rejects.toThrow(RangeError);
  });
});

describe("the manifest", () => {
  it("is valid for the vendor's own validator", () => {
    const run = spawnSync(process.execPath, [`${root}scripts/check-forge.mjs`], { encoding: "utf8" });
    expect(run.stdout).toMatch(/manifest valid: true; 0 errors, 0 warnings/u);
    expect(run.status).toBe(0);
  });

  it("asks for the least: to read pages and issues, and names in either product, to write and take back comments and make a page for notes as the person, a storage of its own, and which accounts were closed; no egress", () => {
    const manifest = readManifest(`${root}forge-app/manifest.yml`);
    expect([...manifest.scopes].sort()).toEqual([
      "delete:comment:confluence",
      "read:comment:confluence",
      "read:confluence-user",
      "read:content-details:confluence",
      "read:jira-user",
      "read:jira-work",
      "read:page:confluence",
      "read:space:confluence",
      "report:personal-data",
      "search:confluence",
      "storage:app",
      "write:comment:confluence",
      "write:jira-work",
      "write:page:confluence",
    ]);
    expect(Object.keys(manifest.permissions)).toEqual(["scopes"]);
  });
});
