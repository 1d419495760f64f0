import { PortError, bringIn, takeAllBack, withWordsFor } from "@alongside/core";
import type { ChosenToBringIn, RecordStore, SharedThingsPreview, WordsForThing } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { previewed } from "../../builders/bringing-in.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { gateOf } from "../../builders/records.ts";

const THREE =
  "[Spokes](https://example.org/spokes) Calm.\n[Hubs](https://example.org/hubs) Short.\n[Rims](https://example.org/rims) Clear.";

function chosen({ things, collections }: SharedThingsPreview, wish: Partial<ChosenToBringIn> = {}): ChosenToBringIn {
  return { things: things.map(({ draft }) => draft), collections, readers: { audience: null, place: null }, there: [], ...wish };
}

/** Three things, and a collection of them in another order. */
function three(): ChosenToBringIn {
  const preview = previewed(THREE);
  const things = [...preview.things].reverse().map(({ draft }) => draft.id);
  return chosen({ ...preview, collections: [{ id: "c1", title: "Wheels", about: "", topics: ["wheels"], things }] });
}

const titles = async (records: RecordStore): Promise<(string | undefined)[]> =>
  (await records.find({ of: "me" })).map(({ content }) => ("title" in content ? content.title : undefined)).sort();

/** A store in which the platform fails once, at one of its writes. */
function failingAt(records: RecordStore, call: number): RecordStore {
  let calls = 0;
  const fail = async <Value>(write: () => Promise<Value>): Promise<Value> => {
    calls += 1;
    if (calls === call) throw new PortError("unavailable", "The answer was lost");
    return write();
  };
  return { ...records, save: (draft) => fail(() => records.save(draft)), remove: (ref) => fail(() => records.remove(ref)) };
}

describe("bringing in", () => {
  it("I9: shares the things, and then the collection in its order", async () => {
    const records = gateOf(inMemoryVault(), { person: "bo" });
    const { done, refused, stopped } = await bringIn(records, three());
    expect([refused, stopped]).toEqual([[], null]);
    expect(done.map(({ kind, content }) => [kind, content.title])).toEqual([
      ["resource", "Spokes"],
      ["resource", "Hubs"],
      ["resource", "Rims"],
      ["collection", "Wheels"],
    ]);
    expect(done[3]?.content).toEqual({ title: "Wheels", topics: ["wheels"], resources: ["d3", "d2", "d1"], audience: "site" });
  });

  it("I9: ends where the platform fails, keeps what was shared, and the same again goes on without doubling", async () => {
    const vault = inMemoryVault();
    const records = gateOf(vault, { person: "bo" });
    const first = await bringIn(failingAt(records, 2), three());
    expect(first.stopped).toBeInstanceOf(PortError);
    expect(first.done.map(({ id }) => id)).toEqual(["d1"]);
    expect(await titles(records)).toEqual(["Spokes"]);
    expect((await bringIn(records, three())).stopped).toBeNull();
    expect(await titles(records)).toEqual(["Hubs", "Rims", "Spokes", "Wheels"]);
  });

  it("I9: the latest words count where an earlier try arrived and its answer did not", async () => {
    const vault = inMemoryVault();
    const records = gateOf(vault, { person: "bo" });
    const wish = chosen(previewed("[Spokes](https://example.org/spokes) Calm."));
    vault.loseNextAnswer(true);
    expect((await bringIn(records, wish)).stopped).toBeInstanceOf(PortError);
    const { done, stopped } = await bringIn(records, {
      ...wish,
      things: wish.things.map((thing) => ({ ...thing, why: "Calm drawings." })),
    });
    expect([done.map(({ content }) => content), stopped]).toMatchObject([[{ title: "Spokes", why: "Calm drawings." }], null]);
    expect(await titles(records)).toEqual(["Spokes"]);
  });

  it("I9: what is refused by itself does not keep the rest, and stands in the collection where it is there already", async () => {
    const records = gateOf(inMemoryVault(), { person: "bo" });
    await bringIn(records, chosen(previewed("[Hubs](https://example.org/hubs) Short.", { newId: () => "mine" })));
    const wish = three();
    const things = wish.things.map((thing) => (thing.title === "Rims" ? { ...thing, why: "" } : thing));
    const { done, refused, stopped } = await bringIn(records, { ...wish, things });
    expect(stopped).toBeNull();
    expect(refused.map(({ id, refusal }) => [id, refusal.kind])).toEqual([
      ["d2", "already-there"],
      ["d3", "fields"],
    ]);
    expect(done.map(({ id }) => id)).toEqual(["d1", "c1"]);
    expect(done[1]?.content).toMatchObject({ resources: ["mine", "d1"] });
  });

  it("I9: a refusal of everything ends it at once, and a collection of nothing is not made", async () => {
    const nobody = await bringIn(gateOf(inMemoryVault(), { person: null }), three());
    expect(nobody).toEqual({ done: [], refused: [], stopped: { kind: "not-signed-in" } });
    const records = gateOf(inMemoryVault(), { person: "bo" });
    expect((await bringIn(records, { ...three(), things: [] })).done).toEqual([]);
  });

  it("I9: all of it is taken back, also when that fails on the way; what was taken back can be shared again", async () => {
    const records = gateOf(inMemoryVault(), { person: "bo" });
    const { done } = await bringIn(records, three());
    const half = await takeAllBack(failingAt(records, 3), done);
    expect(half.stopped).toBeInstanceOf(PortError);
    expect(half.done.map(({ id }) => id)).toEqual(["c1", "d3"]);
    expect([(await takeAllBack(records, done)).stopped, await titles(records)]).toEqual([null, []]);
    await bringIn(records, three());
    expect(await titles(records)).toEqual(["Hubs", "Rims", "Spokes", "Wheels"]);
  });
});

describe("a thing in the preview", () => {
  it("I4: is complete once it has the words that its file does not have, and not before", () => {
    const [thing] = previewed("https://youtu.be/dQw4w9WgXcQ").things;
    if (thing === undefined) throw new Error("there is no thing");
    const open = (words: WordsForThing): string[] => withWordsFor(thing, words).problems.map(({ field }) => field);
    expect(open({})).toEqual(["title", "why"]);
    expect(open({ why: "Calm." })).toEqual(["title"]);
    expect(open({ title: "  ", why: "…" })).toEqual(["title", "why"]);
    expect(withWordsFor(thing, { title: "Spokes", why: "Calm." })).toMatchObject({
      draft: { title: "Spokes", why: "Calm." },
      problems: [],
    });
  });

  it("I4: that is too long is complete once it is shorter", () => {
    const [thing] = previewed(`[Spokes](https://example.org/spokes) ${"Calm ".repeat(80)}.`).things;
    if (thing === undefined) throw new Error("there is no thing");
    expect(withWordsFor(thing, {}).problems).toMatchObject([{ field: "why", problem: "too-long" }]);
    expect(withWordsFor(thing, { why: "Calm." }).problems).toEqual([]);
  });
});
