import { personId, placeId, refOf } from "@alongside/core";
import type { PersonId, RecordStore, StoredRecord, SuggestionRecords } from "@alongside/core";
import { beforeEach, describe, expect, it } from "vitest";
import { GOOD_CONTENT, draft } from "../builders/records.ts";

/** A store that several people reach, each in their own name. `FLEET` can be opened by ada, ann and bo; by nobody else. */
export interface RecordStoreWorld {
  as(person: string): RecordStore & SuggestionRecords;
}

const FLEET = placeId("FLEET");
const question = (words: readonly string[], candidates: readonly string[] = []) => ({
  words,
  item: null,
  place: FLEET,
  candidates: candidates.map((person) => ({ person: personId(person), items: [] })),
});

async function saved(store: RecordStore, wish: Parameters<RecordStore["save"]>[0]): Promise<StoredRecord> {
  const result = await store.save(wish);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What every store of records does. */
export function recordStoreContract(name: string, makeWorld: () => Promise<RecordStoreWorld>): void {
  describe(`record store: ${name}`, () => {
    let world: RecordStoreWorld;
    beforeEach(async () => {
      world = await makeWorld();
    });

    it("gives back what was written, to its owner, with version and day", async () => {
      const written = await saved(world.as("ada"), draft("offer", GOOD_CONTENT.offer));
      expect(written).toMatchObject({ kind: "offer", owner: "ada", version: 1, content: GOOD_CONTENT.offer });
      expect(written.writtenOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(await world.as("ada").find({ of: "me" })).toEqual([written]);
    });

    it("R4: takes the same save twice as one", async () => {
      const first = await saved(world.as("ada"), draft("offer", GOOD_CONTENT.offer));
      expect(await saved(world.as("ada"), draft("offer", GOOD_CONTENT.offer))).toEqual(first);
      expect(await world.as("ada").find({ of: "me" })).toHaveLength(1);
    });

    it("R5: refuses a change made from an older version, shows the newer one, and overwrites nothing", async () => {
      const ada = world.as("ada");
      await saved(ada, draft("offer", GOOD_CONTENT.offer));
      const newer = await saved(ada, draft("offer", { ...GOOD_CONTENT.offer, note: "newer" }, { version: 1 }));
      const stale = await ada.save(draft("offer", { ...GOOD_CONTENT.offer, note: "from an old window" }, { version: 1 }));
      expect(stale).toEqual({ ok: false, error: { kind: "conflict", current: newer } });
      expect(await ada.find({ of: "me" })).toEqual([newer]);
    });

    it("keeps both of two things that one person writes at once", async () => {
      const ada = world.as("ada");
      const two = ["one", "two"].map((id) => ada.save(draft("trust", { outsider: id }, { id })));
      expect((await Promise.all(two)).every(({ ok }) => ok)).toBe(true);
      expect(await ada.find({ of: "me" })).toHaveLength(2);
    });

    it("R1: removes only what is one's own; what is gone already is fine", async () => {
      const { owner, kind, id } = await saved(world.as("ada"), draft("offer", GOOD_CONTENT.offer));
      const ref = refOf({ owner, kind, id });
      expect(await world.as("bo").remove(ref)).toEqual({ ok: false, error: { kind: "gone" } });
      expect(await world.as("ada").find({ of: "me" })).toHaveLength(1);
      expect((await world.as("ada").remove(ref)).ok).toBe(true);
      expect((await world.as("ada").remove(ref)).ok).toBe(true);
      expect(await world.as("ada").find({ of: "me" })).toEqual([]);
    });

    it("R2: shows what is for a place to those who can open it, and to nobody else", async () => {
      await saved(world.as("ada"), draft("offer", GOOD_CONTENT.offer));
      const query = { of: "place", place: FLEET } as const;
      expect(await world.as("bo").find(query)).toHaveLength(1);
      expect(await world.as("stranger").find(query)).toEqual([]);
    });

    it("H3: shows what was shared on a topic to those who may read it, as it is now, and no longer once it is taken back", async () => {
      const ada = world.as("ada");
      const topics = ["torque sensors from scratch", "cold mornings", "reading boot logs in winter", "workshop tools", "display cables"];
      await saved(ada, draft("resource", { ...GOOD_CONTENT.resource, topics }));
      const shared = await saved(ada, draft("resource", { ...GOOD_CONTENT.resource, topics: ["brakes"] }, { version: 1 }));
      const onTopic = async (person: string, topic: string) => world.as(person).find({ of: "topic", topic });
      expect(await onTopic("bo", "brakes")).toEqual([shared]);
      expect(await onTopic("bo", "winter tools")).toEqual([]);
      expect(await onTopic("stranger", "brakes")).toEqual([]);
      expect((await ada.remove(refOf(shared))).ok).toBe(true);
      expect(await onTopic("bo", "brakes")).toEqual([]);
    });

    it("H6: shows what was written about a shared thing to its readers, and thanks to the one they are for alone", async () => {
      const reply = await saved(world.as("bo"), draft("resourceReply", GOOD_CONTENT.resourceReply, { id: "a1" }));
      const word = await saved(world.as("ada"), draft("stillGood", GOOD_CONTENT.stillGood, { id: "a2" }));
      await saved(world.as("ada"), draft("stillGood", { ...GOOD_CONTENT.stillGood, resource: "other" }, { id: "a3" }));
      const thanks = await saved(world.as("bo"), draft("thanks", GOOD_CONTENT.thanks, { id: "a4" }));
      const about = (person: string) => world.as(person).find({ of: "about", resources: ["r1", "r2"] });
      expect(await about("ann")).toEqual([reply, word]);
      expect(await about("stranger")).toEqual([]);
      expect(await world.as("ann").find({ of: "others-to-me" })).toEqual([thanks]);
      expect(await world.as("ada").find({ of: "others-to-me" })).toEqual([]);
    });

    it("R2: shows a question to the one it goes to, and the reply to the one who asked", async () => {
      await saved(world.as("ada"), draft("ask", GOOD_CONTENT.ask, { id: "q1" }));
      expect(await world.as("ann").find({ of: "others-to-me" })).toHaveLength(1);
      expect(await world.as("bo").find({ of: "others-to-me" })).toEqual([]);
      const ask = refOf({ owner: "ada" as PersonId, kind: "ask", id: "q1" });
      await saved(world.as("ann"), draft("askReply", { ask, answer: "accepted" }));
      expect(await world.as("ada").find({ of: "others-to-me" })).toMatchObject([{ kind: "askReply", owner: "ann" }]);
    });

    it("joins a fitting offer to a question, without its owner's own", async () => {
      await saved(world.as("ada"), draft("offer", { ...GOOD_CONTENT.offer }));
      const offers = async (person: string) => (await world.as(person).forQuestion(question(["torque", "sensors"]))).offers;
      expect(await offers("bo")).toEqual([{ person: "ada", word: "ask", topic: "torque sensors" }]);
      expect(await offers("ada")).toEqual([]);
      expect(await offers("stranger")).toEqual([]);
    });

    it("R11: does not name who wants quiet, from the next question on", async () => {
      const named = async () => (await world.as("bo").forQuestion(question(["wheel"], ["ada", "ann"]))).named;
      expect(await named()).toEqual(["ada", "ann"]);
      await saved(world.as("ada"), draft("rhythm", { capacity: "none" }));
      expect(await named()).toEqual(["ann"]);
    });

    it("R10: erases everything of one person, and what names them", async () => {
      await saved(world.as("ada"), draft("offer", GOOD_CONTENT.offer));
      await saved(world.as("ada"), draft("rhythm", { capacity: "one" }));
      await saved(world.as("bo"), draft("trust", { person: personId("ada") }));
      const receipt = await world.as("ada").eraseMine();
      expect(receipt).toMatchObject({ ok: true, value: { erased: [{ kind: "offer" }, { kind: "rhythm" }] } });
      expect(await world.as("ada").find({ of: "me" })).toEqual([]);
      expect(await world.as("bo").find({ of: "me" })).toEqual([]);
      await saved(world.as("ada"), draft("offer", GOOD_CONTENT.offer));
    });
  });
}
