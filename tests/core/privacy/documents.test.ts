import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ALL_KINDS, RECORD_KINDS, dataInventory, impossibleReports } from "@alongside/core";
import { format, resolveConfig } from "prettier";
import { describe, expect, it } from "vitest";

const path = (name: string): string => fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));

describe("the documents that are written from the allow-list", () => {
  it.each([
    ["data-inventory.md", dataInventory],
    ["impossible-reports.md", impossibleReports],
  ] as const)("%s is as `npm run docs` writes it", async (name, write) => {
    const fresh = await format(write(), { ...(await resolveConfig(path(name))), parser: "markdown" });
    expect(readFileSync(path(name), "utf8")).toBe(fresh);
  });

  it("the inventory names every kind and every field", () => {
    const inventory = dataInventory();
    for (const kind of ALL_KINDS) {
      expect(inventory).toContain(`## ${kind}`);
      for (const field of Object.keys(RECORD_KINDS[kind].fields)) expect(inventory).toContain(`| ${field} |`);
    }
  });
});
