import { MAXIMUM_TOPIC_CHARACTERS, itemId, tellingWords } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainWordForms } from "../../builders/evidence.ts";
import { aSuite } from "../../builders/suite.ts";

async function ask(topic: string) {
  const { suite, asked } = aSuite();
  return { result: await suite.expertise.findExperts({ kind: "topic", topic }), asked };
}

describe("typed words", () => {
  it.each(["", "   ", "?!…", "🙂🚲", "\u202E", '"()"'])("E11: refuses %j in words, without asking the platform", async (topic) => {
    const { result, asked } = await ask(topic);
    expect(result).toEqual({ ok: false, error: { kind: "no-words" } });
    expect(asked).toEqual([]);
  });

  it("E11: refuses what is too long and offers the first line", async () => {
    const { result } = await ask(`\nDear all,\n${"word ".repeat(2000)}`);
    expect(result).toEqual({
      ok: false,
      error: { kind: "too-long", maximumCharacters: MAXIMUM_TOPIC_CHARACTERS, firstLine: "Dear all," },
    });
  });

  it("E11: cuts a first line that is itself too long at the end of a word", async () => {
    const { result } = await ask("abcdefgh ".repeat(1000));
    if (result.ok || result.error.kind !== "too-long") throw new Error("should be too long");
    expect(result.error.firstLine.length).toBeLessThanOrEqual(MAXIMUM_TOPIC_CHARACTERS);
    expect(result.error.firstLine).toMatch(/abcdefgh$/u);
  });

  it("E11: searches signs and operators as plain words, and says so", async () => {
    const { result, asked } = await ask('"torque" AND (sensor');
    expect(asked[0]!.words).toEqual(["torque", "sensor"]);
    expect(result).toMatchObject({ ok: true, value: { notices: ["signs-searched-as-words"] } });
  });

  it("E11: takes out marks that turn the direction of reading, and says so", async () => {
    const { result, asked } = await ask("fir\u202Emware");
    expect(asked[0]!.words).toEqual(["firmware"]);
    expect(result).toMatchObject({ ok: true, value: { topic: "firmware", notices: ["direction-marks-removed"] } });
  });

  it("E11: searches a question made of common words as it stands", async () => {
    const { asked } = await ask("the of");
    expect(asked[0]!.words).toEqual(["the", "of"]);
  });

  it("E11: no input throws, and every search word is a word", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 400 }), async (topic) => {
        const { asked } = await ask(topic);
        return asked.every(
          ({ words }) => words.length >= 1 && words.length <= 12 && words.every((word) => /^[\p{L}\p{M}\p{N}]+$/u.test(word)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("what a page is about", () => {
  const page = {
    title: "Firmware rollout for the rental fleet",
    labels: ["firmware", "rollout"],
    text: "Firmware goes out depot by depot. A rollout of firmware stops when two bikes stay silent. The fleet waits.",
  };

  it("E12: keeps the words that title, labels and text agree on", () => {
    expect(tellingWords(page, plainWordForms)).toEqual(["firmware", "rollout"]);
  });

  it("E12: a page without labels is about what its title and text repeat", () => {
    const words = tellingWords(
      { title: "Reading a boot log", labels: [], text: "The boot log has four lines. Each boot log ends." },
      plainWordForms,
    );
    expect(words).toContain("boot");
    expect(words).toContain("log");
  });

  it("E12: keeps a noun as its language writes it", () => {
    expect(tellingWords({ title: "Speichenspannung", labels: [], text: "Die Speichenspannung prüfen." }, plainWordForms)).toEqual([
      "Speichenspannung",
    ]);
  });

  it("E12: at most three words, however long the page", () => {
    const long = {
      title: "one two three four five six",
      labels: ["one", "two", "three", "four"],
      text: "one two three four ".repeat(5000),
    };
    expect(tellingWords(long, plainWordForms)).toHaveLength(3);
  });

  it("E12: a page of numbers and common words is refused like empty input", async () => {
    const { suite } = aSuite();
    const object = { id: itemId("1"), title: "2024", labels: [], text: "the of 17" };
    expect(await suite.expertise.findExperts({ kind: "work-object", object })).toEqual({ ok: false, error: { kind: "no-words" } });
  });

  it("E12: a marked passage is searched by its telling words, however long it is", async () => {
    const { suite, asked } = aSuite();
    await suite.expertise.findExperts({ kind: "selection", text: `${"brake lever ".repeat(900)} and the a b c d e f g h` });
    expect(asked[0]!.words.slice(0, 2)).toEqual(["brake", "lever"]);
    expect(asked[0]!.words).toHaveLength(6);
  });
});
