import { audienceOfDraft, beginOffer, byTopic, offerDraftOf, personId, placeId, recordDraftOf, wordsForDraft } from "@alongside/core";
import { describe, expect, it } from "vitest";
import type { Topical } from "@alongside/core";
import { TODAY } from "../../builders/records.ts";

const place = placeId("FLEET");
const stored = (topic: string, id = "o1"): Topical => ({
  kind: "offer",
  owner: personId("nora"),
  id,
  version: 3,
  writtenOn: TODAY,
  content: { word: "ask", topic, audience: "place", place },
});

describe("a form about an offer or a wish", () => {
  it("is for oneself when it is a wish, and for the space it was begun in when it is an offer, until somebody chooses", () => {
    expect(audienceOfDraft(beginOffer({ id: "d1", word: "learn", place }))).toBe("me");
    expect(audienceOfDraft(beginOffer({ id: "d1", word: "ask", place }))).toBe("place");
    expect(audienceOfDraft(beginOffer({ id: "d1", word: "mentor", place: null }))).toBe("site");
    expect(audienceOfDraft({ ...beginOffer({ id: "d1", word: "learn", place }), audience: "site" })).toBe("site");
  });

  it("keeps its id from its beginning on, so that each try is the same save", () => {
    const draft = beginOffer({ id: "d1", word: "ask", place: null });
    expect(recordDraftOf({ ...draft, topic: "brakes" }).id).toBe("d1");
  });

  it("sends a space only to its readers, and no empty note", () => {
    const draft = { ...beginOffer({ id: "d1", word: "improve", topic: "wheels", place }), note: "  " };
    expect(recordDraftOf(draft)).toMatchObject({ kind: "wish", version: null });
    expect(recordDraftOf(draft).content).toEqual({ word: "improve", topic: "wheels", audience: "me" });
    expect(recordDraftOf({ ...draft, audience: "place" }).content).toEqual({ word: "improve", topic: "wheels", audience: "place", place });
  });

  it("changes what is stored from its version, and leaves an offer an offer", () => {
    const draft = offerDraftOf(stored("brakes"));
    expect(recordDraftOf(draft)).toMatchObject({ kind: "offer", id: "o1", version: 3, content: stored("brakes").content });
    expect(wordsForDraft(draft)).toEqual(["ask", "mentor"]);
    expect(wordsForDraft(beginOffer({ id: "d1", word: "ask", place }))).toHaveLength(4);
  });

  it("is listed as the reader's language sorts", () => {
    const topics = ["Zahnrad", "Öl", "Achse"].map((topic) => stored(topic));
    expect(topics.sort(byTopic("de")).map(({ content }) => content.topic)).toEqual(["Achse", "Öl", "Zahnrad"]);
  });
});
