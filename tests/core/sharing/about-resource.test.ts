import { aboutThing, addDays, collectionSeen, personId, placeId, thanksFor, withThing, withThingAt } from "@alongside/core";
import type { Day, RecordOf, ResourceContent, StillGoodContent, StoredRecord } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { plainWordForms } from "../../builders/evidence.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, TODAY, draft, gateOf } from "../../builders/records.ts";

const FLEET = { audience: "place", place: placeId("FLEET") } as const;

function aResource(id: string, more: Partial<ResourceContent> = {}, writtenOn: Day = TODAY): RecordOf<"resource"> {
  const content: ResourceContent = { title: id, kind: "article", why: "It is short.", ...FLEET, ...more };
  return { kind: "resource", owner: personId("ada"), id, version: 1, writtenOn, content };
}

function aReply(id: string, resource: string, writtenOn: Day = TODAY): RecordOf<"resourceReply"> {
  return { kind: "resourceReply", owner: personId("bo"), id, version: 1, writtenOn, content: { resource, text: id, ...FLEET } };
}

function aWord(id: string, holds: boolean, writtenOn: Day, more: Partial<StillGoodContent> = {}): RecordOf<"stillGood"> {
  const content = { resource: "r1", holds, ...FLEET, ...more } as StillGoodContent;
  return { kind: "stillGood", owner: personId(id), id, version: 1, writtenOn, content };
}

describe("what is written about a shared thing", () => {
  it("H6: the earliest reply stands first, and nothing that belongs to another thing", () => {
    const written = [aReply("later", "r1"), aReply("other", "r2"), aReply("first", "r1", addDays(TODAY, -9))];
    expect(aboutThing(aResource("r1"), written).replies.map(({ id }) => id)).toEqual(["first", "later"]);
  });

  it("H6: what was written for other readers than those of the thing does not belong to it", () => {
    const { replies, latestWord } = aboutThing(aResource("r1", { audience: "site" }), [aReply("a", "r1"), aWord("b", true, TODAY)]);
    expect([replies, latestWord]).toEqual([[], null]);
  });

  it("H7: the latest word says whether it holds, however many said something else before", () => {
    const old = aResource("r1", {}, addDays(TODAY, -100));
    const words = [aWord("bo", false, TODAY), aWord("ann", true, addDays(TODAY, -1)), aWord("tess", true, addDays(TODAY, -2))];
    expect(aboutThing(old, words).latestWord).toMatchObject({ owner: "bo", content: { holds: false } });
  });

  it("H7: a word from before the thing was changed is no word on it as it stands", () => {
    expect(aboutThing(aResource("r1"), [aWord("bo", false, addDays(TODAY, -1))]).latestWord).toBeNull();
  });

  it("H7: one person has one word on a thing, and changes it", async () => {
    const gate = gateOf(inMemoryVault(), { person: "ada", open: ["FLEET"] });
    expect((await gate.save(draft("stillGood", GOOD_CONTENT.stillGood, { id: "w1" }))).ok).toBe(true);
    const again = await gate.save(draft("stillGood", { ...GOOD_CONTENT.stillGood, holds: false }, { id: "w2" }));
    expect(again).toMatchObject({ ok: false, error: { kind: "already-there", existing: { id: "w1" } } });
    expect((await gate.save(draft("stillGood", { ...GOOD_CONTENT.stillGood, holds: false }, { id: "w1", version: 1 }))).ok).toBe(true);
  });

  it("H8: thanks are for the one who shared, and stand with the thing they are for", () => {
    const thanks = (id: string, resource: string, to: string): StoredRecord => ({
      ...{ kind: "thanks", owner: personId("bo"), id, version: 1, writtenOn: TODAY },
      content: { resource, addressed: personId(to) },
    });
    const seen = thanksFor(personId("ada"), [thanks("t1", "r1", "ada"), thanks("t2", "r1", "ann"), thanks("t3", "r2", "ada")]);
    expect([...seen].map(([resource, all]) => [resource, all.map(({ id }) => id)])).toEqual([
      ["r1", ["t1"]],
      ["r2", ["t3"]],
    ]);
  });

  it("H6: names nobody: whoever shared a thing is erased without touching what others wrote", async () => {
    const vault = inMemoryVault();
    await gateOf(vault, { person: "ada", open: ["FLEET"] }).save(draft("resource", GOOD_CONTENT.resource));
    const bo = gateOf(vault, { person: "bo", open: ["FLEET"] });
    await bo.save(draft("resourceReply", GOOD_CONTENT.resourceReply, { id: "a1" }));
    await bo.save(draft("collection", GOOD_CONTENT.collection, { id: "a2" }));
    await gateOf(vault, { person: "ada" }).eraseMine();
    expect(vault.dump()).not.toContain("ada");
    expect((await bo.find({ of: "me" })).map(({ kind }) => kind)).toEqual(["resourceReply", "collection"]);
  });
});

describe("a collection", () => {
  const collection: RecordOf<"collection"> = {
    ...{ kind: "collection", owner: personId("ada"), id: "c1", version: 1, writtenOn: TODAY },
    content: { title: "Cold mornings", topics: ["winter batteries"], resources: ["b", "gone", "a"], ...FLEET },
  };

  it("H9: shows its things in its owner's order, without a gap for what may not be read, and what others propose by its topic", () => {
    const resources = [aResource("a"), aResource("b"), aResource("c", { topics: ["winter battery"] }), aResource("d", { title: "Wheels" })];
    const seen = collectionSeen(collection, resources, plainWordForms);
    expect(seen.things.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(seen.proposed.map(({ id }) => id)).toEqual(["c"]);
  });

  it("H9: takes a thing in once, and moves it", () => {
    const { content } = collection;
    expect(withThing(content, "c").resources).toEqual(["b", "gone", "a", "c"]);
    expect(withThing(content, "a").resources).toEqual(["b", "gone", "a"]);
    expect(withThingAt(content, "a", 0).resources).toEqual(["a", "b", "gone"]);
    expect(withThingAt(content, "b", 9).resources).toEqual(["gone", "a", "b"]);
    expect(withThingAt(content, "unknown", 0).resources).toEqual(["b", "gone", "a"]);
  });

  it("H9: is found by its topics and its title, by those who may read it", async () => {
    const vault = inMemoryVault();
    await gateOf(vault, { person: "ada", open: ["FLEET"] }).save(draft("collection", GOOD_CONTENT.collection, { id: "c1" }));
    const seenBy = async (...open: string[]) => (await gateOf(vault, { person: "bo", open }).find({ of: "topic", topic: "winter" })).length;
    expect([await seenBy("FLEET"), await seenBy()]).toEqual([1, 0]);
  });
});
