import {
  combineRatings,
  labelProfile,
  labelRarity,
  labelsToAsk,
  matchWishesAndOffers,
  personId,
  rateByLabels,
  reciprocalScore,
} from "@alongside/core";
import type { RecordContents, RecordOf, StoredRecord } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainWordForms } from "../../builders/evidence.ts";
import { TODAY } from "../../builders/records.ts";

describe("labels", () => {
  const own = [{ labels: ["brakes", "winter"] }, { labels: ["brakes"] }];
  const rows = [
    { item: "a", labels: ["brakes"] },
    { item: "b", labels: ["winter", "payroll", "travel"] },
    { item: "c", labels: ["payroll"] },
    { item: "mine", labels: ["brakes"] },
  ];

  it("L1: rate what has those of one's own work, most what has little else", () => {
    const rated = rateByLabels(rows, labelProfile(own), { rarityOf: labelRarity(rows), without: new Set(["mine"]) });
    expect(rated.map(({ item }) => item)).toEqual(["a", "b"]);
  });

  it("L2: twelve at most make one search, rare ones before those on everything", () => {
    const profile = labelProfile([{ labels: Array.from({ length: 30 }, (_none, at) => `l${String(at)}`) }]);
    const asked = labelsToAsk(profile, (label) => (label === "l7" ? 2 : 1));
    expect(asked).toHaveLength(12);
    expect(asked[0]).toBe("l7");
  });

  it("L3: one part alone keeps its order, and units do not matter", () => {
    const rating = fc.uniqueArray(fc.record({ item: fc.nat({ max: 40 }), rating: fc.integer({ min: 1, max: 1_000 }) }), {
      selector: ({ item }) => item,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rating, rating, (one, other) => {
        const inOrder = [...one].sort((a, b) => b.rating - a.rating || a.item - b.item);
        expect(combineRatings(inOrder, []).map(({ item }) => item)).toEqual(inOrder.map(({ item }) => item));
        const larger = [...other].sort((a, b) => b.rating - a.rating).map((each) => ({ ...each, rating: each.rating * 1024 }));
        const plain = larger.map((each) => ({ ...each, rating: each.rating / 1024 }));
        expect(combineRatings(inOrder, larger)).toEqual(combineRatings(inOrder, plain));
      }),
      { seed: 41 },
    );
  });
});

describe("wishes and offers", () => {
  const written = (owner: string, kind: "wish" | "offer", topic: string): StoredRecord => {
    const content = { word: kind === "wish" ? "learn" : "ask", topic, audience: "site" } as RecordContents["wish"];
    return { kind, owner: personId(owner), id: `${owner}-${kind}-${topic}`, version: 1, writtenOn: TODAY, content } as RecordOf<"wish">;
  };

  it("M1: the reciprocal score is the same either way round, between the two fits, and 0 when one direction is empty", () => {
    const fit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fit, fit, (one, other) => {
        const score = reciprocalScore(one, other);
        expect(score).toBe(reciprocalScore(other, one));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(Math.max(one, other) + 1e-12);
        expect(reciprocalScore(one, 0)).toBe(0);
      }),
      { seed: 42 },
    );
    expect(() => reciprocalScore(1.1, 1)).toThrow(RangeError);
  });

  it("M2: of more than five those who give and take stay, and their order is that of the words", () => {
    const others = ["p1", "p2", "p3", "p4", "p5", "p6"].map((owner) => written(owner, "offer", "wheel building"));
    const seen = [written("ada", "wish", "wheel building"), written("ada", "offer", "torque"), ...others, written("p6", "wish", "torque")];
    const matches = matchWishesAndOffers(personId("ada"), seen, plainWordForms);
    expect(matches.map(({ person }) => person)).toEqual(["p1", "p2", "p3", "p4", "p6"]);
    expect(matchWishesAndOffers(personId("ada"), [...seen].reverse(), plainWordForms)).toEqual(matches);
  });

  it("M3: two other people's match is theirs to see", () => {
    const seen = [written("bo", "wish", "torque"), written("cy", "offer", "torque")];
    expect(matchWishesAndOffers(personId("ada"), seen, plainWordForms)).toEqual([]);
  });
});
