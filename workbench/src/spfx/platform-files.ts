import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ComponentManifest } from "./component-manifest.ts";
import { filesOf, parseManifest } from "./component-manifest.ts";
import { PlayerError } from "./player-error.ts";

/** Packages of the platform whose production files run in the page, from its loader to the base class of web parts. */
const PACKAGES = [
  "sp-core-library",
  "sp-lodash-subset",
  "sp-diagnostics",
  "sp-dynamic-data",
  "sp-page-context",
  "sp-http-base",
  "sp-http",
  "sp-http-msgraph",
  "sp-loader",
  "sp-component-base",
  "sp-webpart-base",
  "sp-property-pane",
].map((name) => `@microsoft/${name}/dist`);

/**
 * What the page loads first: React as SharePoint brings it, and the loader with what it is built with. The loader would evaluate its own copy
 * of RequireJS; where there is one already, in the version it asks npm for, it takes that, and the page needs no right to evaluate texts.
 */
export const PAGE_SCRIPTS = [
  "react.production.min.js",
  "react-dom.production.min.js",
  "require.js",
  "sp-loader-assembly_en-us.js",
] as const;
const OF_THE_PAGE = ["react/umd", "react-dom/umd", "requirejs"];

/** The loader's own build is described like a component, but no page asks for it by its manifest. */
const ASSEMBLY = "sp-loader-assembly";

/** The platform's own code, as npm brought it. It is served from where it lies and is nowhere copied. */
export interface PlatformFiles {
  readonly manifests: readonly ComponentManifest[];
  /** null for a file that is not there; names hold a checksum of the content, so they are unique among all packages */
  read(name: string): Buffer | null;
}

/**
 * @param modules the folder `node_modules` of the web part's project
 * @throws PlayerError `no-runtime` when it or a file in it is missing
 */
export function openPlatformFiles(modules: string): PlatformFiles {
  const folders = [...OF_THE_PAGE, ...PACKAGES].map((folder) => join(modules, folder));
  for (const folder of folders) if (!existsSync(folder)) throw new PlayerError("no-runtime", folder);
  const paths = new Map(folders.flatMap((folder) => readdirSync(folder).map((name) => [name, join(folder, name)] as const)));
  const manifests = [...paths]
    .filter(([name]) => name.endsWith(".manifest.json"))
    .map(([, path]) => parseManifest(readFileSync(path, "utf8"), path))
    .filter(({ alias }) => alias !== ASSEMBLY);
  const missing = [...PAGE_SCRIPTS, ...manifests.flatMap(filesOf)].find((name) => !paths.has(name));
  if (missing !== undefined) throw new PlayerError("no-runtime", missing);
  return {
    manifests,
    read: (name) => {
      const path = paths.get(name);
      return path === undefined ? null : readFileSync(path);
    },
  };
}
