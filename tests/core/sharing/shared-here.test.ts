import { placeId } from "@alongside/core";
import type { RecordQuery } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { draft, gateOf } from "../../builders/records.ts";
import { aSuite } from "../../builders/suite.ts";

const FLEET = { audience: "place", place: placeId("FLEET") } as const;

async function aPlace() {
  const vault = inMemoryVault();
  const as = (person: string) => gateOf(vault, { person, open: ["FLEET"] });
  const thing = { title: "Crimping a display plug", kind: "video", why: "The sound of it.", topics: ["plugs"] } as const;
  await as("emeka").save(draft("resource", { ...thing, ...FLEET }, { id: "crimping" }));
  await as("nora").save(draft("resourceReply", { resource: "crimping", text: "From 0:40 on.", ...FLEET }, { id: "reply" }));
  await as("aylin").save(draft("stillGood", { resource: "crimping", holds: true, ...FLEET }, { id: "word" }));
  await as("nora").save(draft("collection", { title: "Plugs", resources: ["crimping"], ...FLEET }, { id: "plugs" }));
  await as("nora").save(draft("wish", { word: "learn", topic: "plugs", ...FLEET }, { id: "wish" }));
  const gate = as("yuki");
  const asked: RecordQuery[] = [];
  const records = { ...gate, find: (query: RecordQuery) => (asked.push(query), gate.find(query)) };
  return { suite: aSuite({ asker: "yuki", records }).suite, asked };
}

describe("what was shared, and what was written about it", () => {
  it("H10: comes of a place in one call, and on a topic in two", async () => {
    const { suite, asked } = await aPlace();
    const here = await suite.sharing.inPlace(placeId("FLEET"));
    expect([here.resources, here.collections, here.written].map((records) => records.map(({ id }) => id))).toEqual([
      ["crimping"],
      ["plugs"],
      ["reply", "word"],
    ]);
    expect(asked).toEqual([{ of: "place", place: "FLEET" }]);
    expect(await suite.sharing.onTopic("plugs")).toEqual(here);
    expect(asked.slice(1)).toEqual([
      { of: "topic", topic: "plugs" },
      { of: "about", resources: ["crimping"] },
    ]);
  });

  it("H10: where nothing was shared nothing more is asked", async () => {
    const { suite, asked } = await aPlace();
    expect(await suite.sharing.onTopic("payroll")).toEqual({ resources: [], collections: [], written: [] });
    expect(asked).toHaveLength(1);
  });
});
