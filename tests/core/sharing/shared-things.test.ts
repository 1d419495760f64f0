import { inPlace, itemId, onTopic, personId, placeId, sharedThings, shortFirst } from "@alongside/core";
import type { ItemId, ItemLink, RecordOf, ResourceContent } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { plainWordForms } from "../../builders/evidence.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { TODAY, draft, gateOf } from "../../builders/records.ts";

function aResource(id: string, more: Partial<ResourceContent> = {}, owner = "ada"): RecordOf<"resource"> {
  const content: ResourceContent = { title: id, kind: "article", why: "It is short.", audience: "site", ...more };
  return { kind: "resource", owner: personId(owner), id, version: 1, writtenOn: TODAY, content };
}

function aPage(id: string, more: Partial<ResourceContent> = {}): RecordOf<"resource"> {
  return { ...aResource(id), content: { kind: "page", item: itemId(id), why: "It is short.", audience: "site", ...more } };
}

const items = (...titles: readonly (readonly [id: string, title: string])[]): ReadonlyMap<ItemId, ItemLink> =>
  new Map(titles.map(([id, title]) => [itemId(id), { id: itemId(id), title, url: `/wiki/${id}` }]));

const order = (things: readonly RecordOf<"resource">[], language = "en"): string[] =>
  shortFirst(sharedThings(things, new Map()), language).map(({ title }) => title);

describe("what was shared", () => {
  it("H2: a page of the platform has the title the platform shows, and is not there for whoever cannot open it", () => {
    const shared = [aPage("7"), aPage("8"), aResource("A book", { kind: "book" }), aResource("A film", { link: "https://example.org/" })];
    expect(sharedThings(shared, items(["7", "Brake wear"])).map(({ title, url }) => [title, url])).toEqual([
      ["Brake wear", "/wiki/7"],
      ["A book", null],
      ["A film", "https://example.org/"],
    ]);
  });

  it("H4: the shortest stands first, and last what nobody gave minutes; then the title decides, as the language sorts", () => {
    const shared = [
      aResource("Zebra", { minutes: 5 }),
      aResource("no minutes"),
      aResource("Öl", { minutes: 5 }),
      aResource("long", { minutes: 60 }),
      aResource("short", { minutes: 1 }),
    ];
    expect(order(shared, "de")).toEqual(["short", "Öl", "Zebra", "long", "no minutes"]);
  });

  it("H4: neither who shared it, nor when, nor the order in which it was found changes the order", () => {
    const shared = ["c", "a", "b"].map((id) => aResource(id, { title: "Same", minutes: 3 }));
    const others = shared.map((resource, index) => ({ ...resource, owner: personId(`p${String(9 - index)}`), writtenOn: TODAY }));
    const ids = (things: readonly RecordOf<"resource">[]): string[] =>
      shortFirst(sharedThings(things, new Map()), "en").map(({ resource }) => resource.id);
    expect(ids(shared)).toEqual(ids([...others].reverse()));
  });

  it("H3: of a place is what was shared with its readers, and nothing that is for others", () => {
    const here = aResource("here", { audience: "place", place: placeId("FLEET") });
    const there = aResource("there", { audience: "place", place: placeId("HR") });
    expect(inPlace([here, there, aResource("everywhere"), aResource("mine", { audience: "me" })], placeId("FLEET"))).toEqual([here]);
  });

  it("H3: on a topic is what has it among its topics, in its title, or in the line why it helped", () => {
    const fits = [
      aResource("x", { topics: ["winter", "torque sensor"] }),
      aResource("How torque sensors fail"),
      aPage("7", { why: "Explains torque." }),
    ];
    const others = [aResource("y", { topics: ["wrenches and spanners"] }), aResource("Wheel building")];
    expect(onTopic([...fits, ...others], "torque sensor", plainWordForms).map(({ id }) => id)).toEqual([
      "x",
      "How torque sensors fail",
      "7",
    ]);
    expect(onTopic(fits, "?!", plainWordForms)).toEqual([]);
  });

  it("H3: is found by its topic in every place that one can open, and in no other", async () => {
    const vault = inMemoryVault();
    const ada = gateOf(vault, { person: "ada", open: ["FLEET", "HR"] });
    const share = (id: string, more: Partial<ResourceContent>) => ada.save(draft("resource", aResource(id, more).content, { id }));
    await share("fleet", { topics: ["cold displays"], audience: "place", place: placeId("FLEET") });
    await share("hr", { topics: ["cold displays"], audience: "place", place: placeId("HR") });
    await share("site", { title: "Displays in the cold" });
    await share("mine", { topics: ["cold displays"], audience: "me" });
    await share("other", { topics: ["rollout"] });
    await ada.save(draft("offer", { word: "ask", topic: "cold displays", audience: "site" }));
    const seenBy = async (person: string, ...open: string[]) =>
      (await gateOf(vault, { person, open }).find({ of: "topic", topic: "cold display" })).map(({ id }) => id).sort();
    expect(await seenBy("bo", "FLEET")).toEqual(["fleet", "site"]);
    expect(await seenBy("bo")).toEqual(["site"]);
    expect(await gateOf(vault, { person: null }).find({ of: "topic", topic: "cold display" })).toEqual([]);
  });
});
