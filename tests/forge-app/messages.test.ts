import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withWords } from "../../forge-app/ui/src/messages/catalogues.ts";
import { createMessages, loadMessages } from "../../forge-app/ui/src/messages/messages.tsx";
import { allWordsOf, cataloguesOf } from "../builders/catalogues.ts";
import { placeholders } from "../builders/placeholders.ts";

const sources = fileURLToPath(new URL("../../forge-app/ui/src/", import.meta.url));
const files = new Map(
  readdirSync(sources, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => [normalize(file), readFileSync(`${sources}${file}`, "utf8")]),
);
const code = [...files.values()].join("\n");
const english = allWordsOf("en");
const german = allWordsOf("de");
const areaOf = new Map([...cataloguesOf("en")].flatMap(([area, words]) => Object.keys(words).map((key) => [key, area])));

/** A file and everything that is loaded with it. */
function loadedWith(entry: string, seen = new Set<string>()): ReadonlySet<string> {
  const text = files.get(entry);
  if (text === undefined || seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, path] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"/gmu))
    loadedWith(normalize(join(dirname(entry), path ?? "")), seen);
  return seen;
}

/** The areas of the sentences that are said in files. */
function areasSaidIn(these: Iterable<string>): string[] {
  const text = [...these].map((file) => files.get(file)).join("\n");
  return [...new Set([...areaOf].filter(([key]) => text.includes(`"${key}"`)).map(([, area]) => area))].sort();
}

describe("catalogues", () => {
  it("hold the same sentences with the same places to fill in", () => {
    const keysOf = (language: "de" | "en"): unknown =>
      new Map([...cataloguesOf(language)].map(([area, words]) => [area, Object.keys(words).sort()]));
    expect(keysOf("de")).toEqual(keysOf("en"));
    for (const key of Object.keys(english) as (keyof typeof english)[]) {
      expect(placeholders(german[key]), key).toEqual(placeholders(english[key]));
    }
  });

  it("hold each sentence once", () => {
    const keys = [...cataloguesOf("en").values()].flatMap((words) => Object.keys(words));
    expect(keys.length).toBeGreaterThan(300);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("hold what the first load says in the first one, and what later surfaces say in those they bring", () => {
    expect(areasSaidIn(loadedWith("main.tsx"))).toEqual(["first"]);
    const brought = [...code.matchAll(/import\("([^"]+\.tsx?)"\)/gu)].map(([, path]) => path);
    const surfaces = [...files].flatMap(([file, text]) =>
      [...text.matchAll(/withWords\(\[([^\]]*)\], import\("([^"]+)"\)\)/gu)].map(([, areas, path]) => ({
        entry: normalize(join(dirname(file), path ?? "")),
        areas: [...(areas ?? "").matchAll(/\w+/gu)].map(([area]) => area).sort(),
      })),
    );
    expect(surfaces.length).toBeGreaterThan(8);
    expect(surfaces).toHaveLength(brought.length);
    for (const { entry, areas } of surfaces)
      expect([entry, areasSaidIn(loadedWith(entry)).filter((area) => area !== "first")]).toEqual([entry, areas]);
  });

  it("hold every sentence the code says, and none it does not", () => {
    const used = Object.keys(english).filter((key) => code.includes(`"${key}"`));
    expect(used.length).toBeGreaterThan(50);
    expect(Object.keys(english).filter((key) => !used.includes(key))).toEqual([]);
  });

  it("parse in both languages, with nothing left to fill in", () => {
    for (const [language, catalogue] of [
      ["en", english],
      ["de", german],
    ] as const) {
      const messages = createMessages(language, language, catalogue);
      for (const key of Object.keys(english) as (keyof typeof english)[]) {
        const values = Object.fromEntries(placeholders(catalogue[key]).map((name) => [name, 7]));
        expect(messages.text(key, values), key).not.toMatch(/[{}]/u);
      }
    }
  });

  it("speak to one person, without exclamation and without a number about people", () => {
    for (const sentence of [...Object.values(english), ...Object.values(german)])
      expect(sentence).not.toMatch(/!|\boops\b|\bgreat\b|\btop\b|\bexpert\b/iu);
  });
});

describe("loadMessages", () => {
  it("gives the sentences of an area once a surface brought them, in the same language", async () => {
    const messages = await loadMessages("de");
    expect(() => messages.text("name.shared")).toThrow(TypeError);
    expect(await withWords(["sharing"], Promise.resolve("surface"))).toBe("surface");
    expect(messages.text("name.shared")).toBe("Untereinander geteilt");
  });

  it("gives German words for German locales, English ones otherwise, and reads right to left where the reader does", async () => {
    expect((await loadMessages("de-AT")).text("who.go")).toBe("Nachsehen");
    expect((await loadMessages("fr")).text("who.go")).toBe("Look it up");
    expect((await loadMessages("ar-EG")).direction).toBe("rtl");
  });

  it("says the month, and the year when it is another one", () => {
    const messages = createMessages("de", "de", german);
    const now = Date.parse("2026-11-24");
    expect(messages.month(Date.parse("2026-10-09"), now)).toBe("Oktober");
    expect(messages.month(Date.parse("2025-10-09"), now)).toBe("Oktober 2025");
  });
});
