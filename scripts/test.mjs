// `npm test [paths]`: everything a test needs is installed, built and found first, then vitest runs under Node 22.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { findBrowser } from "./browser.mjs";
import { ensureInstalled, nodePath } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
ensureInstalled();
ensureBuilt();
const browser = findBrowser();
const vitest = [`${root}node_modules/vitest/vitest.mjs`, "run", ...process.argv.slice(2)];
const run = spawnSync(nodePath(), vitest, { cwd: root, stdio: "inherit", env: { ...process.env, ALONGSIDE_BROWSER: browser } });
process.exit(run.status ?? 1);
