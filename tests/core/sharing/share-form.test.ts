import type { Day, RecordOf, ResourceContent, ShareForm } from "@alongside/core";
import {
  beginSharing,
  createBegunShares,
  itemId,
  personId,
  placeId,
  resourceDraftFrom,
  shareFormOf,
  titleOfLink,
  typedThing,
} from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aStorage } from "../../builders/text-storage.ts";

const EMPTY = beginSharing({ id: "r1", place: placeId("FLEET") });
const noItem = (): null => null;
const draftOf = (form: ShareForm) => resourceDraftFrom(form, typedThing(form, noItem), "page");

describe("what is typed into the first field", () => {
  it("H1: is the name of something, or an address that is recognised and cleaned", () => {
    const named = draftOf({ ...EMPTY, what: " The cold box behind the workshop ", why: "Beats guessing." });
    expect(named).toMatchObject({ title: "The cold box behind the workshop", link: "", item: null, why: "Beats guessing." });
    const linked = draftOf({ ...EMPTY, what: "https://de.slideshare.net/lenav/connectors-for-people-in-a-hurry?utm_source=mail" });
    expect(linked).toMatchObject({
      title: "Connectors for people in a hurry",
      kind: "deck",
      link: "https://de.slideshare.net/lenav/connectors-for-people-in-a-hurry",
    });
    expect(typedThing(EMPTY, noItem)).toEqual({ is: "nothing" });
  });

  it("H2: an address of the platform is the thing it opens, kept by its id alone", () => {
    const form = { ...EMPTY, what: "https://site.example.org/wiki/spaces/FLEET/pages/7/A+title", why: "x" };
    const thing = typedThing(form, () => itemId("7"));
    expect(thing).toEqual({ is: "item", item: "7" });
    expect(resourceDraftFrom(form, thing, "page")).toMatchObject({ item: "7", kind: "page", title: "", link: "" });
    expect(typedThing({ what: "something else", item: itemId("9") }, noItem)).toEqual({ is: "item", item: "9" });
  });

  it("L2: an address that cannot be shared says why, and a text without one is no mistake", () => {
    const refusalOf = (what: string) => {
      const thing = typedThing({ what, item: null }, noItem);
      return thing.is === "unusable" ? thing.refusal.kind : thing.is;
    };
    expect(refusalOf("ftp://example.org/a")).toBe("not-a-web-address");
    expect(refusalOf("https://ann:secret@example.org/")).toBe("credentials-in-address");
    expect(refusalOf(`https://example.org/${"a".repeat(2_100)}`)).toBe("too-long");
    expect(refusalOf("Node.js in action")).toBe("name");
  });

  it("L4: tracking parts are put back when somebody wants them", () => {
    const form = { ...EMPTY, what: "https://youtu.be/3k9fQ2?t=40&si=abc" };
    expect(draftOf(form).link).toBe("https://youtu.be/3k9fQ2?t=40");
    expect(draftOf({ ...form, withTracking: true }).link).toBe("https://youtu.be/3k9fQ2?t=40&si=abc");
  });

  it("is called by its address while that tells no title, and as somebody wishes when they say so", () => {
    const form = { ...EMPTY, what: "https://www.youtube.com/watch?v=3k9fQ2" };
    expect(draftOf(form).title).toBe("youtube.com/watch?v=3k9fQ2");
    expect(draftOf({ ...form, title: "Crimping a display plug" }).title).toBe("Crimping a display plug");
    expect(draftOf({ ...form, title: " " }).title).toBe("youtube.com/watch?v=3k9fQ2");
    const long = typedThing({ what: `https://example.org/${"a".repeat(900)}?b=1`, item: null }, noItem);
    expect(long.is === "link" ? titleOfLink(long.link).length : 0).toBeLessThanOrEqual(200);
  });
});

describe("what else a form holds", () => {
  it("what nobody said is left out, what was said is taken as it is", () => {
    const form = { ...EMPTY, what: "https://en.wikipedia.org/wiki/Brownout" };
    expect(draftOf(form)).toMatchObject({ language: "en", minutes: null, topics: [] });
    expect(draftOf({ ...form, language: "", minutes: " 5 ", topics: "cold, displays,, " })).toMatchObject({
      language: null,
      minutes: 5,
      topics: ["cold", "displays"],
    });
    expect(draftOf({ ...form, minutes: "five" }).minutes).toBe(0);
    expect(draftOf({ ...form, kind: "video" }).kind).toBe("video");
  });

  it("holds what is stored, letter for letter, to be changed", () => {
    const content: ResourceContent = {
      title: "My title",
      kind: "video",
      why: "Short.",
      link: "https://youtu.be/3k9fQ2?si=kept",
      minutes: 3,
      language: "de",
      topics: ["cold", "displays"],
      description: "A hand crimps.",
      audience: "site",
    };
    const record: RecordOf<"resource"> = {
      kind: "resource",
      owner: personId("ann"),
      id: "r9",
      version: 4,
      writtenOn: "2026-11-24" as Day,
      content,
    };
    const form = shareFormOf(record);
    expect(draftOf(form)).toMatchObject({ id: "r9", version: 4, ...content });
    const named = shareFormOf({ ...record, content: { title: "The cold box", kind: "place", why: "x", audience: "me" } });
    expect(draftOf(named)).toMatchObject({ title: "The cold box", kind: "place", link: "", audience: "me" });
    const page = shareFormOf({ ...record, content: { item: itemId("7"), kind: "page", why: "x", audience: "me" } });
    expect(draftOf(page)).toMatchObject({ item: "7", title: "", link: "" });
  });
});

describe("a form that was begun and not sent", () => {
  const form = { ...EMPTY, what: "The cold box", why: "Beats", kind: "place" } as const;

  it("is there again in the same browser, for the same person and place, until it is dropped", () => {
    const storage = aStorage();
    createBegunShares(storage, "ann").keep("FLEET", form);
    expect(createBegunShares(storage, "ann").read("FLEET")).toEqual(form);
    expect(createBegunShares(storage, "ann").read("WORK")).toBeNull();
    expect(createBegunShares(storage, "bo").read("FLEET")).toBeNull();
    createBegunShares(storage, "ann").drop("FLEET");
    expect(storage.kept.size).toBe(0);
  });

  it("goes with everything of that person, and nothing of anybody else", () => {
    const storage = aStorage();
    for (const me of ["ann", "bo"]) for (const place of ["", "FLEET"]) createBegunShares(storage, me).keep(place, form);
    createBegunShares(storage, "ann").dropAll();
    expect([...storage.kept.keys()]).toEqual(["alongside-sharing bo ", "alongside-sharing bo FLEET"]);
  });

  it("costs nothing where there is no room, and what was changed by hand counts as none", () => {
    const full = aStorage(0);
    createBegunShares(full, "ann").keep("FLEET", form);
    expect(createBegunShares(full, "ann").read("FLEET")).toBeNull();
    const storage = aStorage();
    const odd = [
      { ...form, why: 3 },
      { ...form, kind: "rocket" },
      { ...form, version: 2 },
      { ...form, audience: "boss" },
      { id: "r1" },
      null,
      3,
    ];
    for (const kept of ["{", ...odd.map((value) => JSON.stringify(value))]) {
      storage.setItem("alongside-sharing ann FLEET", kept);
      expect(createBegunShares(storage, "ann").read("FLEET"), kept).toBeNull();
    }
  });
});
