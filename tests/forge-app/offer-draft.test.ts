import { personId, placeId } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { audienceFor, beginOffer, byTopic, draftOf, toRecordDraft, wordsFor } from "../../forge-app/ui/src/offer-draft.ts";
import type { Topical } from "../../forge-app/ui/src/offer-draft.ts";
import { parseSpaceLabels } from "../../forge-app/ui/src/confluence/space-labels.ts";
import { TODAY } from "../builders/records.ts";

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
    expect(audienceFor(beginOffer({ word: "learn", place }))).toBe("me");
    expect(audienceFor(beginOffer({ word: "ask", place }))).toBe("place");
    expect(audienceFor(beginOffer({ word: "mentor", place: null }))).toBe("site");
    expect(audienceFor({ ...beginOffer({ word: "learn", place }), audience: "site" })).toBe("site");
  });

  it("keeps its id from its beginning on, so that each try is the same save", () => {
    const draft = beginOffer({ word: "ask", place: null });
    expect(toRecordDraft({ ...draft, topic: "brakes" }).id).toBe(draft.id);
    expect(beginOffer({ word: "ask", place: null }).id).not.toBe(draft.id);
  });

  it("sends a space only to its readers, and no empty note", () => {
    const draft = { ...beginOffer({ word: "improve", topic: "wheels", place }), note: "  " };
    expect(toRecordDraft(draft)).toMatchObject({ kind: "wish", version: null });
    expect(toRecordDraft(draft).content).toEqual({ word: "improve", topic: "wheels", audience: "me" });
    expect(toRecordDraft({ ...draft, audience: "place" }).content).toEqual({ word: "improve", topic: "wheels", audience: "place", place });
  });

  it("changes what is stored from its version, and leaves an offer an offer", () => {
    const draft = draftOf(stored("brakes"));
    expect(toRecordDraft(draft)).toMatchObject({ kind: "offer", id: "o1", version: 3, content: stored("brakes").content });
    expect(wordsFor(draft)).toEqual(["ask", "mentor"]);
    expect(wordsFor(beginOffer({ word: "ask", place }))).toHaveLength(4);
  });

  it("is listed as the reader's language sorts", () => {
    const topics = ["Zahnrad", "Öl", "Achse"].map((topic) => stored(topic));
    expect(topics.sort(byTopic("de")).map(({ content }) => content.topic)).toEqual(["Achse", "Öl", "Zahnrad"]);
  });
});

describe("the labels of a space", () => {
  const row = (...labels: readonly (readonly [prefix: string, name: string])[]) => ({
    content: { metadata: { labels: { results: labels.map(([prefix, name]) => ({ prefix, name })) } } },
  });

  it("are said once each, as words, without those that somebody keeps for themselves", () => {
    const results = [row(["global", "torque-sensors"], ["my", "favourite"]), row(["global", "torque-sensors"], ["global", "depots"]), {}];
    expect(parseSpaceLabels({ results, _links: {} })).toEqual({ topics: ["torque sensors", "depots"], isWhole: true });
  });

  it("are not all when the space has more pages than one search gives", () => {
    expect(parseSpaceLabels({ results: [], _links: { next: "/rest/api/search?cursor=x" } }).isWhole).toBe(false);
    expect(parseSpaceLabels("odd")).toEqual({ topics: [], isWhole: true });
  });
});
