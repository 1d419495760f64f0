// `npm test [paths]`: everything a test needs is installed, built and found first, then vitest runs under Node 22.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureSharePointBuilt } from "./build-sharepoint.mjs";
import { ensureBuilt } from "./build.mjs";
import { findBrowser } from "./browser.mjs";
import { ensureInstalled, nodePath } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const paths = process.argv.slice(2);
/** Tests of the built web part; without it they say that nothing was checked. */
const ofThePackage = readdirSync(`${root}tests`, { recursive: true })
  .filter((file) => /\.(?:test|spec)\.ts$/u.test(file))
  .map((file) => `tests/${file.replaceAll("\\", "/")}`)
  .filter((file) => readFileSync(`${root}${file}`, "utf8").includes("/web-part-package.ts"));

ensureInstalled();
ensureBuilt();
const browser = findBrowser();
const wanted = paths.length === 0 || ofThePackage.some((file) => paths.some((path) => file.includes(path.replace(/^\.?\//u, ""))));
const failure = wanted ? await ensureSharePointBuilt() : null;
if (failure !== null) console.error(failure.sentence);
const vitest = [`${root}node_modules/vitest/vitest.mjs`, "run", ...paths];
const run = spawnSync(nodePath(), vitest, { cwd: root, stdio: "inherit", env: { ...process.env, ALONGSIDE_BROWSER: browser } });
// A run that could not check the package is no success.
process.exit(run.status === 0 && failure !== null ? 1 : (run.status ?? 1));
