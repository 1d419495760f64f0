// `npm run check`: everything that can be wrong before a person looks. Runs every check, then says which failed.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, nodePath } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name) => `${root}node_modules/.bin/${name}`;
const long = process.argv.includes("--long");

const checks = [
  ["formatting", bin("prettier"), "--check", "--log-level", "warn", "."],
  ["types", bin("tsc"), "-b"],
  ["lint", bin("eslint"), "."],
  [
    "boundaries",
    bin("depcruise"),
    "--config",
    ".dependency-cruiser.cjs",
    "core",
    "forge-app",
    "sharepoint-webpart/src",
    "workbench",
    "tests",
    "benchmarks",
  ],
  ["unused code", bin("knip")],
  ["package shape of core", bin("publint"), "core", "--strict"],
  ["API report of core", nodePath(), "scripts/api-report.mjs"],
  ["size budget", nodePath(), "scripts/size-budget.mjs"],
  ["Forge manifest", nodePath(), "scripts/check-forge.mjs", ...(long ? ["--lint"] : [])],
  ["tests", nodePath(), "scripts/test.mjs"],
];

ensureInstalled();
ensureBuilt();
const failed = [];
for (const [name, command, ...args] of checks) {
  console.log(`\n== ${name}`);
  // Tools start `node` themselves; the repository's own Node 22 has to come first.
  const env = { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` };
  if (spawnSync(command, args, { cwd: root, stdio: "inherit", env }).status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
