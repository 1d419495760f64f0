// `npm run build:sharepoint`: the web part as a package for SharePoint, when its sources changed. Its dependencies are a project of their own
// (about one gigabyte): Microsoft's build tools look for themselves in the folder they build.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { oneAtATime } from "./one-at-a-time.mjs";
import { ensureInstalled, nodePath } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}sharepoint-webpart/`;
const solution = `${folder}sharepoint/solution/`;
const sources = ["core/src", "sharepoint-webpart/src", "sharepoint-webpart/config", "sharepoint-webpart/teams"];
const single = ["sharepoint-webpart/package-lock.json", "sharepoint-webpart/tsconfig.json", "scripts/build-sharepoint.mjs"];
const PROGRESS_EVERY_MS = 10_000;

/** Where the package lies after a build. */
const packagePath = `${solution}alongside.sppkg`;

const AGAIN = "Run npm run build:sharepoint again after mending it.";
const STEPS = {
  look: { what: "Waiting for another command that sets up the SharePoint part", advice: "" },
  install: {
    what: "Installing the SharePoint build tools (once, two to four minutes, about 1 GB)",
    advice: "A network or a full disk is the usual cause. Delete sharepoint-webpart/node_modules and try again.",
  },
  core: { what: "Building core", advice: AGAIN },
  build: { what: "Building the web part (about a minute)", advice: AGAIN },
  package: { what: "Packaging the web part", advice: AGAIN },
};

/**
 * Brings the package to the state of its sources: installs what is missing, builds core, builds and packages the web part.
 *
 * @param {{ say?: (line: string) => void, report?: (step: string) => void, signal?: AbortSignal }} wish `say` takes lines of progress, `report`
 *   each step as it begins (`look`, `install`, `core`, `build`, `package`), and `signal` ends everything that was started
 * @returns {Promise<null | { step: string, detail: string, sentence: string }>} null when the package is there; otherwise the step that did not
 *   succeed, the end of what it wrote, and both in words with what to do about it
 */
export function ensureSharePointBuilt({ say = (line) => console.error(line), report = () => undefined, signal } = {}) {
  const wish = { say, report, signal };
  const onWait = () => announce(wish, "look");
  return oneAtATime({ file: `${root}temp/sharepoint-set-up.lock`, onWait, signal }, () => setUp(wish));
}

async function setUp(wish) {
  const wanted = fingerprint();
  const stamp = `${solution}.built`;
  const heft = `${folder}node_modules/@rushstack/heft/bin/heft`;
  if (!isInstalled()) {
    const windows = process.platform === "win32";
    const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts"];
    const failure = await run(wish, "install", { cwd: folder, command: windows ? "npm.cmd" : "npm", args, shell: windows });
    if (failure !== null) return failure;
    writeFileSync(installed, lockHash());
  }
  if (existsSync(packagePath) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return null;
  const steps = [
    ["core", root, `${root}node_modules/typescript/bin/tsc`, "-b", "core"],
    ["build", folder, heft, "test", "--clean", "--production"],
    ["package", folder, heft, "package-solution", "--production"],
  ];
  for (const [step, cwd, ...args] of steps) {
    const failure = await run(wish, step, { cwd, command: nodePath(), args });
    if (failure !== null) return failure;
  }
  mkdirSync(solution, { recursive: true });
  writeFileSync(stamp, wanted);
  return null;
}

const installed = `${folder}node_modules/.alongside-installed`;

/** Whether the tools are those of the lock file, and none of those that are asked for by name was removed since. */
function isInstalled() {
  if (!existsSync(installed) || readFileSync(installed, "utf8") !== lockHash()) return false;
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) => existsSync(`${folder}node_modules/${name}/package.json`));
}

function lockHash() {
  return hashOf(["sharepoint-webpart/package-lock.json"]);
}

function announce({ say, report }, step) {
  report(step);
  say(`${STEPS[step].what} …`);
}

/** Runs one step, in a group of processes of its own that ends as a whole. Null when it succeeded. */
function run(wish, step, { cwd, command, args, shell = false }) {
  const { say, signal } = wish;
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  announce(wish, step);
  const timer = setInterval(() => say(`  still at it (${seconds()} s)`), PROGRESS_EVERY_MS);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, shell, stdio: ["ignore", "pipe", "pipe"], detached: process.platform !== "win32" });
    const stop = () => endGroup(child);
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    const end = (detail) => {
      clearInterval(timer);
      signal?.removeEventListener("abort", stop);
      if (detail === null) say(`  done (${seconds()} s)`);
      resolve(detail === null ? null : failureOf(step, detail));
    };
    child.on("error", (error) => end(String(error)));
    child.on("close", (code) => end(code === 0 ? null : Buffer.concat(output).toString().trim().slice(-4_000)));
  });
}

function failureOf(step, detail) {
  const { what, advice } = STEPS[step];
  return { step, detail, sentence: `${what} did not succeed:\n${detail}\n${advice}` };
}

function endGroup(child) {
  if (child.pid === undefined) return;
  if (process.platform === "win32") spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
  else process.kill(-child.pid, "SIGKILL");
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
  const failure = await ensureSharePointBuilt();
  if (failure !== null) {
    console.error(failure.sentence);
    process.exit(1);
  }
  report();
}
