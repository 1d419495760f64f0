// `npm run bench -- NAME [options]`: runs benchmarks/NAME/run.ts under Node 22.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, nodePath } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [name = "", ...options] = process.argv.slice(2);
const script = `${root}benchmarks/${name}/run.ts`;
if (name === "" || !existsSync(script)) {
  const known = readdirSync(`${root}benchmarks`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  console.error(
    `Say which benchmark: ${known.map((entry) => entry.name).join(", ")}. For example: npm run bench -- expertise --corpus DIR`,
  );
  process.exit(2);
}
ensureInstalled();
const env = { ...process.env };
if (name === "surfaces") {
  ensureBuilt();
  env.ALONGSIDE_BROWSER = findBrowser();
}
// The web part's project says nothing about the kind of its modules, because its own tools expect that.
const quiet = ["ExperimentalWarning", "MODULE_TYPELESS_PACKAGE_JSON"].map((name) => `--disable-warning=${name}`);
const flags = [...quiet, "--conditions=alongside-source"];
process.exit(
  spawnSync(nodePath(), [...flags, script, ...options], { cwd: process.env.INIT_CWD ?? root, stdio: "inherit", env }).status ?? 1,
);
