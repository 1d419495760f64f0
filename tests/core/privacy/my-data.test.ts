import { exportMyData, importMyData, placeId, seenByOthers, toActivityStreams } from "@alongside/core";
import type { StoredRecord } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, TODAY, draft, gateOf, KINDS_TO_BEGIN_WITH } from "../../builders/records.ts";

/** What was for one person, that somebody looked again on a day that is over, and what stands in a line. */
const NOT_RESTORED: readonly string[] = ["stillGood", "thanks", "coffee", "ask"];

async function ada() {
  const vault = inMemoryVault();
  const gate = gateOf(vault, { person: "ada", open: ["FLEET"] });
  for (const kind of KINDS_TO_BEGIN_WITH) await gate.save(draft(kind, GOOD_CONTENT[kind]));
  return { vault, gate };
}

describe("my data", () => {
  it("P1: comes back from an export after everything was erased, except what was sent to somebody", async () => {
    const { gate, vault } = await ada();
    const file = JSON.stringify(await exportMyData(gate, TODAY));
    const before = await gate.find({ of: "me" });
    await gate.eraseMine();
    expect(vault.dump()).toBe("[[],[]]");
    const read = await importMyData(gate, file);
    expect(read).toMatchObject({
      ok: true,
      value: { alreadyThere: [], left: NOT_RESTORED.map((kind) => ({ kind, refusal: { kind: "not-restorable" } })) },
    });
    // A place in line is given anew: nobody gets an old one back by a file.
    const inLineAgain = ({ order, ...record }: StoredRecord) =>
      order === undefined ? record : { ...record, order: expect.any(Number) as number };
    expect(await gate.find({ of: "me" })).toEqual(before.filter(({ kind }) => !NOT_RESTORED.includes(kind)).map(inLineAgain));
    // Reading the same file once more finds everything done, and doubles nothing.
    const once = await gate.find({ of: "me" });
    expect((await importMyData(gate, file)).ok).toBe(true);
    expect(await gate.find({ of: "me" })).toEqual(once);
  });

  it("P1: refuses a file that is none, and writes nothing in another's name", async () => {
    const { gate, vault } = await ada();
    const before = vault.dump();
    for (const text of ["", "{", "[]", "null", '{"format":"other"}', '{"format":"alongside-export","written":[1]}'])
      expect(await importMyData(gate, text)).toEqual({ ok: false, error: { kind: "not-an-export" } });
    expect(vault.dump()).toBe(before);
    const file = JSON.stringify(await exportMyData(gate, TODAY));
    await importMyData(gateOf(vault, { person: "bo", open: ["FLEET"] }), file);
    expect((await gate.find({ of: "me" })).every(({ version }) => version === 1)).toBe(true);
  });

  it("P2: shows what others see by the rule that answers them", async () => {
    const { gate } = await ada();
    const kinds = async (...open: string[]) =>
      seenByOthers(await gate.find({ of: "me" }), new Set(open.map(placeId)), TODAY).map(({ kind }) => kind);
    const shared = ["offer", "wish", "resource", "resourceReply", "stillGood", "collection", "circle", "round", "coffee"];
    expect(await kinds("FLEET")).toEqual([...shared, "profileNote"]);
    expect(await kinds()).toEqual(["profileNote"]);
  });

  it("P3: exports as ActivityStreams only what is for several others", async () => {
    const { gate } = await ada();
    const { items, ...collection } = toActivityStreams(await gate.find({ of: "me" }), { name: "Ada" });
    expect(collection).toMatchObject({ type: "Collection" });
    expect(collection["@context"][0]).toBe("https://www.w3.org/ns/activitystreams");
    expect(items).toMatchObject([
      { type: "Offer", object: { name: "Ask me about: torque sensors" } },
      { type: "Create" },
      {
        type: "Announce",
        actor: { name: "Ada" },
        summary: "The sound of a good crimp.",
        object: {
          type: "Video",
          name: "Crimping a display plug",
          url: "https://www.youtube.com/watch?v=3k9fQ2",
          timeRequired: "PT2M",
          inLanguage: "en",
          keywords: ["display cables", "crimping"],
          learningResourceType: "video",
        },
      },
      { type: "Create", object: { type: "Note", inReplyTo: "urn:alongside:resource:r1" } },
      { type: "Accept", object: "urn:alongside:resource:r1" },
      { type: "Create", object: { type: "OrderedCollection", name: "Cold mornings", orderedItems: ["urn:alongside:resource:r1"] } },
      { type: "Create", id: "urn:alongside:circle:r1", object: { type: "Group", name: "Cold mornings" } },
      { type: "Invite", object: { type: "Group", name: "Circles for the winter" } },
      { type: "Join", object: { type: "Group", name: "Coffee" } },
      { type: "Update" },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/tess|payroll|true a wheel|saved my morning/u);
  });
});
