import { CIRCLE_TEMPLATES, PRACTICE_CARDS } from "@alongside/core";
import { describe, expect, it } from "vitest";
import germanCircles from "../../forge-app/ui/src/messages/circles.de.json" with { type: "json" };
import englishCircles from "../../forge-app/ui/src/messages/circles.en.json" with { type: "json" };
import germanCoffee from "../../forge-app/ui/src/messages/coffee.de.json" with { type: "json" };
import englishCoffee from "../../forge-app/ui/src/messages/coffee.en.json" with { type: "json" };
import germanOwn from "../../forge-app/ui/src/messages/own.de.json" with { type: "json" };
import englishOwn from "../../forge-app/ui/src/messages/own.en.json" with { type: "json" };
import { createMessages } from "../../forge-app/ui/src/messages/messages.tsx";
import germanRounds from "../../forge-app/ui/src/messages/rounds.de.json" with { type: "json" };
import englishRounds from "../../forge-app/ui/src/messages/rounds.en.json" with { type: "json" };
import germanPractice from "../../forge-app/ui/src/messages/practice.de.json" with { type: "json" };
import englishPractice from "../../forge-app/ui/src/messages/practice.en.json" with { type: "json" };
import { placeholders } from "../builders/placeholders.ts";

type Words = Readonly<Record<string, string>>;

const CATALOGUES: readonly (readonly [name: string, english: Words, german: Words])[] = [
  ["circles", englishCircles, germanCircles],
  ["rounds", englishRounds, germanRounds],
  ["coffee", englishCoffee, germanCoffee],
  ["practice", englishPractice, germanPractice],
];
const wordsIn = (text: string): number => text.split(/\s+/u).length;

describe.each(CATALOGUES)("the catalogue of %s", (_name, english, german) => {
  it("holds the same sentences in both languages, with the same places to fill in", () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
    expect(Object.keys(english).length).toBeGreaterThan(15);
    for (const [key, text] of Object.entries(english)) expect(placeholders(german[key] ?? ""), key).toEqual(placeholders(text));
  });

  it("parses, with nothing left to fill in, and speaks to one person without exclamation or praise", () => {
    for (const [language, catalogue] of [
      ["en", english],
      ["de", german],
    ] as const) {
      const messages = createMessages(language, language, catalogue);
      for (const [key, text] of Object.entries(catalogue)) {
        const values = Object.fromEntries(placeholders(text).map((name) => [name, 7]));
        expect(messages.text(key as never, values), key).not.toMatch(/[{}]/u);
        expect(text, key).not.toMatch(/!|\boops\b|\bgreat\b|\btop\b|\bexpert\b/iu);
      }
    }
  });
});

describe("the texts of circles and cards", () => {
  it("C29: every practice card has at most 120 words in each language, and a title", () => {
    for (const [catalogue, own] of [
      [englishPractice as Words, englishOwn as Words],
      [germanPractice as Words, germanOwn as Words],
    ] as const) {
      for (const { key, title, body } of PRACTICE_CARDS) {
        expect(wordsIn(catalogue[body] ?? ""), key).toBeGreaterThan(60);
        expect(wordsIn(catalogue[body] ?? ""), key).toBeLessThanOrEqual(120);
        expect(catalogue[title], key).toBeTruthy();
        expect(own["practice.minute"], key).toContain(` ${key} {${catalogue[title] ?? ""}}`);
      }
      const cards = Object.keys(catalogue).filter((key) => key.startsWith("card."));
      expect(cards).toHaveLength(2 * PRACTICE_CARDS.length);
    }
  });

  it("C28: every step of every shape has words, and what its leader needs fits on a card", () => {
    const keys = CIRCLE_TEMPLATES.flatMap(({ steps }) => steps.map(({ message }) => message));
    for (const catalogue of [englishCircles as Words, germanCircles as Words]) {
      expect(Object.keys(catalogue).filter((key) => key.startsWith("circle.step."))).toEqual(keys);
      for (const { key, facilitatorCard } of CIRCLE_TEMPLATES) {
        expect(wordsIn(catalogue[facilitatorCard] ?? ""), key).toBeGreaterThan(30);
        expect(wordsIn(catalogue[facilitatorCard] ?? ""), key).toBeLessThanOrEqual(120);
        if (key !== "course") expect(catalogue["circle.shape"], key).toContain(`${key} {`);
      }
    }
  });

  it("numbers speak of minutes, seats and dates, and of no person", () => {
    for (const [, english] of CATALOGUES) {
      for (const [key, text] of Object.entries(english)) expect(text, key).not.toMatch(/\{(?:count|number|total|people)\b/u);
    }
  });
});
