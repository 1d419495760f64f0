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

/** What has to be filled in: the branches of a choice are not among it, what stands in them is. */
function placeholders(pattern: string): string[] {
  const names = new Set<string>();
  // For each open brace, whether its text is a sentence; otherwise it is the inside of a place to fill in.
  const sentences: boolean[] = [];
  for (const [brace, name] of pattern.matchAll(/\}|\{(\w*)/gu)) {
    if (brace === "}") {
      sentences.pop();
      continue;
    }
    const isPlace = sentences.at(-1) ?? true;
    if (isPlace && name !== undefined && name !== "") names.add(name);
    sentences.push(!isPlace);
  }
  return [...names].sort();
}

describe("catalogues", () => {
  it("hold the same sentences with the same places to fill in", () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
    for (const key of Object.keys(english) as (keyof typeof english)[]) {
      expect(placeholders(german[key]), key).toEqual(placeholders(english[key]));
    }
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
