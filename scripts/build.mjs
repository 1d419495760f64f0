// `npm run build`: the Custom UI with Vite and the app's back end with esbuild, when their sources changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureInstalled, nodePath } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}forge-app/dist/.built`;
const sources = ["core/src", "forge-app/src", "forge-app/ui/src", "forge-app/ui/public"];
const single = ["package-lock.json", "forge-app/ui/index.html", "forge-app/ui/vite.config.ts", "scripts/build.mjs"];

/** Builds what is not up to date. Says what it does on stderr; ends the process when it cannot. */
export function ensureBuilt() {
  const wanted = fingerprint();
  const built = existsSync(stamp) && existsSync(`${root}forge-app/ui/dist/index.html`);
  if (built && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Building the app …");
  run("forge-app/ui", `${root}node_modules/vite/bin/vite.js`, "build", "--logLevel", "warn");
  mkdirSync(`${root}forge-app/dist`, { recursive: true });
  const bundle = [
    "src/index.ts",
    "--bundle",
    "--platform=node",
    "--conditions=alongside-source",
    "--target=node22",
    "--format=cjs",
    "--outfile=dist/index.cjs",
    "--log-level=warning",
  ];
  run("forge-app", `${root}node_modules/esbuild/bin/esbuild`, ...bundle);
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash("sha256");
  const files = sources.flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [`${entry.parentPath}/${entry.name}`] : [],
    ),
  );
  for (const file of [...files, ...single.map((path) => root + path)].sort())
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
}

function run(folder, script, ...args) {
  const result = spawnSync(nodePath(), [script, ...args], { cwd: root + folder, stdio: ["ignore", 2, 2] });
  if (result.status === 0) return;
  console.error("The build did not succeed; see above.");
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  ensureBuilt();
}
