import type { StandIn } from "./browser/play-wish.ts";
import type { ComponentManifest } from "./component-manifest.ts";
import { missingOf, servedFrom } from "./component-manifest.ts";
import { openPlatformFiles } from "./platform-files.ts";
import type { WebPartManifest } from "./read-package.ts";
import { readPackage } from "./read-package.ts";
import { APPLICATION, manifestOf, standInFor } from "./stand-ins.ts";

/** Where files are served: the platform's, the package's, and the empty ones of components that the page stands in for. */
export const PLATFORM_PATH = "/__spfx/platform/";
export const PACKAGE_PATH = "/__spfx/package/";
export const STAND_IN_PATH = "/__spfx/stand-in/";

export interface PlayerFolders {
  /** the built `.sppkg` */
  readonly packageFile: string;
  /** the folder `node_modules` of the web part's project */
  readonly modules: string;
}

/** A web part package with the platform around it, ready to run in a page. */
export interface Player {
  readonly webPart: WebPartManifest;
  /** what stands for components that npm does not have */
  readonly standIns: readonly StandIn[];
  /** every component of the page, with files below the given origin */
  manifests(origin: string): readonly ComponentManifest[];
  platformFile(name: string): Buffer | null;
  packageFile(name: string): Buffer | null;
}

/** @throws PlayerError when the package is not built, the platform's files are missing, or the two do not fit together */
export function openPlayer({ packageFile, modules }: PlayerFolders): Player {
  const { manifest, assets } = readPackage(packageFile);
  const platform = openPlatformFiles(modules);
  const standIns = [APPLICATION, ...missingOf([...platform.manifests, manifest]).map(standInFor)];
  return {
    webPart: manifest,
    standIns,
    manifests: (origin) => [
      ...platform.manifests.map((component) => servedFrom(component, origin + PLATFORM_PATH)),
      servedFrom(manifest, origin + PACKAGE_PATH),
      ...standIns.map((standIn) => servedFrom(manifestOf(standIn), origin + STAND_IN_PATH)),
    ],
    platformFile: (name) => platform.read(name),
    packageFile: (name) => assets.get(name) ?? null,
  };
}
