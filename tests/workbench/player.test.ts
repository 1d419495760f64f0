import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import { openPlayer } from "../../workbench/src/spfx/player.ts";
import type { PlayerError } from "../../workbench/src/spfx/player-error.ts";
import { readPackage } from "../../workbench/src/spfx/read-package.ts";
import { parseSetUpReport } from "../../workbench/src/spfx/sharepoint-part.ts";
import type { CookieJar } from "../builders/browser.ts";
import { aBrowser, posting } from "../builders/browser.ts";
import { aPackage, builtModules, builtPackage, isBuilt, someModules } from "../builders/web-part-package.ts";

const MAYA = "712020:maya-stern";

function refusal(act: () => unknown): Pick<PlayerError, "kind" | "what"> {
  try {
    act();
  } catch (error) {
    const { kind, what } = error as PlayerError;
    return { kind, what };
  }
  throw new Error("nothing was refused");
}

describe("a package for SharePoint", () => {
  it("is read from its archive: manifest, entries of the toolbox, and the files for browsers", () => {
    const { manifest, assets } = readPackage(aPackage());
    expect(manifest).toMatchObject({ alias: "own", preconfiguredEntries: [{ title: { default: "Small" } }] });
    expect([...assets.keys()]).toEqual(["own.js"]);
  });

  it("is refused in one way for each reason: not there, no archive, no web part, two of them", () => {
    expect(refusal(() => readPackage("/nowhere/x.sppkg")).kind).toBe("no-package");
    const text = join(aPackage(), "..", "text.sppkg");
    writeFileSync(text, "no archive");
    expect(refusal(() => readPackage(text)).kind).toBe("odd-package");
    expect(refusal(() => readPackage(aPackage({}, { webParts: 0 }))).kind).toBe("odd-package");
    expect(refusal(() => readPackage(aPackage({}, { webParts: 2 }))).kind).toBe("odd-package");
  });
});

describe("the platform that a package runs on", () => {
  const play = (packageFile: string, modules: string): unknown => openPlayer({ packageFile, modules });

  it("is what lies in node_modules; a missing folder or file is named", () => {
    expect(refusal(() => play(aPackage(), "/nowhere")).kind).toBe("no-runtime");
    for (const missing of ["http-base.js", "sp-loader-assembly_en-us.js"])
      expect(refusal(() => play(aPackage(), someModules(missing)))).toEqual({ kind: "no-runtime", what: missing });
  });

  it("has a stand-in for what is known to be missing on npm, and for nothing else", () => {
    const safe = { id: "a", version: "1.0.0" };
    const { standIns } = openPlayer({ packageFile: aPackage({ react: safe, "@msinternal/sp-safehtml": safe }), modules: someModules() });
    expect(standIns.map(({ name, kind }) => [name, kind])).toEqual([
      ["@microsoft/sp-application-base", "application"],
      ["@msinternal/sp-safehtml", "anything"],
    ]);
    const refused = refusal(() => play(aPackage({ "@msinternal/sp-brand-new": safe }), someModules()));
    expect(refused).toEqual({ kind: "unknown-component", what: "@msinternal/sp-brand-new" });
  });

  it.skipIf(!isBuilt)("is complete for the web part of this repository, and serves every file from the workbench", () => {
    const player = openPlayer({ packageFile: builtPackage, modules: builtModules });
    const manifests = player.manifests("http://127.0.0.1:1");
    expect(manifests.length).toBeGreaterThan(30);
    for (const { loaderConfig } of manifests)
      expect(loaderConfig.internalModuleBaseUrls.join()).toMatch(/^http:\/\/127\.0\.0\.1:1\/__spfx\//u);
    expect(player.standIns.filter(({ kind }) => kind === "application")).toHaveLength(1);
  });
});

describe("what the start script tells", () => {
  it("is read strictly", () => {
    expect(parseSetUpReport({ is: "doing", step: "install" })).toEqual({ is: "doing", step: "install" });
    expect(parseSetUpReport({ is: "failed", step: "build", detail: "TS2307" })).toEqual({ is: "failed", step: "build", detail: "TS2307" });
    expect(parseSetUpReport({ is: "done" })).toEqual({ is: "done" });
    for (const odd of [null, "done", { is: "doing", step: "dance" }, { is: "failed" }, { is: "gone", step: "build" }])
      expect(parseSetUpReport(odd), JSON.stringify(odd)).toBeNull();
  });
});

describe("a workbench without the SharePoint part", () => {
  let workbench: Workbench;
  let browser: CookieJar;
  beforeAll(async () => {
    const organisation = await loadBundledOrganisation("marlo-bikes");
    const sharePointFolders = { packageFile: "/nowhere/alongside.sppkg", modules: "/nowhere" };
    workbench = await startWorkbench({ organisation, port: 0, sharePointFolders });
    browser = aBrowser(workbench.url);
  });
  afterAll(() => workbench.close());
  const read = async (path: string): Promise<string> => (await browser.visit(path)).text();

  it("has Confluence as always, and says on a site what to do, in both languages", async () => {
    expect(await read("/")).toContain('data-surface="macro"');
    expect(await read("/sites/fleet")).toContain("Run npm run build:sharepoint, then open this page again.");
    expect(await read("/sites/fleet/alongside?language=de")).toContain("Führe npm run build:sharepoint aus");
    expect((await browser.fetch("/__spfx/platform/require.js")).status).toBe(404);
  });

  it("shows each step of a set-up, and what a step said that did not succeed", async () => {
    const state = async (): Promise<unknown> => (await browser.fetch("/__workbench/sharepoint")).json();
    workbench.sharePoint.tell({ is: "doing", step: "install" });
    expect(await state()).toMatchObject({ is: "setting-up", step: "install" });
    expect(await read("/sites/fleet")).toContain("about 1 GB");
    workbench.sharePoint.tell({ is: "failed", step: "install", detail: "npm error <network>" });
    expect(await state()).toEqual({ is: "not-set-up", step: "install", detail: "npm error <network>" });
    const page = await read("/sites/fleet");
    expect(page).toContain("npm start tries again");
    expect(page).toContain("npm error &lt;network&gt;");
    expect(await read("/sites/fleet?language=de")).toContain("npm start versucht es noch einmal");
  });

  it("plays the web part as soon as it is there, without being started anew", async () => {
    const later = new SharePointLater();
    const started = await startWorkbench({ organisation: await loadBundledOrganisation("marlo-bikes"), port: 0, sharePointFolders: later });
    const page = async (): Promise<string> => (await aBrowser(started.url).visit("/sites/fleet")).text();
    expect(await page()).not.toContain('id="play-wish"');
    later.packageFile = aPackage();
    expect(await page()).toContain('id="play-wish"');
    await started.close();
  });

  it("that was started without it does not offer it, and says so on a site", async () => {
    const without = await startWorkbench({ organisation: await loadBundledOrganisation("marlo-bikes"), port: 0, sharePointFolders: null });
    const other = aBrowser(without.url);
    expect(await (await other.visit("/")).text()).not.toContain(">SharePoint<");
    expect(await (await other.visit("/sites/fleet")).text()).toContain("started without SharePoint");
    await without.close();
  });
});

/** Folders in which the package appears while the workbench runs. */
class SharePointLater {
  packageFile = "/nowhere/alongside.sppkg";
  readonly modules = someModules();
}

describe("the pages of a site", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    const sharePointFolders = { packageFile: aPackage(), modules: someModules() };
    workbench = await startWorkbench({ organisation: await loadBundledOrganisation("marlo-bikes"), port: 0, sharePointFolders });
  });
  afterAll(() => workbench.close());
  const as = async (person: string): Promise<CookieJar> => {
    const browser = aBrowser(workbench.url);
    await browser.visit(`/sites?as=${person}`);
    return browser;
  };
  const wishOf = async (response: Response): Promise<Record<string, unknown>> => {
    const [, json = "null"] = /<script type="application\/json" id="play-wish">([^<]*)/u.exec(await response.text()) ?? [];
    return JSON.parse(json) as Record<string, unknown>;
  };

  it("are the organisation's pages, as the person of the browser, under a policy that lets nothing out", async () => {
    const response = await (await as(MAYA)).visit("/sites/fleet");
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'self'; connect-src 'self';/u);
    const { pageContextInfo, placed } = (await wishOf(response)) as {
      pageContextInfo: Record<string, unknown>;
      placed: { section: string };
    };
    expect(pageContextInfo).toMatchObject({
      userLoginName: "i:0#.f|membership|maya.stern@marlo.example",
      webServerRelativeUrl: "/sites/fleet",
    });
    expect(placed.section).toBe("plain");
  });

  it("are closed to whoever may not open them, and to nobody's browser; which of the two is not told apart from a page that is not there", async () => {
    const samir = await as("712020:samir-haddad");
    for (const path of ["/sites/board", "/sites/nothing", "/sites/fleet/SitePages/x-999999.aspx", "/sites/fleet/SitePages/odd.aspx"])
      expect((await samir.visit(path)).status, path).toBe(404);
    const nobody = await as("anonymous");
    for (const path of ["/sites", "/sites/fleet"]) expect((await nobody.visit(path)).status, path).toBe(401);
  });

  it("serve files by their names, and nothing beside them", async () => {
    const browser = await as(MAYA);
    const platform = await browser.fetch("/__spfx/platform/http-base.js");
    expect([platform.status, platform.headers.get("content-type"), await platform.text()]).toEqual([
      200,
      "text/javascript",
      "/* http-base */",
    ]);
    expect((await browser.fetch("/__spfx/package/own.js")).status).toBe(200);
    for (const path of [
      "platform/..%2Fpackage.json",
      "platform/own.js",
      "package/http-base.js",
      "package/AppManifest.xml",
      "stand-in/x.js",
    ])
      expect((await browser.fetch(`/__spfx/${path}`)).status, path).toBe(404);
  });

  it("keep what an author saved until a reset; a visitor and an odd wish change nothing", async () => {
    const { store, sharepoint } = workbench.wire;
    const page = store.pageIdOf(store.organisation.firstPage ?? "")!;
    const maya = await as(MAYA);
    const address = `/sites/fleet/web-part/${String(page)}`;
    const placed = { title: "Small", properties: { topic: "snow" }, section: "soft" };
    const now = async (): Promise<unknown> => (await wishOf(await maya.visit("/sites/fleet")))["placed"];
    const before = await now();
    for (const odd of [{}, [], { ...placed, section: "loud" }, { ...placed, properties: 3 }])
      expect((await maya.fetch(address, posting(odd))).status, JSON.stringify(odd)).toBe(400);
    const site = sharepoint.sites.find("fleet")!;
    sharepoint.sites.setRole(site, MAYA, "visitor");
    expect((await maya.fetch(address, posting(placed))).status).toBe(403);
    expect(await now()).toEqual(before);
    sharepoint.sites.setRole(site, MAYA, "member");
    expect((await maya.fetch(address, posting(placed))).status).toBe(204);
    expect(await now()).toEqual(placed);
    workbench.wire.reset();
    expect((await wishOf(await (await as(MAYA)).visit("/sites/fleet")))["placed"]).toEqual(before);
  });
});
