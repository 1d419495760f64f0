import { existsSync } from "node:fs";
import type { SendToSharePoint } from "../../sharepoint-webpart/src/sharepoint/request.ts";

const project = new URL("../../sharepoint-webpart/", import.meta.url);
const packages = new URL("node_modules/@pnp/", project);

/** Whether the client that the web part ships with is installed; says aloud when it is not. */
export function isPnpInstalled(): boolean {
  if (existsSync(packages)) return true;
  console.warn(
    "\nNOT CHECKED: sharepoint-webpart/node_modules is missing, so PnPjs, the client of the web part, is not tried. Run npm run build:sharepoint.\n",
  );
  return false;
}

/** PnPjs' own interface, as far as tests use it: every member is another step of an address, and a call sends it. */
export type Pnp = ((...values: unknown[]) => Promise<unknown>) & { readonly [step: string]: Pnp } & ((...values: unknown[]) => Pnp);

interface ShippedSend {
  createSendToSharePoint(context: { web: string; digest: string | null; digestSeconds: number }): SendToSharePoint;
}

/** The sending part of the web part itself, for somebody on a page that came without a digest of its own. */
export async function sendWithPnp(web: string): Promise<SendToSharePoint> {
  const shipped = (await import(new URL("src/pnp/send-to-sharepoint.ts", project).pathname)) as ShippedSend;
  return shipped.createSendToSharePoint({ web, digest: null, digestSeconds: 0 });
}

/** PnPjs with its preset for web parts, as anybody's web part would use it, and all parts of SharePoint that the workbench answers. */
export async function openPnp(web: string): Promise<Pnp> {
  const load = (path: string): Promise<Readonly<Record<string, Pnp>>> => import(new URL(path, packages).pathname) as never;
  const { spfi, SPFx } = await load("sp/index.js");
  for (const part of [
    "webs",
    "lists",
    "fields",
    "items",
    "views",
    "site-users",
    "search",
    "batching",
    "comments",
    "profiles",
    "security",
  ]) {
    await load(`sp/${part}/index.js`).catch(() => load(`sp/${part}.js`));
  }
  const context = { pageContext: { web: { absoluteUrl: web }, legacyPageContext: { formDigestTimeoutSeconds: 0, formDigestValue: "" } } };
  return (spfi?.() as unknown as Pnp)["using"]?.(SPFx?.(context)) as unknown as Pnp;
}
