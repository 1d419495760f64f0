import { formGroups, formGroupsInSteps } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { wordForms } from "../../../forge-app/src/word-forms.ts";
import { generateRound } from "../../builders/circle-round.ts";
import { volunteersOf } from "../../builders/circle-instance.ts";

describe("forming circles in steps", () => {
  it("tells some fifty times how far it is and the best so far, and ends with what forming at once comes to", () => {
    const volunteers = volunteersOf(generateRound({ people: 300, seed: 7, zones: "offices" }));
    const options = { seed: 3, wordForms, moves: 200_000 };
    const steps = [...formGroupsInSteps(volunteers, options)];
    expect(steps.length).toBeGreaterThan(25);
    expect(steps.length).toBeLessThanOrEqual(51);
    expect(steps.map(({ isDone }) => isDone)).toEqual([...steps.slice(1).map(() => false), true]);
    for (const [place, { share, circles }] of steps.entries()) {
      expect(share).toBeGreaterThan(steps[place - 1]?.share ?? 0);
      expect(circles.length).toBeGreaterThan(0);
    }
    expect(steps.at(-1)).toEqual({ isDone: true, share: 1, circles: formGroups(volunteers, options).circles });
  });

  it("is done at once when nobody volunteers", () => {
    expect([...formGroupsInSteps([], { seed: 1, wordForms })]).toEqual([{ isDone: true, share: 1, circles: [] }]);
  });
});
