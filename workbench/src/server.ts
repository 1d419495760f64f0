import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { createAppOrigin } from "./forge/app-origin.ts";
import { readManifest } from "./forge/manifest.ts";
import { registerBridge } from "./forge/register-bridge.ts";
import { RuntimeHost } from "./forge/runtime-host.ts";
import type { Organisation } from "./organisation/organisation.ts";
import { registerShell } from "./shell/register-shell.ts";
import type { Wire, WireOptions } from "./wire.ts";
import { createWire } from "./wire.ts";

const APP = fileURLToPath(new URL("../../forge-app/", import.meta.url));
const HOST = "127.0.0.1";

export interface WorkbenchOptions extends Omit<WireOptions, "organisation"> {
  readonly organisation: Organisation;
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
  close(): Promise<void>;
}

export async function startWorkbench({ organisation, port, onTaken, ...options }: WorkbenchOptions): Promise<Workbench> {
  const manifest = readManifest(`${APP}manifest.yml`);
  const backEnd = new RuntimeHost(`${APP}dist/index.cjs`);
  const wire = await createWire({ organisation, ...options });
  const appOrigin = await createAppOrigin({ folder: `${APP}ui/dist`, permissions: manifest.permissions });
  const appUrl = await appOrigin.listen({ host: HOST, port: 0 });
  wire.app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
  registerBridge(wire.app, wire, manifest);
  registerShell(wire.app, {
    wire,
    manifest,
    appUrl: () => appUrl,
    exportMacro: async (topic) => {
      if (manifest.macro.exportFunction === null) return "";
      return textOfAdf(
        await backEnd.invoke(manifest.macro.exportFunction, { extensionPayload: { config: { topic } } }, wire.currentPerson.id),
      );
    },
  });
  const url = await wire.app.listen({ host: HOST, port: await freePort(port, onTaken) });
  return {
    url,
    appUrl,
    wire,
    close: async () => {
      await Promise.all([appOrigin.close(), wire.close()]);
    },
  };
}

/** The words of a document in the Atlassian Document Format. */
function textOfAdf(node: unknown): string {
  if (typeof node !== "object" || node === null) return "";
  const { text, content } = node as { readonly text?: unknown; readonly content?: unknown };
  if (typeof text === "string") return text;
  return Array.isArray(content) ? content.map(textOfAdf).join(" ").trim() : "";
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
