// Installs what the repository needs, once, and again when the lock file changes. Runs on Node 20 or newer before anything is there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}node_modules/.alongside-installed`;
const node = `${root}node_modules/node/bin/${process.platform === "win32" ? "node.exe" : "node"}`;

/** Node 22, as the repository brings it. */
export function nodePath() {
  return node;
}

/** Brings node_modules to the state of the lock file. Says what it does on stderr; ends the process when it cannot. */
export function ensureInstalled() {
  const wanted = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing dependencies (once, about two minutes) …");
  npm("ci", "--no-audit", "--no-fund", "--loglevel=error");
  // Install scripts are off (see .npmrc); this is the one that is needed: it puts Node 22 in place.
  npm("rebuild", "node", "--ignore-scripts=false", "--foreground-scripts", "--loglevel=error");
  writeFileSync(stamp, wanted);
}

function npm(...args) {
  const run = spawnSync(process.platform === "win32" ? "npm.cmd" : "npm", args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (run.status === 0) return;
  console.error(`npm ${args[0]} did not succeed; see above. A network or a full disk is the usual cause.`);
  process.exit(1);
}
