import { existsSync, readFileSync } from "node:fs";
import AdmZip from "adm-zip";
import { load } from "cheerio";
import type { ComponentManifest } from "./component-manifest.ts";
import { parseManifest } from "./component-manifest.ts";
import { PlayerError } from "./player-error.ts";

/** One entry of SharePoint's toolbox: a web part with settings to begin with. */
export interface ToolboxEntry {
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface WebPartManifest extends ComponentManifest {
  readonly preconfiguredEntries: readonly ToolboxEntry[];
}

/** A `.sppkg` as SharePoint takes it: the manifest it registers, and every file. */
export interface WebPartPackage {
  readonly manifest: WebPartManifest;
  /** all files by their paths in the archive */
  readonly files: ReadonlyMap<string, Buffer>;
  /** what is served to browsers, by name */
  readonly assets: ReadonlyMap<string, Buffer>;
}

const ASSETS = "ClientSideAssets/";
const COMPONENT = /\/WebPart_[^/]*\.xml$/u;

/**
 * Reads a package with one web part.
 *
 * @throws PlayerError `no-package` when there is no such file, `odd-package` when it is not such a package
 */
export function readPackage(file: string): WebPartPackage {
  if (!existsSync(file)) throw new PlayerError("no-package", file);
  const files = unzip(file);
  const [name, ...others] = [...files.keys()].filter((path) => COMPONENT.test(path));
  if (name === undefined || others.length > 0) throw new PlayerError("odd-package", file);
  const xml = load(files.get(name)?.toString("utf8") ?? "", { xml: true });
  const manifest = parseManifest(xml("ClientSideComponent").attr("ComponentManifest") ?? "", file);
  if (!isWebPart(manifest)) throw new PlayerError("odd-package", file);
  const assets = [...files].flatMap(([path, data]) => (path.startsWith(ASSETS) ? [[path.slice(ASSETS.length), data] as const] : []));
  return { manifest, files, assets: new Map(assets) };
}

function unzip(file: string): ReadonlyMap<string, Buffer> {
  try {
    const entries = new AdmZip(readFileSync(file)).getEntries().filter(({ isDirectory }) => !isDirectory);
    return new Map(entries.map((entry) => [entry.entryName, entry.getData()]));
  } catch (cause) {
    throw new PlayerError("odd-package", file, cause);
  }
}

function isWebPart(manifest: ComponentManifest): manifest is WebPartManifest {
  const entries: unknown = Reflect.get(manifest, "preconfiguredEntries");
  return Array.isArray(entries) && entries.length > 0;
}
