import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** An app whose frames do nothing by themselves: the vendor's package lies on `window.bridge` for a test to use. */
const SCRIPT = `import * as bridge from "@forge/bridge"; Object.assign(window, { bridge, told: [] }); void bridge.view.theme.enable();`;
const PAGE = `<!doctype html><html lang="en"><head><title>Small</title><script type="module" src="./app.js"></script></head>
<body><main id="root"><button id="first">First</button></main></body></html>`;

interface ManifestWish {
  /** modules as YAML, two spaces before each type */
  readonly with?: string;
  /** a type of module that is left out */
  readonly without?: string;
  readonly scopes?: readonly string[];
}

/** A small manifest of an app with one module for each place that every app here has. */
export function aManifest(wish: ManifestWish = {}): string {
  const places = ["macro", "confluence:contentBylineItem", "confluence:contextMenu", "confluence:globalPage"];
  const modules = places
    .filter((type) => type !== wish.without)
    .map(
      (type, index) =>
        `  ${type}:\n    - { key: place-${String(index)}, title: Small, resource: main, resolver: { function: resolver } }\n`,
    );
  const manifestFile = join(mkdtempSync(join(tmpdir(), "alongside-manifest-")), "manifest.yml");
  writeFileSync(
    manifestFile,
    `modules:
${modules.join("")}${wish.with ?? ""}  function:
    - { key: resolver, handler: index.resolver }
resources:
  - { key: main, path: ui }
permissions:
  scopes: [${(wish.scopes ?? ["search:confluence"]).join(", ")}]
`,
  );
  return manifestFile;
}

/** The folder of a built Custom UI for a workbench, and its manifest. */
export function aSmallApp(wish: ManifestWish = {}): { readonly uiFolder: string; readonly manifestFile: string } {
  const uiFolder = mkdtempSync(join(tmpdir(), "alongside-app-"));
  writeFileSync(join(uiFolder, "index.html"), PAGE);
  const flags = ["--bundle", "--format=esm", "--log-level=error", `--outfile=${join(uiFolder, "app.js")}`];
  const built = spawnSync(process.execPath, [join(root, "node_modules/esbuild/bin/esbuild"), ...flags], {
    cwd: join(root, "forge-app/ui"),
    input: SCRIPT,
  });
  if (built.status !== 0) throw new Error(`aSmallApp: ${built.stderr.toString()}`);
  return { uiFolder, manifestFile: aManifest(wish) };
}
