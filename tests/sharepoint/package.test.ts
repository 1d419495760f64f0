import { readFileSync } from "node:fs";
import { RECORD_WORDS } from "@alongside/core";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPackage } from "../../workbench/src/spfx/read-package.ts";
import { builtPackage, isBuilt } from "../builders/web-part-package.ts";

/**
 * With what writes calendar files and reads the clocks of time zones, about 30 kB, what forms circles, as much again, the words of circles and of
 * their files, and the twelve practice cards, each in two languages: all of it is loaded only where it is shown. What forms circles is there
 * twice, about 15 kB each: in a file for a worker, and for pages that may start none.
 */
const PACKAGE_KB = 445;
const FIRST_LOAD_KB = 100;
/** Four cards at once, with what they share; the first is there before the others. */
const EVERYTHING_KB = 113;
/** With what the first look of "For you" is asked with: the list and the walk, which come while the card is there. */
const FIRST_LOOK_KB = 121;
const ASSETS = "ClientSideAssets/";

describe.skipIf(!isBuilt)("the package for SharePoint", () => {
  const { files, manifest } = isBuilt ? readPackage(builtPackage) : { files: new Map<string, Buffer>(), manifest: null };
  const textOf = (path: string): string => files.get(path)!.toString("utf8");
  const names = [...files.keys()];
  const scripts = names.filter((name) => name.startsWith(ASSETS) && name.endsWith(".js"));

  const weigh = (name: string): number => gzipSync(files.get(name)!, { level: 9 }).length / 1_000;
  const partOf = (beginning: string): string => {
    const parts = scripts.filter((name) => name.startsWith(`${ASSETS}${beginning}`));
    expect(parts.length, beginning).toBeGreaterThan(0);
    // Of the words that are there in several languages one is loaded.
    return parts.reduce((one, other) => (weigh(one) >= weigh(other) ? one : other));
  };
  const mainScript = (): string => textOf(partOf("alongside-web-part_"));
  const numbered = (list: string): string[] =>
    [...list.matchAll(/\((\d+)\)/gu)].flatMap(([, id = ""]) => scripts.filter((name) => name.startsWith(`${ASSETS}chunk.${id}_`)));
  /** A part by its name, and what it shares with others, which the builder names by numbers and loads beside it. */
  const withShared = (part: string): string[] => {
    const id = new RegExp(String.raw`\b(\d+):"alongside-${part}"`, "u").exec(mainScript())?.[1];
    expect(id, part).toBeDefined();
    const beside = new RegExp(String.raw`\[((?:\w+\.e\(\d+\),)*)\w+\.e\(${id ?? ""}\)\]`, "u").exec(mainScript())?.[1] ?? "";
    return [partOf(`chunk.alongside-${part}_`), ...numbered(beside)];
  };
  const together = (...parts: readonly (readonly string[])[]): number =>
    [...new Set(parts.flat())].reduce((sum, name) => sum + weigh(name), 0);
  const everyCard = (): readonly string[] => [partOf("alongside-web-part_"), partOf("AlongsideWebPartStrings_")];

  it("asks for no permission, and is there for every site without a feature to activate", () => {
    const manifest = textOf("AppManifest.xml");
    expect(manifest).toContain('SkipFeatureDeployment="true"');
    expect(manifest).not.toContain("WebApiPermissionRequest");
    expect(manifest).toContain('IsDomainIsolated="false"');
  });

  it("is one web part for pages and for Teams, with seven entries in the toolbox, in two languages", () => {
    const { supportedHosts, preconfiguredEntries, loaderConfig } = manifest as unknown as {
      supportedHosts: string[];
      preconfiguredEntries: { title: Record<string, string>; properties: { view: string } }[];
      loaderConfig: { scriptResources: Record<string, { type: string; paths?: Record<string, unknown> }> };
    };
    expect(supportedHosts).toEqual(["SharePointWebPart", "SharePointFullPage", "TeamsTab", "TeamsPersonalApp"]);
    expect(preconfiguredEntries.map(({ properties }) => properties.view)).toEqual([
      "who",
      "forYou",
      "shared",
      "circles",
      "offers",
      "practice",
      "everything",
    ]);
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

  it(`is at most ${String(PACKAGE_KB)} kB`, () => {
    expect(readFileSync(builtPackage).length / 1_000).toBeLessThanOrEqual(PACKAGE_KB);
  });

  it(`loads first at most ${String(FIRST_LOAD_KB)} kB of JavaScript for each card, gzip'd, and ${String(EVERYTHING_KB)} kB for all of them`, () => {
    const always = everyCard();
    const offers = [...withShared("offers"), partOf("chunk.alongside-offers-words-")];
    const shared = [...withShared("shared"), partOf("chunk.alongside-shared-words-")];
    const circles = [...withShared("circles"), partOf("chunk.alongside-circles-words-")];
    const clocks = withShared("times");
    // Where there is no page to ask about, the field for words comes at once.
    const asking = withShared("question-field");
    expect(asking.length).toBeGreaterThan(1);
    for (const part of [asking, shared, [...circles, ...clocks], offers]) expect(together(always, part)).toBeLessThanOrEqual(FIRST_LOAD_KB);
    expect(together(always, shared, circles, clocks, offers)).toBeLessThanOrEqual(EVERYTHING_KB);
  });

  it(`shows "For you" with at most ${String(FIRST_LOAD_KB)} kB, and looks with at most ${String(FIRST_LOOK_KB)} kB`, () => {
    const words = [partOf("chunk.alongside-for-you-words-"), partOf("chunk.alongside-shared-words-")];
    const card = [...everyCard(), ...withShared("for-you"), ...words];
    expect(together(card)).toBeLessThanOrEqual(FIRST_LOAD_KB);
    const walk = numbered(/await Promise\.all\(\[([^\]]+)\]\)\.then\([^)]*\)\)\)\.recommendForYou\b/u.exec(mainScript())?.[1] ?? "");
    expect(walk.length).toBeGreaterThan(0);
    expect(together(card, walk, withShared("work"), withShared("records"))).toBeLessThanOrEqual(FIRST_LOOK_KB);
  });

  it("holds no words of the documents: who stores and reads records needs none of them", () => {
    const words = scripts.map(textOf).join(" ");
    expect(words).toContain("removalNotice");
    for (const { purpose, fields } of Object.values(RECORD_WORDS)) {
      for (const text of [purpose, ...Object.values(fields)].filter((said) => said.length > 20)) expect(words).not.toContain(text);
    }
  });

  it("knows no other host: what looks like one is a name or the text of an error", () => {
    expect(scripts.length).toBeGreaterThan(4);
    // The beginning that an address gets when it was typed without one, and the names of vocabularies that a file is written in.
    const vocabularies = [/^https:\/\/www\.w3\.org\/ns\/activitystreams$/u, /^https:\/\/schema\.org\/$/u];
    const known = [...vocabularies, /^https:\/\/\$\{/u, /^http:\/\/www\.w3\.org\//u, /^https:\/\/pnp\.github\.io\/pnpjs\//u];
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
