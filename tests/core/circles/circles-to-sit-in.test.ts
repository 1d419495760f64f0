import { circlesToSitIn, personId } from "@alongside/core";
import type { CircleContent, StoredRecord } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { instant, plainWordForms } from "../../builders/evidence.ts";
import { inMemoryLocalTimes } from "../../builders/in-memory-local-times.ts";
import { GOOD_CONTENT, TODAY, day } from "../../builders/records.ts";

const stored = (kind: StoredRecord["kind"], owner: string, id: string, content: object) =>
  ({ kind, owner, id, version: 1, writtenOn: TODAY, content }) as unknown as StoredRecord;
const circle = (id: string, more: Partial<CircleContent> = {}) =>
  stored("circle", "bo", id, { ...GOOD_CONTENT.circle, topic: id, ...more });
const looking = { person: personId("ada"), now: instant("2026-11-30T09:00:00Z"), localTimes: inMemoryLocalTimes };

function ids(mine: readonly StoredRecord[], others: readonly StoredRecord[], most = 5): string[] {
  return circlesToSitIn({ mine, others, language: "en", wordForms: plainWordForms }, looking, most).map(({ id }) => id);
}

describe("circles somebody could sit in on", () => {
  it("C36: are those that gather or meet and in which the person has no part; what was waved off does not come back", () => {
    const mine = [
      stored("membership", "ada", "seat", { ...GOOD_CONTENT.membership, circle: "wheels" }),
      stored("circle", "ada", "mine", { ...GOOD_CONTENT.circle, topic: "mine" }),
      stored("notThis", "ada", "away", { circle: "paint" }),
    ];
    const others = [
      circle("wheels"),
      circle("paint"),
      circle("brakes"),
      circle("over", { until: day("2026-11-28"), firstOn: day("2026-11-20") }),
    ];
    expect(ids(mine, others)).toEqual(["brakes"]);
    expect(ids([], others)).toEqual(["brakes", "paint", "wheels"]);
  });

  it("C36: what the person wishes to learn comes first, the others by topic, and no more than are wanted", () => {
    const wish = stored("wish", "ada", "w1", { ...GOOD_CONTENT.wish, topic: "winter tyres" });
    const others = [circle("brakes"), circle("winter tyres"), circle("paint")];
    expect(ids([wish], others)).toEqual(["winter tyres", "brakes", "paint"]);
    expect(ids([wish], others, 1)).toEqual(["winter tyres"]);
    expect(ids([], [])).toEqual([]);
  });
});
