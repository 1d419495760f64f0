import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** An app whose frames do nothing by themselves: the vendor's package lies on `window.bridge` for a test to use. */
const SCRIPT = `import * as bridge from "@forge/bridge"; Object.assign(window, { bridge, told: [] }); void bridge.view.theme.enable();`;
const PAGE = `<!doctype html><html lang="en"><head><title>Small</title><script type="module" src="./app.js"></script></head>
<body><main id="root"><button id="first">First</button></main></body></html>`;

/** Modules of the app's own manifest, and `extra` ones as YAML with two spaces before each type. */
export function aSmallApp(extra = ""): { readonly uiFolder: string; readonly manifestFile: string } {
  const folder = mkdtempSync(join(tmpdir(), "alongside-app-"));
  const uiFolder = join(folder, "ui");
  mkdirSync(uiFolder);
  writeFileSync(join(uiFolder, "index.html"), PAGE);
  const flags = ["--bundle", "--format=esm", "--log-level=error", `--outfile=${join(uiFolder, "app.js")}`];
  const built = spawnSync(process.execPath, [join(root, "node_modules/esbuild/bin/esbuild"), ...flags], {
    cwd: join(root, "forge-app/ui"),
    input: SCRIPT,
  });
  if (built.status !== 0) throw new Error(`aSmallApp: ${built.stderr.toString()}`);
  const manifest = readFileSync(join(root, "forge-app/manifest.yml"), "utf8");
  const manifestFile = join(folder, "manifest.yml");
  writeFileSync(manifestFile, manifest.replace(/^modules:\n/mu, `modules:\n${extra}`));
  return { uiFolder, manifestFile };
}
