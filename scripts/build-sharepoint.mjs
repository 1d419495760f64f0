// `npm run build:sharepoint`: the web part as a package for SharePoint, when its sources changed. Its dependencies are a project of their own
// (about one gigabyte): Microsoft's build tools look for themselves in the folder they build.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureInstalled, nodePath } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}sharepoint-webpart/`;
const solution = `${folder}sharepoint/solution/`;
const sources = ["core/src", "sharepoint-webpart/src", "sharepoint-webpart/config", "sharepoint-webpart/teams"];
const single = ["sharepoint-webpart/package-lock.json", "sharepoint-webpart/tsconfig.json", "scripts/build-sharepoint.mjs"];
const PROGRESS_EVERY_MS = 10_000;

/** Where the package lies after a build. */
export const packagePath = `${solution}alongside.sppkg`;

/**
 * Brings the package to the state of its sources: installs what is missing, builds core, builds and packages the web part.
 *
 * @param say takes one line of progress at a time
 * @returns null when the package is there, otherwise what did not succeed and what to do about it
 */
export async function ensureSharePointBuilt(say = (line) => console.error(line)) {
  const stamp = `${solution}.built`;
  const wanted = fingerprint();
  if (existsSync(packagePath) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return null;
  const obstacle = await ensureToolsInstalled(say);
  if (obstacle !== null) return obstacle;
  const heft = `${folder}node_modules/@rushstack/heft/bin/heft`;
  const steps = [
    ["Building core", root, `${root}node_modules/typescript/bin/tsc`, "-b", "core"],
    ["Building the web part (about a minute)", folder, heft, "test", "--clean", "--production"],
    ["Packaging the web part", folder, heft, "package-solution", "--production"],
  ];
  for (const [what, cwd, script, ...args] of steps) {
    const output = await run({ say, what, cwd, command: nodePath(), args: [script, ...args] });
    if (output !== null) return `${what} did not succeed:\n${output}\nRun npm run build:sharepoint again after mending it.`;
  }
  mkdirSync(solution, { recursive: true });
  writeFileSync(stamp, wanted);
  return null;
}

async function ensureToolsInstalled(say) {
  const stamp = `${folder}node_modules/.alongside-installed`;
  const wanted = hashOf(["sharepoint-webpart/package-lock.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return null;
  const windows = process.platform === "win32";
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts"];
  const what = "Installing the SharePoint build tools (once, two to four minutes, about 1 GB)";
  const output = await run({ say, what, cwd: folder, command: windows ? "npm.cmd" : "npm", args, shell: windows });
  if (output !== null) {
    return `${what} did not succeed:\n${output}\nA network or a full disk is the usual cause. Delete sharepoint-webpart/node_modules and try again.`;
  }
  writeFileSync(stamp, wanted);
  return null;
}

/** Runs one step and says every few seconds that it is still running. Gives what it wrote when it failed, otherwise null. */
function run({ say, what, cwd, command, args, shell = false }) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  say(`${what} …`);
  const timer = setInterval(() => say(`  still at it (${seconds()} s)`), PROGRESS_EVERY_MS);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, shell, stdio: ["ignore", "pipe", "pipe"] });
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    const end = (failure) => {
      clearInterval(timer);
      if (failure === null) say(`  done (${seconds()} s)`);
      resolve(failure);
    };
    child.on("error", (error) => end(String(error)));
    child.on("close", (code) => end(code === 0 ? null : Buffer.concat(output).toString().slice(-4_000)));
  });
}

function fingerprint() {
  const files = sources.flatMap((path) =>
    readdirSync(root + path, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [`${entry.parentPath}/${entry.name}`.slice(root.length)] : [],
    ),
  );
  return hashOf([...files, ...single].sort());
}

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(path).update(readFileSync(root + path));
  return hash.digest("hex");
}

/** Assets by name with their sizes; the names carry a hash of the content, so two equal builds list the same. */
function report() {
  console.log(`${packagePath.slice(root.length)}: ${(readFileSync(packagePath).length / 1000).toFixed(1)} kB`);
  for (const name of readdirSync(`${folder}release/assets`).sort()) console.log(`  ${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  const obstacle = await ensureSharePointBuilt();
  if (obstacle !== null) {
    console.error(obstacle);
    process.exit(1);
  }
  report();
}
