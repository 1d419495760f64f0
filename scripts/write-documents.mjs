// Runs under Node 22, which reads core's sources as they are; started by docs.mjs.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { dataInventory, impossibleReports } from "../core/src/index.ts";

const documents = { "data-inventory.md": dataInventory(), "impossible-reports.md": impossibleReports() };
for (const [name, text] of Object.entries(documents)) {
  const path = fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: "markdown" }));
}
console.log(`Written: ${Object.keys(documents).join(", ")}`);
