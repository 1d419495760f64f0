import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { registerStorageControl } from "./control/register-storage-control.ts";
import { createAppOrigin } from "./forge/app-origin.ts";
import { readBackEndManifest } from "./forge/back-end-manifest.ts";
import { BackEnd } from "./forge/back-end.ts";
import { readManifest } from "./forge/manifest.ts";
import { registerBridge } from "./forge/register-bridge.ts";
import { registerInvoke } from "./forge/register-invoke.ts";
import { textOfAdf } from "./jira/adf.ts";
import { registerShell } from "./shell/register-shell.ts";
import type { DataFolder } from "./store/data-folder.ts";
import { openDataFolder } from "./store/data-folder.ts";
import type { Wire, WireOptions } from "./wire.ts";
import { createWire } from "./wire.ts";

const APP = fileURLToPath(new URL("../../forge-app/", import.meta.url));
const HOST = "127.0.0.1";

export interface WorkbenchOptions extends Omit<WireOptions, "files"> {
  /** folder that keeps the app's storage and the comments from start to start; null, the default, is a temporary one */
  readonly dataFolder?: string | null;
  /** the app's manifest; its own by default */
  readonly manifestFile?: string;
  /** the built Custom UI; the app's own by default */
  readonly uiFolder?: string;
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
  const { manifestFile = `${APP}manifest.yml`, uiFolder = `${APP}ui/dist` } = options;
  const manifest = readManifest(manifestFile);
  const wire = await createWire({ ...options, files: folder.files });
  const runtime = { manifest: readBackEndManifest(manifestFile), file: `${APP}dist/index.cjs` };
  const backEnd = new BackEnd({ wire, ...runtime, storageFile: folder.storage, kvsLagMs });
  const appOrigin = await createAppOrigin({ folder: uiFolder, permissions: manifest.permissions });
  const appUrl = await appOrigin.listen({ host: HOST, port: 0 });
  wire.app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
  registerBridge(wire.app, wire, manifest);
  registerInvoke(wire.app, wire, backEnd);
  registerStorageControl(wire.app, wire.store, backEnd);
  registerShell(wire.app, {
    wire,
    manifest,
    appUrl: () => appUrl,
    exportMacro: async (topic, person) => {
      const { exportFunction } = manifest.macro;
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
  return { url, appUrl, wire, backEnd, close };
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
