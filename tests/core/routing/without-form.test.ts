import { issueWords } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutForm } from "../../../core/src/routing/without-form.ts";
import { plainWordForms } from "../../builders/evidence.ts";

const FILLED_IN = `<!-- Thank you for reporting! Please fill in everything below, or the issue is closed. -->
### Describe the bug

The display goes dark and restarts on cold mornings.

### Steps to reproduce

_No response_

### Environment

- Version: 5.8
- Operating system: Android 14
- [x] I searched for existing issues
- [ ] I can test a fix

**Anything else?**
See https://logs.example.org/boot?bike=10441 for a boot log.`;

const IN_TRAILERS = `Summary:
Raise the brown-out limit of the display board.

Test Plan: on ten bikes in the cold room, for two nights

Reviewers: ines, tomas
Differential Revision: https://reviews.example.org/D4711`;

describe("withoutForm", () => {
  it("H2: keeps what somebody wrote, and nothing of the form around it", () => {
    expect(withoutForm(FILLED_IN)).toBe("The display goes dark and restarts on cold mornings.\nSee   for a boot log.");
  });

  it("H2: knows captions with words after them, and fields of a word or two", () => {
    expect(withoutForm(IN_TRAILERS)).toBe("Raise the brown-out limit of the display board.\non ten bikes in the cold room, for two nights");
  });

  it("H2: a form in another language is told by its shape", () => {
    const german =
      "h3. Was ist passiert?\nDie Anzeige wird dunkel.\n*Umgebung:*\nBetriebssystem: Android\nWas hast du erwartet?\n[ ] Ich kann testen";
    expect(withoutForm(german)).toBe("Die Anzeige wird dunkel.");
  });

  it("H2: a hidden comment that was cut off hides the rest", () => {
    expect(withoutForm("It restarts.\n<!-- Please tell us which version you")).toBe("It restarts.");
  });

  it("H2: one caption does not make a form", () => {
    const text = "Display: it restarts when cold.\nIs that the sensor?";
    expect(withoutForm(text)).toBe(text);
  });

  it("H2: never adds a word, and is done after one pass over what it left", () => {
    const line = fc.constantFrom(
      "## Steps",
      "Version: 5.8",
      "Why?",
      "the display restarts when cold",
      "- [x] done",
      "**Note** it is cold",
      "",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const text = lines.join("\n");
        const left = withoutForm(text);
        const words = new Set(text.split(/\s+/u));
        for (const word of left.split(/\s+/u).filter((entry) => entry !== "")) {
          expect([...words].some((known) => known.includes(word))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("issueWords", () => {
  const words = (title: string, text: string, labels: readonly string[] = []) => issueWords({ title, labels, text }, plainWordForms);

  it("H1: the title first, then labels, then the text; each stem once, no common word and no number", () => {
    expect(words("Display restarts", "the display of bike 10441 restart in cold", ["brownout"])).toEqual([
      "display",
      "restarts",
      "brownout",
      "bike",
      "cold",
    ]);
  });

  it("H1: at most thirty, and none for an issue without a telling word", () => {
    expect(words("Display", Array.from({ length: 80 }, (_word, index) => `word${String(index)}x`).join(" "))).toHaveLength(30);
    expect(words("the a of", "123 456")).toEqual([]);
  });

  it("H2: a form does not drown the title: with it and without it the same words are searched", () => {
    const title = "Display restarts on cold mornings";
    const plain = "The display goes dark and restarts on cold mornings.\nSee a boot log.";
    expect(words(title, FILLED_IN)).toEqual(words(title, plain));
  });
});
