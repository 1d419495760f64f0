import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import german from "../../forge-app/ui/src/messages/de.json" with { type: "json" };
import english from "../../forge-app/ui/src/messages/en.json" with { type: "json" };
import { createMessages, loadMessages } from "../../forge-app/ui/src/messages/messages.tsx";

const sources = fileURLToPath(new URL("../../forge-app/ui/src/", import.meta.url));
const code = readdirSync(sources, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => readFileSync(`${sources}${file}`, "utf8"))
  .join("\n");

const placeholders = (pattern: string): string[] => [...new Set([...pattern.matchAll(/\{(\w+)/gu)].map(([, name]) => name!))].sort();

describe("catalogues", () => {
  it("hold the same sentences with the same places to fill in", () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
    const choices = (pattern: string): string =>
      pattern.replaceAll(
        /(?:one|other|=0|ask|mentor|page|post|issue|solved|file|video|slides|article|encyclopedia|book|person|place|conversation) \{/gu,
        "",
      );
    for (const key of Object.keys(english) as (keyof typeof english)[]) {
      expect(placeholders(choices(german[key])), key).toEqual(placeholders(choices(english[key])));
    }
  });

  it("hold every sentence the code says, and none it does not", () => {
    const used = Object.keys(english).filter((key) => code.includes(`"${key}"`));
    expect(used.length).toBeGreaterThan(50);
    expect(Object.keys(english).filter((key) => !used.includes(key))).toEqual([]);
  });

  it("parse in both languages, with nothing left to fill in", () => {
    const values = {
      source: "Confluence",
      sources: "pages",
      seconds: 7,
      name: "Ada",
      topic: "brakes",
      surface: "Who can help",
      docs: 1,
      people: 2,
      kind: "page",
      author: "Ada",
      names: "Ben",
      titles: "Brakes",
      title: "Brakes",
      space: "Open",
      month: "May",
    };
    for (const [language, catalogue] of [
      ["en", english],
      ["de", german],
    ] as const) {
      const messages = createMessages(language, language, catalogue);
      for (const key of Object.keys(english) as (keyof typeof english)[]) expect(messages.text(key, values)).not.toMatch(/[{}]/u);
    }
  });

  it("speak to one person, without exclamation and without a number about people", () => {
    for (const sentence of [...Object.values(english), ...Object.values(german)])
      expect(sentence).not.toMatch(/!|\boops\b|\bgreat\b|\btop\b|\bexpert\b/iu);
  });
});

describe("loadMessages", () => {
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
