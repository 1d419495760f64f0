import { PortError, currentCircle, ofKind, personId, refOf } from "@alongside/core";
import type { RecordDraft, RecordStore, StoredRecord } from "@alongside/core";
import { beforeEach, describe, expect, it } from "vitest";
import { entryOfRecord } from "../../sharepoint-webpart/src/sharepoint/entries.ts";
import { OFFERS_LIST } from "../../sharepoint-webpart/src/sharepoint/list-schema.ts";
import { createSharedList } from "../../sharepoint-webpart/src/sharepoint/shared-list.ts";
import { GOOD_CONTENT, draft } from "../builders/records.ts";
import { inMemorySite } from "./in-memory-site.ts";
import type { SiteWorld } from "./site-builders.ts";
import { HOME, aSite, storesOn } from "./site-builders.ts";

const question = (words: readonly string[], candidates: readonly string[] = []) => ({
  words,
  item: null,
  place: HOME,
  candidates: candidates.map((person) => ({ person: personId(person), items: [] })),
});

async function saved(store: RecordStore, wish: RecordDraft): Promise<StoredRecord> {
  const result = await store.save(wish);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

const offer = (more: Parameters<typeof draft>[2] = {}, note?: string): RecordDraft =>
  draft("offer", { ...GOOD_CONTENT.offer, ...(note === undefined ? {} : { note }) }, more);

describe("records on SharePoint", () => {
  let world: SiteWorld;
  beforeEach(async () => {
    world = await aSite();
  });

  it("gives back what was written, to its owner, with version and day, and shows it to the readers of the site", async () => {
    const written = await saved(world.as("ada"), offer());
    expect(written).toMatchObject({ kind: "offer", owner: "ada", version: 1, writtenOn: "2026-11-24" });
    expect(await world.as("ada").find({ of: "me" })).toEqual([written]);
    expect(await world.as("bo").find({ of: "place", place: HOME })).toEqual([written]);
    expect(await world.as("stranger").find({ of: "place", place: HOME })).toEqual([]);
  });

  it("H3: shows what was shared with the site to its readers, by place and by topic, and keeps what is for oneself in the browser", async () => {
    const written = await saved(world.as("ada"), draft("resource", { ...GOOD_CONTENT.resource, place: HOME }));
    await saved(world.as("ada"), draft("resource", { title: "Mine", kind: "book", why: "Calm.", audience: "me" }, { id: "mine" }));
    expect(await world.as("bo").find({ of: "place", place: HOME })).toEqual([written]);
    expect(await world.as("bo").find({ of: "topic", topic: "crimping" })).toEqual([written]);
    expect(await world.as("stranger").find({ of: "place", place: HOME })).toEqual([]);
    expect([...world.site.list(OFFERS_LIST.title)!.items.values()].map(({ columns }) => columns["Title"])).toEqual([
      "Crimping a display plug",
    ]);
  });

  it("R4: takes the same save twice as one", async () => {
    const first = await saved(world.as("ada"), offer());
    expect(await saved(world.as("ada"), offer())).toEqual(first);
    expect(world.site.list(OFFERS_LIST.title)!.items.size).toBe(1);
  });

  it("R4: two windows that save the same at once write it once, because the list refuses a second entry of one name", async () => {
    const both = await Promise.all([saved(world.as("ada"), offer()), saved(world.as("ada"), offer())]);
    expect(both[0]).toEqual(both[1]);
    expect(world.site.list(OFFERS_LIST.title)!.items.size).toBe(1);
  });

  it("R5: refuses a change made from an older version, shows the newer one, and overwrites nothing", async () => {
    const ada = world.as("ada");
    await saved(ada, offer());
    const newer = await saved(ada, offer({ version: 1 }, "newer"));
    expect(await ada.save(offer({ version: 1 }, "from an old window"))).toEqual({ ok: false, error: { kind: "conflict", current: newer } });
    expect(await ada.find({ of: "me" })).toEqual([newer]);
  });

  it("R5: of two changes at once one comes through, and the other is shown it", async () => {
    await saved(world.as("ada"), offer());
    const results = await Promise.all(["one", "two"].map((note) => world.as("ada").save(offer({ version: 1 }, note))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.kind === "conflict")).toHaveLength(1);
  });

  it("R1: an entry can be changed by its author alone, also past the gate", async () => {
    await saved(world.as("ada"), offer());
    expect(await world.as("bo").remove(refOf({ owner: personId("ada"), kind: "offer", id: "r1" }))).toMatchObject({ ok: false });
    const [item] = world.site.list(OFFERS_LIST.title)!.items.values();
    const path = `_api/web/lists/getByTitle('${OFFERS_LIST.title}')/items(${String(item!.id)})`;
    expect(await world.site.as("bo")({ method: "MERGE", path, body: { Title: "mine now" }, ifMatch: "*" })).toMatchObject({ status: 403 });
    expect(await world.site.as("bo")({ method: "DELETE", path, ifMatch: "*" })).toMatchObject({ status: 403 });
  });

  it("R1: an entry that claims another owner, or holds what the allow-list does not know, is not shown", async () => {
    const forged = { AlongsideKey: "ada#offer#f1", AlongsideKind: "offer", AlongsideOwner: "ada" };
    const record = JSON.stringify({ version: 1, writtenOn: "2026-11-24", content: GOOD_CONTENT.offer });
    const odd = JSON.stringify({ version: 1, writtenOn: "2026-11-24", content: { ...GOOD_CONTENT.offer, stars: 5 } });
    world.site.fill(OFFERS_LIST.title, 1, () => ({ author: "bo", columns: { ...forged, AlongsideRecord: record } }));
    world.site.fill(OFFERS_LIST.title, 1, () => ({ author: "ada", columns: { ...forged, AlongsideRecord: odd } }));
    world.site.fill(OFFERS_LIST.title, 1, () => ({ author: "ada", columns: { ...forged, AlongsideRecord: "not JSON" } }));
    expect(await world.as("ann").find({ of: "place", place: HOME })).toEqual([]);
    expect(await world.as("ada").find({ of: "me" })).toEqual([]);
  });

  it("C20: an entry that goes on with a circle counts only where its host left hosting open, also past the gate", async () => {
    const circle = { ...GOOD_CONTENT.circle, place: HOME };
    const seenBy = async (person: string) => {
      const records = await world.as(person).find({ of: "place", place: HOME });
      return [currentCircle("r1", records)?.owner, ofKind(records, "circle").length];
    };
    const forge = async (id: string, more: object): Promise<void> => {
      const content = { ...circle, continues: "r1", ...more };
      const record = { kind: "circle", owner: personId("bo"), id, version: 1, writtenOn: "2026-11-24", content } as StoredRecord;
      await createSharedList(world.site.as("bo", "member"), OFFERS_LIST).add(entryOfRecord(record));
    };
    await saved(world.as("ada"), draft("circle", { ...circle, handsOver: "q1" }, { id: "r1" }));
    await forge("asked-by-nobody", {});
    expect(await seenBy("ann")).toEqual(["ada", 1]);
    await forge("another-question", { takesUp: "q0" });
    expect(await seenBy("ann")).toEqual(["ada", 2]);
    await saved(world.as("ann"), draft("membership", { ...GOOD_CONTENT.membership, place: HOME }));
    await saved(world.as("ann"), draft("circle", { ...circle, continues: "r1", takesUp: "q1" }, { id: "mine" }));
    expect(await seenBy("bo")).toEqual(["ann", 3]);
    await forge("too-late", { takesUp: "q1" });
    expect(await seenBy("bo")).toEqual(["ann", 4]);
  });

  it("R2: what is for oneself alone never leaves the browser", async () => {
    const ada = world.as("ada");
    await saved(ada, draft("trust", { person: personId("bo"), forWhat: "secret listening" }));
    await saved(ada, draft("wish", { word: "learn", topic: "secret welding", audience: "me" }));
    await saved(ada, draft("rhythm", { capacity: "one" }));
    await saved(ada, draft("ask", { question: "secret question", addressed: personId("bo"), nameMayBeSaid: true }, { id: "q1" }));
    expect(await ada.find({ of: "me" })).toHaveLength(4);
    expect(world.site.dump()).not.toMatch(/secret|capacity|rhythm|trust/u);
    expect(world.browserOf("ada").dump()).toMatch(/secret listening/u);
    expect(await world.as("bo").find({ of: "others-to-me" })).toEqual([]);
  });

  it("R2: an offer made private leaves the list, and comes back when it is opened again", async () => {
    const ada = world.as("ada");
    await saved(ada, offer());
    await saved(ada, draft("offer", { word: "ask", topic: "torque sensors", audience: "me" }, { version: 1 }));
    expect(world.site.list(OFFERS_LIST.title)!.items.size).toBe(0);
    expect(await ada.find({ of: "me" })).toMatchObject([{ version: 2, content: { audience: "me" } }]);
    await saved(ada, offer({ version: 2 }));
    expect(world.browserOf("ada").dump()).toBe("[]");
    expect(await world.as("bo").find({ of: "place", place: HOME })).toMatchObject([{ version: 3 }]);
  });

  it("joins a fitting offer to a question, without its owner's own, in one request", async () => {
    await saved(world.as("ada"), offer());
    world.site.asked.length = 0;
    const answer = await world.as("bo").forQuestion(question(["torque", "sensors"], ["ada", "ann"]));
    expect(answer).toMatchObject({ named: ["ada", "ann"], offers: [{ person: "ada", word: "ask", topic: "torque sensors" }] });
    expect(world.site.asked).toHaveLength(1);
    expect((await world.as("ada").forQuestion(question(["torque", "sensors"]))).offers).toEqual([]);
  });

  it("R11: does not name who rests, wants quiet or stepped back, from the next question on, and tells nobody which of these it is", async () => {
    const ada = world.as("ada");
    const named = async (words = ["wheel"]) => (await world.as("bo").forQuestion(question(words, ["ada", "ann"]))).named;
    await saved(ada, draft("rhythm", { capacity: "none" }));
    const resting = world.site.dump();
    expect(await named()).toEqual(["ann"]);
    await saved(ada, draft("rhythm", { capacity: "any" }, { version: 1 }));
    expect(await named()).toEqual(["ada", "ann"]);
    expect(world.site.list(OFFERS_LIST.title)!.items.size).toBe(0);
    await saved(ada, draft("stepBack", { from: "everything" }));
    expect(world.site.dump().replaceAll(/"id":\d+/gu, "")).toBe(resting.replaceAll(/"id":\d+/gu, ""));
    await saved(ada, draft("stepBack", { from: "topic", topic: "payroll" }, { id: "r2" }));
    expect((await ada.remove(refOf({ owner: personId("ada"), kind: "stepBack", id: "r1" }))).ok).toBe(true);
    expect(await named()).toEqual(["ada", "ann"]);
    expect(await named(["payroll"])).toEqual(["ann"]);
  });

  it("E14: names nobody when it cannot be looked up who wants to be asked", async () => {
    world.site.failNext("GET", { status: 503, retryAfter: "3", body: null });
    await expect(world.as("bo").forQuestion(question(["wheel"], ["ada"]))).rejects.toMatchObject({
      kind: "rate-limited",
      retryAfterMs: 3_000,
    });
    await expect(world.as("stranger").forQuestion(question(["wheel"], ["ada"]))).rejects.toBeInstanceOf(PortError);
  });

  it("R10: erases everything of one person, in the list and in the browser", async () => {
    const ada = world.as("ada");
    await saved(ada, offer());
    await saved(ada, draft("rhythm", { capacity: "none" }));
    await saved(ada, draft("trust", { outsider: "Mira" }));
    const receipt = await ada.eraseMine();
    expect(receipt).toMatchObject({ ok: true, value: { erased: [{ kind: "offer" }, { kind: "rhythm" }, { kind: "trust" }] } });
    expect(world.site.list(OFFERS_LIST.title)!.items.size).toBe(0);
    expect(world.browserOf("ada").dump()).toBe("[]");
    await saved(ada, offer());
  });

  it("R9: what is over goes from the list with the owner's next change", async () => {
    const record = JSON.stringify({ version: 1, writtenOn: "2025-01-01", content: GOOD_CONTENT.offer });
    const columns = { AlongsideKey: "ada#offer#old", AlongsideKind: "offer", AlongsideOwner: "ada", AlongsideRecord: record };
    world.site.fill(OFFERS_LIST.title, 1, () => ({ author: "ada", columns }));
    expect(await world.as("ada").find({ of: "me" })).toEqual([]);
    await saved(world.as("ada"), draft("wish", GOOD_CONTENT.wish));
    expect(world.site.list(OFFERS_LIST.title)!.items.size).toBe(1);
  });

  it("R13: reading writes nothing, whether or not the site is set up", async () => {
    const bare = storesOn(inMemorySite());
    for (const { site, ...stores } of [world, bare]) {
      site.asked.length = 0;
      await stores.as("ada").find({ of: "me" });
      await stores.as("ada").find({ of: "place", place: HOME });
      await stores.as("ada").find({ of: "person", person: personId("bo") });
      await stores.as("ada").forQuestion(question(["torque"], ["bo"]));
      expect(site.asked.length).toBeGreaterThan(3);
      expect(site.asked.every((line) => line.startsWith("GET "))).toBe(true);
    }
  });

  it("answers, reads and writes in a list of more than 5,000 entries", async () => {
    await saved(world.as("ada"), offer());
    const columns = (index: number) => {
      const record = JSON.stringify({
        version: 1,
        writtenOn: "2026-11-01",
        content: { ...GOOD_CONTENT.wish, topic: `thing ${String(index)}` },
      });
      const owner = index % 200 === 7 ? "ann" : `p${String(index % 200)}`;
      return {
        author: owner,
        columns: { AlongsideKey: `${owner}#wish#w${String(index)}`, AlongsideKind: "wish", AlongsideOwner: owner, AlongsideRecord: record },
      };
    };
    world.site.fill(OFFERS_LIST.title, 5_001, columns);
    expect((await world.as("bo").forQuestion(question(["torque", "sensors"]))).offers).toMatchObject([{ person: "ada" }]);
    expect(await world.as("ada").find({ of: "me" })).toHaveLength(1);
    await saved(world.as("ada"), draft("wish", GOOD_CONTENT.wish));
    expect(await world.as("ann").find({ of: "me" })).toHaveLength(25);
  });

  it("keeps the text when SharePoint refuses: nothing is half written", async () => {
    const bare = storesOn(inMemorySite());
    await expect(bare.as("ada").save(offer())).rejects.toMatchObject({ kind: "forbidden" });
    expect(bare.browserOf("ada").dump()).toBe("[]");
    world.site.failNext("POST", { status: 429, retryAfter: "5", body: null });
    await expect(world.as("ada").save(offer())).rejects.toMatchObject({ kind: "rate-limited" });
    await saved(world.as("ada"), offer());
  });

  it("says that the browser has no room", async () => {
    world.browserOf("ada").setItem = () => {
      throw new Error("quota");
    };
    await expect(world.as("ada").save(draft("trust", { outsider: "Mira" }))).rejects.toMatchObject({ kind: "full" });
  });
});
