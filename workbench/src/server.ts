import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { registerStorageControl } from "./control/register-storage-control.ts";
import { createAppOrigin } from "./forge/app-origin.ts";
import { readBackEndManifest } from "./forge/back-end-manifest.ts";
import { BackEnd } from "./forge/back-end.ts";
import { readManifest } from "./forge/manifest.ts";
import type { Product } from "./forge/product-path.ts";
import { registerBridge } from "./forge/register-bridge.ts";
import { registerInvoke } from "./forge/register-invoke.ts";
import { textOfAdf } from "./jira/adf.ts";
import { registerShell } from "./shell/register-shell.ts";
import { registerSites } from "./shell/sites/register-sites.ts";
import { Placements } from "./spfx/placements.ts";
import type { PlayerFolders } from "./spfx/player.ts";
import { registerPlayer } from "./spfx/register-player.ts";
import { SharePointPart } from "./spfx/sharepoint-part.ts";
import type { DataFolder } from "./store/data-folder.ts";
import { openDataFolder } from "./store/data-folder.ts";
import type { Wire, WireOptions } from "./wire.ts";
import { createWire } from "./wire.ts";

const APP = fileURLToPath(new URL("../../forge-app/", import.meta.url));
const WEB_PART = fileURLToPath(new URL("../../sharepoint-webpart/", import.meta.url));
const BUILT_WEB_PART = { packageFile: `${WEB_PART}sharepoint/solution/alongside.sppkg`, modules: `${WEB_PART}node_modules` };
const HOST = "127.0.0.1";

export interface WorkbenchOptions extends Omit<WireOptions, "files" | "listFile"> {
  /** folder that keeps the app's storage and the comments from start to start; null, the default, is a temporary one */
  readonly dataFolder?: string | null;
  /** the app's manifest; its own by default */
  readonly manifestFile?: string;
  /** products that the app is not installed on, one of them at most; none by default */
  readonly withoutProducts?: readonly Product[];
  /** the built Custom UI; the app's own by default */
  readonly uiFolder?: string;
  /** the package for SharePoint, and the code of the platform it runs on; their own places by default, null leaves SharePoint out */
  readonly sharePointFolders?: PlayerFolders | null;
  /** forgets what the data folder holds */
  readonly fresh?: boolean;
  /** how long a query of the app's storage does not see a change, milliseconds; none by default */
  readonly kvsLagMs?: number;
  /** port of the wiki; 0 takes any free one */
  readonly port: number;
  /** told, in a sentence, when the wished port is taken and the next free one is used */
  readonly onTaken?: (sentence: string) => void;
}

/** A running workbench: the wiki on one origin, the app on another. */
export interface Workbench {
  readonly url: string;
  readonly appUrl: string;
  readonly wire: Wire;
  readonly backEnd: BackEnd;
  readonly sharePoint: SharePointPart;
  close(): Promise<void>;
}

/** @throws DataFolderError when the data folder is in use by another workbench, or cannot be written to */
export async function startWorkbench({ dataFolder = null, fresh = false, ...options }: WorkbenchOptions): Promise<Workbench> {
  const folder = openDataFolder(dataFolder, fresh);
  try {
    return await startIn(folder, options);
  } catch (error) {
    folder.close();
    throw error;
  }
}

async function startIn(folder: DataFolder, { port, onTaken, kvsLagMs = 0, ...options }: WorkbenchOptions): Promise<Workbench> {
  const { manifestFile = `${APP}manifest.yml`, uiFolder = `${APP}ui/dist`, sharePointFolders = BUILT_WEB_PART } = options;
  const manifest = readManifest(manifestFile, options.withoutProducts);
  const wire = await createWire({ ...options, files: folder.files, listFile: folder.lists });
  const runtime = { manifest: { ...readBackEndManifest(manifestFile), scopes: manifest.scopes }, file: `${APP}dist/index.cjs` };
  const backEnd = new BackEnd({ wire, ...runtime, storageFile: folder.storage, kvsLagMs });
  const appOrigin = await createAppOrigin({ folder: uiFolder, permissions: manifest.permissions });
  const appUrl = await appOrigin.listen({ host: HOST, port: 0 });
  wire.app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
  registerBridge(wire.app, wire, manifest);
  registerInvoke(wire.app, wire, backEnd);
  registerStorageControl(wire.app, wire.store, backEnd);
  const sharePoint = new SharePointPart(sharePointFolders, () => Date.now());
  registerSharePointPages(wire, sharePoint);
  registerShell(wire.app, {
    wire,
    sharePoint,
    manifest,
    appUrl: () => appUrl,
    exportMacro: async (topic, person) => {
      const exportFunction = manifest.confluence?.macro.exportFunction ?? null;
      if (exportFunction === null) return "";
      const document = await backEnd.runtime.invoke(exportFunction, { extensionPayload: { config: { topic } } }, person);
      return textOfAdf(document).replaceAll("\n", " ");
    },
  });
  const url = await wire.app.listen({ host: HOST, port: await freePort(port, onTaken) });
  const close = async (): Promise<void> => {
    // First nobody asks any more, then what runs comes to its end, then the files are closed.
    await Promise.all([appOrigin.close(), wire.app.close()]);
    await backEnd.close();
    await wire.close();
    folder.close();
  };
  return { url, appUrl, wire, backEnd, sharePoint, close };
}

function registerSharePointPages(wire: Wire, sharePoint: SharePointPart): void {
  const placements = new Placements();
  wire.onReset(() => placements.clear());
  registerPlayer(wire.app, sharePoint);
  registerSites(wire.app, { wire, sharePoint, placements });
}

const MAXIMUM_TRIES = 50;

/** The wished port, or the next one that nobody listens on. */
async function freePort(wished: number, onTaken?: (sentence: string) => void): Promise<number> {
  if (wished === 0) return 0;
  for (let port = wished; port < wished + MAXIMUM_TRIES; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== wished) onTaken?.(`Port ${String(wished)} is taken by another program; using ${String(port)}.`);
    return port;
  }
  return 0;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}
