import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPackage } from "../../workbench/src/spfx/read-package.ts";
import { builtPackage, isBuilt } from "../builders/web-part-package.ts";

const PACKAGE_KB = 250;
const FIRST_LOAD_KB = 100;
const ASSETS = "ClientSideAssets/";

describe.skipIf(!isBuilt)("the package for SharePoint", () => {
  const { files, manifest } = isBuilt ? readPackage(builtPackage) : { files: new Map<string, Buffer>(), manifest: null };
  const textOf = (path: string): string => files.get(path)!.toString("utf8");
  const names = [...files.keys()];
  const scripts = names.filter((name) => name.startsWith(ASSETS) && name.endsWith(".js"));

  it("asks for no permission, and is there for every site without a feature to activate", () => {
    const manifest = textOf("AppManifest.xml");
    expect(manifest).toContain('SkipFeatureDeployment="true"');
    expect(manifest).not.toContain("WebApiPermissionRequest");
    expect(manifest).toContain('IsDomainIsolated="false"');
  });

  it("is one web part for pages and for Teams, with three entries in the toolbox, in two languages", () => {
    const { supportedHosts, preconfiguredEntries, loaderConfig } = manifest as unknown as {
      supportedHosts: string[];
      preconfiguredEntries: { title: Record<string, string>; properties: { view: string } }[];
      loaderConfig: { scriptResources: Record<string, { type: string; paths?: Record<string, unknown> }> };
    };
    expect(supportedHosts).toEqual(["SharePointWebPart", "SharePointFullPage", "TeamsTab", "TeamsPersonalApp"]);
    expect(preconfiguredEntries.map(({ properties }) => properties.view)).toEqual(["who", "offers", "everything"]);
    for (const { title } of preconfiguredEntries) expect(Object.keys(title)).toEqual(["default", "de-de"]);
    const words = Object.values(loaderConfig.scriptResources).find(({ type }) => type === "localizedPath");
    expect(
      Object.keys(words?.paths ?? {})
        .map((locale) => locale.toLowerCase())
        .sort(),
    ).toEqual(expect.arrayContaining(["de-de"]));
    expect(scripts.filter((name) => /Strings_(?:en-us|de-de)_/u.test(name))).toHaveLength(2);
  });

  it("carries the icons that Teams wants", () => {
    expect(names.filter((name) => name.endsWith("_color.png") || name.endsWith("_outline.png"))).toHaveLength(2);
  });

  it(`is at most ${String(PACKAGE_KB)} kB, and its first load at most ${String(FIRST_LOAD_KB)} kB of JavaScript, gzip'd`, () => {
    expect(readFileSync(builtPackage).length / 1_000).toBeLessThanOrEqual(PACKAGE_KB);
    const weigh = (name: string): number => gzipSync(files.get(name)!, { level: 9 }).length / 1_000;
    const main = scripts.filter((name) => name.startsWith(`${ASSETS}alongside-web-part_`));
    // Of the parts that are loaded later, the one that an entry of the toolbox needs at once counts too.
    const atOnce = scripts.filter((name) => name.includes("chunk.alongside-offers_"));
    expect([main.length, atOnce.length]).toEqual([1, 1]);
    const words = Math.max(...scripts.filter((name) => name.includes("Strings_")).map(weigh));
    expect([...main, ...atOnce].reduce((sum, name) => sum + weigh(name), words)).toBeLessThanOrEqual(FIRST_LOAD_KB);
  });

  it("knows no other host: what looks like one is a name or the text of an error", () => {
    expect(scripts.length).toBeGreaterThan(4);
    const known = [/^http:\/\/www\.w3\.org\//u, /^https:\/\/pnp\.github\.io\/pnpjs\//u];
    const addresses = scripts.flatMap((name) =>
      [...textOf(name).matchAll(/\b(?:https?|wss?):\/\/[^\s"'`)\\]+/gu)].map(([address]) => address),
    );
    expect(addresses.filter((address) => !known.some((form) => form.test(address)))).toEqual([]);
  });

  it("names the files by their contents, and holds no word of measuring people", () => {
    for (const name of scripts) expect(name).toMatch(/_[0-9a-f]{20,32}\.js$/u);
    const words =
      scripts
        .filter((name) => name.includes("Strings_"))
        .map(textOf)
        .join(" ") + JSON.stringify(manifest);
    expect(words).not.toMatch(/leaderboard|engagement|karma|\bbadge\b|view[-_ ]?count/iu);
  });
});
