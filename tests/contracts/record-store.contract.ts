import { PortError, addDays, currentCircle, itemId, ofKind, personId, placeId, refOf, seatingOf } from "@alongside/core";
import type { PersonId, PlaceId, RecordRef, RecordStore, StoredRecord, SuggestionRecords } from "@alongside/core";
import { beforeEach, describe, expect, it } from "vitest";
import { GOOD_CONTENT, draft } from "../builders/records.ts";

/** A store that several people reach, each in their own name. The place can be opened by ada, ann and bo; by nobody else. */
export interface RecordStoreWorld {
  readonly as: (person: string) => RecordStore & SuggestionRecords;
  /** how the platform names somebody */
  readonly idOf: (person: string) => PersonId;
  readonly place: PlaceId;
  readonly promises: RecordPromises;
}

/**
 * What platforms promise in different ways, because of where records can lie on them (for SharePoint:
 * docs/decisions/0008-sharepoint-private-records.md). Each is a promise that holds on its platform, never the absence of one.
 */
export interface RecordPromises {
  /** who finds a question beside the person who asked it: the one it goes to, or nobody, because it never leaves the asking person's browser */
  readonly questionsFoundBy: "the one addressed" | "nobody else";
  /** what an erasure reaches: also what others keep about somebody, or what is that person's own, because the rest lies in others' browsers */
  readonly erased: "also what names me" | "what is mine";
  /** what somebody is told who may not open a place: that nobody there offers anything, or that the platform refuses, and so that nothing is known */
  readonly strangers: "find nothing" | "are refused";
}

/** Ids are names, as the store in memory and that of Forge take them. */
export const PLAIN_WORLD: Omit<RecordStoreWorld, "as"> = {
  idOf: personId,
  place: placeId("FLEET"),
  promises: { questionsFoundBy: "the one addressed", erased: "also what names me", strangers: "find nothing" },
};

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
    const learnsNothing = async (asked: Promise<unknown>): Promise<void> => {
      const answer = await asked.catch((error: unknown) => error);
      if (world.promises.strangers === "find nothing") expect(answer).toEqual([]);
      else expect(answer instanceof PortError && answer.kind).toBe("forbidden");
    };
    const offer = (more: { readonly note?: string } = {}) => ({ ...GOOD_CONTENT.offer, place: world.place, ...more });
    const question = (words: readonly string[], candidates: readonly string[] = []) => ({
      words,
      item: null,
      place: world.place,
      candidates: candidates.map((person) => ({ person: world.idOf(person), items: [] })),
    });

    it("gives back what was written, to its owner, with version and day", async () => {
      const written = await saved(world.as("ada"), draft("offer", offer()));
      expect(written).toMatchObject({ kind: "offer", owner: world.idOf("ada"), version: 1, content: offer() });
      expect(written.writtenOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(await world.as("ada").find({ of: "me" })).toEqual([written]);
    });

    it("R4: takes the same save twice as one", async () => {
      const first = await saved(world.as("ada"), draft("offer", offer()));
      expect(await saved(world.as("ada"), draft("offer", offer()))).toEqual(first);
      expect(await world.as("ada").find({ of: "me" })).toHaveLength(1);
    });

    it("R5: refuses a change made from an older version, shows the newer one, and overwrites nothing", async () => {
      const ada = world.as("ada");
      await saved(ada, draft("offer", offer()));
      const newer = await saved(ada, draft("offer", offer({ note: "newer" }), { version: 1 }));
      const stale = await ada.save(draft("offer", offer({ note: "from an old window" }), { version: 1 }));
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
      const { owner, kind, id } = await saved(world.as("ada"), draft("offer", offer()));
      const ref = refOf({ owner, kind, id });
      expect(await world.as("bo").remove(ref)).toEqual({ ok: false, error: { kind: "gone" } });
      expect(await world.as("ada").find({ of: "me" })).toHaveLength(1);
      expect((await world.as("ada").remove(ref)).ok).toBe(true);
      expect((await world.as("ada").remove(ref)).ok).toBe(true);
      expect(await world.as("ada").find({ of: "me" })).toEqual([]);
    });

    it("R2: shows what is for a place to those who can open it, and to nobody else", async () => {
      await saved(world.as("ada"), draft("offer", offer()));
      const query = { of: "place", place: world.place } as const;
      expect(await world.as("bo").find(query)).toHaveLength(1);
      expect(await world.as("stranger").find(query)).toEqual([]);
    });

    it("H3: shows what was shared on a topic to those who may read it, as it is now, and no longer once it is taken back", async () => {
      const ada = world.as("ada");
      const resource = { ...GOOD_CONTENT.resource, place: world.place };
      const topics = ["torque sensors from scratch", "cold mornings", "reading boot logs in winter", "workshop tools", "display cables"];
      await saved(ada, draft("resource", { ...resource, topics }));
      const shared = await saved(ada, draft("resource", { ...resource, topics: ["brakes"] }, { version: 1 }));
      const onTopic = async (person: string, topic: string) => world.as(person).find({ of: "topic", topic });
      expect(await onTopic("bo", "brakes")).toEqual([shared]);
      expect(await onTopic("bo", "winter tools")).toEqual([]);
      await learnsNothing(onTopic("stranger", "brakes"));
      expect((await ada.remove(refOf(shared))).ok).toBe(true);
      expect(await onTopic("bo", "brakes")).toEqual([]);
    });

    it("H6: shows what was written about a shared thing to its readers, and thanks to the one they are for alone", async () => {
      const reply = await saved(
        world.as("bo"),
        draft("resourceReply", { ...GOOD_CONTENT.resourceReply, place: world.place }, { id: "a1" }),
      );
      const stillGood = { ...GOOD_CONTENT.stillGood, place: world.place };
      const word = await saved(world.as("ada"), draft("stillGood", stillGood, { id: "a2" }));
      await saved(world.as("ada"), draft("stillGood", { ...stillGood, resource: "other" }, { id: "a3" }));
      const thanks = await saved(world.as("bo"), draft("thanks", { ...GOOD_CONTENT.thanks, addressed: world.idOf("ann") }, { id: "a4" }));
      const about = (person: string) => world.as(person).find({ of: "about", resources: ["r1", "r2"] });
      expect(await about("ann")).toEqual([reply, word]);
      await learnsNothing(about("stranger"));
      // Thanks lie where questions lie: where nobody else finds these, thanks stay with the one who wrote them.
      expect(await world.as("ann").find({ of: "others-to-me" })).toEqual(world.promises.questionsFoundBy === "nobody else" ? [] : [thanks]);
      expect(await world.as("ada").find({ of: "others-to-me" })).toEqual([]);
    });

    it("R2: shows a question to nobody but the one it goes to, and the reply to nobody but the one who asked", async () => {
      const { questionsFoundBy } = world.promises;
      await saved(world.as("ada"), draft("ask", { ...GOOD_CONTENT.ask, addressed: world.idOf("ann") }, { id: "q1" }));
      expect(await world.as("ada").find({ of: "me" })).toMatchObject([{ kind: "ask" }]);
      expect(await world.as("ann").find({ of: "others-to-me" })).toHaveLength(questionsFoundBy === "nobody else" ? 0 : 1);
      expect(await world.as("bo").find({ of: "others-to-me" })).toEqual([]);
      const ask = refOf({ owner: world.idOf("ada"), kind: "ask", id: "q1" });
      const reply = await world.as("ann").save(draft("askReply", { ask, answer: "accepted" }));
      // What nobody can find, nobody can answer as a record: there the platform's own comments carry the answer.
      expect(reply).toMatchObject(questionsFoundBy === "nobody else" ? { ok: false, error: { kind: "gone" } } : { ok: true });
      const replies = questionsFoundBy === "nobody else" ? [] : [{ kind: "askReply", owner: world.idOf("ann") }];
      expect(await world.as("ada").find({ of: "others-to-me" })).toMatchObject(replies);
      expect(await world.as("bo").find({ of: "others-to-me" })).toEqual([]);
    });

    it("C17: shows who came first to a circle, to those who can open its place and to nobody else", async () => {
      // Each store has its own today; a record says which.
      const { writtenOn: today } = await saved(world.as("ada"), draft("offer", offer()));
      const until = addDays(today, 60);
      const readers = { audience: "place", place: world.place } as const;
      await saved(world.as("ada"), draft("circle", { ...GOOD_CONTENT.circle, ...readers, firstOn: today, until }));
      const seat = (part: "seat" | "listener") => draft("membership", { circle: "r1", part, until, ...readers }, { id: part });
      for (const person of ["bo", "ada"]) await saved(world.as(person), seat("seat"));
      await saved(world.as("ann"), seat("listener"));
      const looked = async (person: string) => {
        const records = await world.as(person).find({ of: "place", place: world.place });
        const circle = currentCircle("r1", records);
        return circle === null ? null : seatingOf(circle, ofKind(records, "membership"));
      };
      const [bo, ada, ann] = ["bo", "ada", "ann"].map((person) => world.idOf(person));
      expect(await looked("ann")).toEqual({ seated: [bo, ada], waiting: [], listening: [ann], freeSeats: 4 });
      expect(await looked("stranger")).toBe(null);
      await learnsNothing(world.as("stranger").find({ of: "circles", circles: ["r1"] }));
      expect((await world.as("bo").remove(refOf({ owner: world.idOf("bo"), kind: "membership", id: "seat" }))).ok).toBe(true);
      await saved(world.as("bo"), seat("seat"));
      expect((await looked("ann"))?.seated).toEqual([ada, bo]);
      expect(await world.as("ann").find({ of: "circles", circles: ["r1"] })).toHaveLength(4);
    });

    it("C22: takes what somebody writes for the host of a round once, by the id of the round, and shows it to the host where another's words can be found", async () => {
      const { writtenOn: today } = await saved(world.as("ada"), draft("offer", offer()));
      const readers = { audience: "place", place: world.place } as const;
      const until = addDays(today, 10);
      await saved(world.as("ada"), draft("round", { ...GOOD_CONTENT.round, ...readers, until, startsOn: addDays(today, 20) }));
      await saved(world.as("ada"), draft("circle", { ...GOOD_CONTENT.circle, ...readers, firstOn: today, until: addDays(today, 60) }));
      const words = { ...GOOD_CONTENT.volunteer, round: "r1", addressed: world.idOf("ada"), until };
      const elsewhere = await world.as("bo").save(draft("volunteer", words, { id: "another" }));
      expect(elsewhere).toEqual({ ok: false, error: { kind: "fields", problems: [{ field: "id", problem: "not-allowed" }] } });
      const written = await saved(world.as("bo"), draft("volunteer", words));
      expect(await saved(world.as("bo"), draft("volunteer", words))).toEqual(written);
      const isFound = world.promises.questionsFoundBy !== "nobody else";
      const asked = (after: RecordRef | null) => world.as("ada").find({ of: "round", round: "r1", after });
      expect(await asked(null)).toEqual(isFound ? [written] : []);
      expect(await asked(refOf(written))).toEqual([]);
      expect(await world.as("bo").find({ of: "round", round: "r1", after: null })).toEqual([]);
      const proposal = draft("invitation", { round: "r1", circle: "r1", addressed: world.idOf("bo") });
      expect(await world.as("ada").save(proposal)).toMatchObject({ ok: isFound });
      if (isFound) expect(await saved(world.as("ada"), proposal)).toMatchObject({ version: 1, owner: world.idOf("ada") });
    });

    it("joins a fitting offer to a question, without its owner's own", async () => {
      await saved(world.as("ada"), draft("offer", offer()));
      const offers = async (person: string) => (await world.as(person).forQuestion(question(["torque", "sensors"]))).offers;
      expect(await offers("bo")).toEqual([{ person: world.idOf("ada"), word: "ask", topic: "torque sensors" }]);
      expect(await offers("ada")).toEqual([]);
      await learnsNothing(offers("stranger"));
    });

    it("C2: gives a recommendation, at once, what is mine and what others wrote near to my work for me to read", async () => {
      const resource = await saved(
        world.as("ada"),
        draft("resource", { ...GOOD_CONTENT.resource, place: world.place, topics: ["torque"] }, { id: "s1" }),
      );
      const wish = await saved(world.as("bo"), draft("wish", { word: "learn", topic: "torque", audience: "me" }, { id: "s2" }));
      const offered = await saved(world.as("ann"), draft("offer", offer()));
      const asked = {
        place: world.place,
        near: [],
        topics: ["torque"],
        candidates: [{ person: world.idOf("ada"), items: [itemId("w1")] }],
      };
      const given = await world.as("bo").forRecommendation(asked);
      expect(given.mine).toEqual([wish]);
      expect(given.others).toHaveLength(2);
      expect(given.others).toEqual(expect.arrayContaining([resource, offered]));
      expect(given.named).toEqual([world.idOf("ada")]);
      const elsewhere = await world.as("bo").forRecommendation({ ...asked, place: null });
      expect(elsewhere.others).toEqual(expect.arrayContaining([resource, offered]));
    });

    it("C2, R11: gives a recommendation no offer of somebody who wants quiet, and does not name them", async () => {
      await saved(world.as("ann"), draft("offer", offer()));
      await saved(world.as("ann"), draft("rhythm", { capacity: "none" }));
      const candidates = [{ person: world.idOf("ann"), items: [itemId("w1")] }];
      const given = await world.as("bo").forRecommendation({ place: world.place, near: [], topics: [], candidates });
      expect(given).toMatchObject({ others: [], named: [] });
    });

    it("C2: gives a stranger nothing of a place they cannot open", async () => {
      await saved(world.as("ada"), draft("offer", offer()));
      const asked = { place: world.place, near: [world.place], topics: ["torque"], candidates: [] };
      await learnsNothing(
        world
          .as("stranger")
          .forRecommendation(asked)
          .then(({ others }) => others),
      );
    });

    it("R11: does not name who wants quiet, from the next question on", async () => {
      const named = async () => (await world.as("bo").forQuestion(question(["wheel"], ["ada", "ann"]))).named;
      expect(await named()).toEqual(["ada", "ann"].map((person) => world.idOf(person)));
      await saved(world.as("ada"), draft("rhythm", { capacity: "none" }));
      expect(await named()).toEqual([world.idOf("ann")]);
    });

    it("R10: erases everything of one person, and what names them where others cannot keep it to themselves", async () => {
      await saved(world.as("ada"), draft("offer", offer()));
      await saved(world.as("ada"), draft("rhythm", { capacity: "one" }));
      await saved(world.as("bo"), draft("trust", { person: world.idOf("ada") }));
      const receipt = await world.as("ada").eraseMine();
      expect(receipt).toMatchObject({ ok: true, value: { erased: [{ kind: "offer" }, { kind: "rhythm" }] } });
      expect(await world.as("ada").find({ of: "me" })).toEqual([]);
      const kept = world.promises.erased === "what is mine" ? [{ kind: "trust", owner: world.idOf("bo") }] : [];
      expect(await world.as("bo").find({ of: "me" })).toMatchObject(kept);
      expect(await world.as("bo").find({ of: "place", place: world.place })).toEqual([]);
      await saved(world.as("ada"), draft("offer", offer()));
    });
  });
}
