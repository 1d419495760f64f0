// `npm run pictures`: writes every surface and state as PNG into docs/pictures/, from the running workbench; `npm run pictures -- NAME …` some of them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.mjs";
import { ensureSharePointBuilt } from "./build-sharepoint.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, nodePath } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
ensureInstalled();
ensureBuilt();
const failure = await ensureSharePointBuilt();
if (failure !== null) {
  console.error(failure.sentence);
  process.exit(1);
}
const flags = ["--disable-warning=ExperimentalWarning", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--conditions=alongside-source"];
const env = { ...process.env, ALONGSIDE_BROWSER: findBrowser() };
const run = spawnSync(nodePath(), [...flags, `${root}tests/journeys/take-pictures.ts`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env,
});
process.exit(run.status ?? 1);
