import { ALL_KINDS, mayRead, personId, placeId } from "@alongside/core";
import type { RecordDraft, RecordKind, RecordRef, StoredRecord } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, TODAY, draft, gateOf, writeWhatAnnWrites } from "../../builders/records.ts";

/** Who may want to read a record of ada's: her, the one she asks or answers, whom she trusts, a member of the place, others. */
const READERS = { owner: "ada", asked: "ann", asker: "asker", trusted: "tess", member: "bo", stranger: "sam", anonymous: null } as const;
type Role = keyof typeof READERS;

const MAY_READ: Readonly<Record<RecordKind, readonly Role[]>> = {
  offer: ["owner", "member"],
  wish: ["owner", "member"],
  resource: ["owner", "member"],
  resourceReply: ["owner", "member"],
  stillGood: ["owner", "member"],
  thanks: ["owner", "asked"],
  collection: ["owner", "member"],
  circle: ["owner", "member"],
  membership: ["owner", "member"],
  memory: ["owner", "member"],
  hostOffer: ["owner", "asked"],
  round: ["owner", "member"],
  volunteer: ["owner", "asked"],
  invitation: ["owner", "asked"],
  coffee: ["owner", "member"],
  met: ["owner"],
  ask: ["owner", "asked"],
  askReply: ["owner", "asker"],
  trust: ["owner"],
  stepBack: ["owner"],
  notThis: ["owner"],
  rhythm: ["owner"],
  profileNote: ["owner", "asked", "asker", "trusted", "member", "stranger"],
  removalNotice: ["owner"],
};

function recordOf(kind: RecordKind): StoredRecord {
  return { kind, owner: "ada", id: "r1", version: 1, writtenOn: TODAY, content: GOOD_CONTENT[kind] } as unknown as StoredRecord;
}

describe("reading", () => {
  for (const kind of ALL_KINDS) {
    for (const [role, person] of Object.entries(READERS) as [Role, string | null][]) {
      const may = MAY_READ[kind].includes(role);
      it(`R2: ${may ? "shows" : "hides"} ${kind} ${may ? "to" : "from"} the ${role}`, () => {
        const openPlaces = new Set(role === "member" ? [placeId("FLEET")] : []);
        expect(mayRead({ person: person === null ? null : personId(person), openPlaces }, recordOf(kind))).toBe(may);
      });
    }
  }

  it("R2: keeps “I cannot help with this” to the one who chose it", () => {
    const reply = { ...recordOf("askReply"), content: { ...GOOD_CONTENT.askReply, answer: "not-now" } } as StoredRecord;
    expect(mayRead({ person: personId("asker"), openPlaces: new Set() }, reply)).toBe(false);
    expect(mayRead({ person: personId("ada"), openPlaces: new Set() }, reply)).toBe(true);
  });

  it("R2: shows a question that a go-between has to the go-between, and not to the one it is about", () => {
    const ask = { ...recordOf("ask"), content: { ...GOOD_CONTENT.ask, goBetween: "tess" } } as StoredRecord;
    const sees = (person: string): boolean => mayRead({ person: personId(person), openPlaces: new Set() }, ask);
    expect([sees("tess"), sees("ann")]).toEqual([true, false]);
  });

  it("R2: gives through every way of asking only what the reader may read", async () => {
    const vault = inMemoryVault();
    await gateOf(vault, { person: "asker", open: [] }).save(
      draft("ask", { ...GOOD_CONTENT.ask, addressed: personId("ada") }, { id: "a1" }),
    );
    await writeWhatAnnWrites(vault);
    for (const kind of ALL_KINDS.filter((name) => name !== "removalNotice")) {
      const result = await gateOf(vault, { person: "ada", open: ["FLEET"] }).save(draft(kind, GOOD_CONTENT[kind]));
      expect(result.ok, kind).toBe(true);
    }
    let seen = 0;
    for (const [role, person] of Object.entries(READERS) as [Role, string | null][]) {
      if (role === "owner") continue;
      const gate = gateOf(vault, { person, open: role === "member" ? ["FLEET"] : [] });
      const queries = [
        { of: "me" },
        { of: "others-to-me" },
        { of: "place", place: placeId("FLEET") },
        { of: "topic", topic: "crimping" },
        { of: "topic", topic: "cold mornings" },
        { of: "about", resources: ["r1"] },
        { of: "circles", circles: ["r1"] },
        { of: "round", round: "r1", after: null },
        { of: "round", round: "ann-round", after: null },
        { of: "person", person: personId("ada") },
      ] as const;
      for (const query of queries) {
        for (const record of (await gate.find(query)).filter(({ owner }) => owner === "ada")) {
          seen += 1;
          expect(MAY_READ[record.kind], `${role} ${query.of}`).toContain(role);
        }
      }
    }
    expect(seen).toBeGreaterThan(5);
  });
});

describe("writing", () => {
  it("R1: takes the owner from who is signed in, whatever a caller claims", async () => {
    const vault = inMemoryVault();
    const forged = { ...draft("offer", GOOD_CONTENT.offer), owner: "ada" } as unknown as RecordDraft;
    const saved = await gateOf(vault, { person: "mallory", open: ["FLEET"] }).save(forged);
    expect(saved).toMatchObject({ ok: true, value: { owner: "mallory" } });
    expect(await gateOf(vault, { person: "ada" }).find({ of: "me" })).toEqual([]);
  });

  it("R1: refuses an owner, or anything else of no kind, inside the content", async () => {
    const content = { ...GOOD_CONTENT.offer, owner: "ada", views: 12 };
    const result = await gateOf(inMemoryVault(), { person: "mallory", open: ["FLEET"] }).save(draft("offer", content));
    expect(result).toMatchObject({ ok: false, error: { kind: "fields", problems: [{ field: "owner" }, { field: "views" }] } });
  });

  it("R1: lets nobody change, remove or erase what is another's", async () => {
    const vault = inMemoryVault();
    const ada = gateOf(vault, { person: "ada", open: ["FLEET"] });
    await ada.save(draft("offer", GOOD_CONTENT.offer));
    const before = await ada.find({ of: "me" });
    for (const person of ["ann", "tess", "bo", "sam", null]) {
      const other = gateOf(vault, { person, open: ["FLEET"] });
      await other.save(draft("offer", { ...GOOD_CONTENT.offer, note: "overwritten" }, { version: 1 }));
      await other.remove("ada#offer#r1" as RecordRef);
      await other.eraseMine();
    }
    expect(await ada.find({ of: "me" })).toEqual(before);
  });

  it("R1: writes nothing for somebody who is not signed in", async () => {
    const vault = inMemoryVault();
    const empty = vault.dump();
    const nobody = gateOf(vault, { person: null, open: ["FLEET"] });
    for (const kind of ALL_KINDS) expect((await nobody.save(draft(kind, GOOD_CONTENT[kind]))).ok, kind).toBe(false);
    expect(await nobody.eraseMine()).toEqual({ ok: false, error: { kind: "not-signed-in" } });
    expect(vault.dump()).toBe(empty);
  });

  it("R1: lets nobody write a notice of removal for themselves", async () => {
    const result = await gateOf(inMemoryVault(), { person: "ada" }).save(draft("removalNotice", GOOD_CONTENT.removalNotice));
    expect(result.ok).toBe(false);
  });

  it("R1: takes a reply only from the one who was asked", async () => {
    const vault = inMemoryVault();
    await gateOf(vault, { person: "asker" }).save(draft("ask", GOOD_CONTENT.ask, { id: "a1" }));
    const reply = draft("askReply", GOOD_CONTENT.askReply);
    expect(await gateOf(vault, { person: "mallory" }).save(reply)).toEqual({ ok: false, error: { kind: "gone" } });
    expect((await gateOf(vault, { person: "ann" }).save(reply)).ok).toBe(true);
  });

  it("R12: refuses a place that the writer cannot open", async () => {
    const result = await gateOf(inMemoryVault(), { person: "ada" }).save(draft("offer", GOOD_CONTENT.offer));
    expect(result).toEqual({ ok: false, error: { kind: "place-closed" } });
  });
});

describe("reading changes nothing", () => {
  it("R13: leaves the store as it was, whatever is looked up", async () => {
    const vault = inMemoryVault();
    await gateOf(vault, { person: "ada", open: ["FLEET"] }).save(draft("offer", GOOD_CONTENT.offer));
    const before = vault.dump();
    const bo = gateOf(vault, { person: "bo", open: ["FLEET"] });
    await bo.find({ of: "me" });
    await bo.find({ of: "others-to-me" });
    await bo.find({ of: "place", place: placeId("FLEET") });
    await bo.find({ of: "topic", topic: "torque" });
    await bo.find({ of: "about", resources: ["r1"] });
    await bo.find({ of: "circles", circles: ["r1"] });
    await bo.find({ of: "round", round: "r1", after: null });
    await bo.find({ of: "person", person: personId("ada") });
    await bo.forQuestion({ words: ["torque"], item: null, place: null, candidates: [{ person: personId("ada"), items: [] }] });
    expect(vault.dump()).toBe(before);
  });
});
