import { PRACTICE_CARDS, practiceCardAt } from "@alongside/core";
import { describe, expect, it } from "vitest";

describe("practice cards", () => {
  it("C29: are twelve, each with a place where it is needed", () => {
    expect(PRACTICE_CARDS.map(({ key }) => key)).toEqual([
      "ask",
      "why",
      "aloud",
      "host",
      "listen",
      "thank",
      "no",
      "write",
      "course",
      "outside",
      "small",
      "stop",
    ]);
    for (const { key, shownAt, title, body } of PRACTICE_CARDS) {
      expect(shownAt.length, key).toBeGreaterThan(0);
      expect([title, body]).toEqual([`card.${key}.title`, `card.${key}.body`]);
    }
  });

  it("C29: are shown one at a time, and never again when they were put away", () => {
    expect(practiceCardAt("solved")?.key).toBe("aloud");
    expect(practiceCardAt("solved", new Set(["aloud"]))?.key).toBe("write");
    expect(practiceCardAt("solved", new Set(["aloud", "write"]))).toBe(null);
    expect(practiceCardAt("asking")?.key).toBe("ask");
  });
});
