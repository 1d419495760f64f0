import { RECORD_KINDS, addDays, ofKind, personId, proposalId, refOfRecord } from "@alongside/core";
import type { RecordStore, RecordVault, StoredRecord } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { circleWorld } from "../../builders/circles.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { HOST_OF_LARGE_ROUND, gateInRound, groupsOfFour, openLargeRound, personOfMany } from "../../builders/large-round.ts";
import { GOOD_CONTENT, TODAY, draft, gateOf, writeWhatAnnWrites } from "../../builders/records.ts";
import { aSuite } from "../../builders/suite.ts";

/** What a vault was asked for, and how many records it gave. */
function counted(vault: RecordVault) {
  const count = { calls: 0, records: 0 };
  const note = <Value>(value: Value, records: number): Value => {
    count.calls += 1;
    count.records += records;
    return value;
  };
  const watched: RecordVault = {
    ...vault,
    lists: async (owners) => note(await vault.lists(owners), 0),
    get: async (refs) => note(await vault.get(refs), refs.length),
    find: async (query) => {
      const found = await vault.find(query);
      return note(found, found.length);
    },
  };
  return { watched, count };
}

describe("publishing a round", () => {
  /** For each record that is written, what had to be read for it. */
  async function readsOfPublishing(volunteers: number) {
    const vault = inMemoryVault();
    const round = await openLargeRound(vault, volunteers);
    const { watched, count } = counted(vault);
    const gate = gateInRound(watched);
    const reads = new Map<string, Set<string>>();
    const records = {
      ...gate,
      save: async (wish: Parameters<typeof gate.save>[0]) => {
        Object.assign(count, { calls: 0, records: 0 });
        const saved = await gate.save(wish);
        const ofKindSoFar = reads.get(wish.kind) ?? new Set();
        reads.set(wish.kind, ofKindSoFar.add(`${String(count.calls)} calls, ${String(count.records)} records`));
        return saved;
      },
    };
    const { suite } = aSuite({ asker: HOST_OF_LARGE_ROUND, records });
    expect((await suite.circles.rounds.publish(round, groupsOfFour(volunteers))).ok).toBe(true);
    expect(ofKind(await gate.find({ of: "me" }), "invitation")).toHaveLength(volunteers);
    return reads;
  }

  it("C22: reads as much for each circle and each proposal in a large round as in a small one", async () => {
    const [few, many] = [await readsOfPublishing(8), await readsOfPublishing(160)];
    expect([...few.keys()]).toEqual(["circle", "invitation", "round"]);
    for (const kind of ["circle", "invitation"]) {
      expect(few.get(kind)?.size, kind).toBe(1);
      expect(many.get(kind), kind).toEqual(few.get(kind));
    }
  });
});

describe("publishing more than there is room for", () => {
  /** A gate whose person has so much already, and what is saved through it. */
  function havingAlready(vault: RecordVault, already: readonly StoredRecord[]) {
    const gate = gateInRound(vault);
    const saved: string[] = [];
    const records: RecordStore = {
      ...gate,
      find: async (query) => (query.of === "me" ? [...(await gate.find(query)), ...already] : gate.find(query)),
      save: (wish) => {
        saved.push(wish.kind);
        return gate.save(wish);
      },
    };
    return { saved, rounds: aSuite({ asker: HOST_OF_LARGE_ROUND, records }).suite.circles.rounds };
  }
  const many = (kind: "circle" | "invitation", number: number) =>
    Array.from({ length: number }, (_record, index) => ({
      ...draft(kind, GOOD_CONTENT[kind] as never, { id: `${kind}-${String(index)}` }),
      ...{ owner: HOST_OF_LARGE_ROUND, version: 1, writtenOn: TODAY },
    })) as StoredRecord[];

  it.each(["circle", "invitation"] as const)(
    "C22: is said before the first record, of each %s, and up to then nothing is in the way",
    async (kind) => {
      const vault = inMemoryVault();
      const round = await openLargeRound(vault, 8);
      const { maximumPerOwner: maximum } = RECORD_KINDS[kind];
      const more = kind === "circle" ? 2 : 8;
      const full = havingAlready(vault, many(kind, maximum - more + 1));
      const before = vault.dump();
      expect(await full.rounds.publish(round, groupsOfFour(8))).toEqual({ ok: false, error: { kind: "no-room", of: kind, maximum } });
      expect(full.saved).toEqual([]);
      expect(vault.dump()).toBe(before);
      const fits = havingAlready(vault, many(kind, maximum - more));
      expect((await fits.rounds.publish(round, groupsOfFour(8))).ok).toBe(true);
      // What is there already needs no room.
      expect((await fits.rounds.publish(round, groupsOfFour(8))).ok).toBe(true);
    },
  );

  it("C47: is said of circles that are formed from files as well", async () => {
    const { maximumPerOwner: maximum } = RECORD_KINDS.circle;
    const full = havingAlready(inMemoryVault(), many("circle", maximum - 1));
    const drafts = groupsOfFour(8).map((group) => group.draft);
    expect(await full.rounds.propose(drafts)).toEqual({ ok: false, error: { kind: "no-room", of: "circle", maximum } });
    expect(full.saved).toEqual([]);
    expect((await full.rounds.propose(drafts.slice(0, 1))).ok).toBe(true);
  });

  it("C22: leaving it at what is written asks for no room", async () => {
    const vault = inMemoryVault();
    const round = await openLargeRound(vault, 4);
    const full = havingAlready(vault, many("circle", RECORD_KINDS.circle.maximumPerOwner));
    expect((await full.rounds.publish(round, [])).ok).toBe(true);
    expect(full.saved).toEqual(["round"]);
  });
});

describe("ids that say what a record is", () => {
  const roundWorld = async () => {
    const vault = inMemoryVault();
    await writeWhatAnnWrites(vault);
    const { gate, propose } = circleWorld(vault);
    const forAda = { ...GOOD_CONTENT.volunteer, round: "r1", addressed: personId("ada") };
    return { vault, gate, propose, forAda };
  };
  const refusedId = { ok: false, error: { kind: "fields", problems: [{ field: "id", problem: "not-allowed" }] } };

  it("C22: whoever puts themselves forward does so under the id of the round, once, and again after they took themselves out", async () => {
    const { gate, forAda } = await roundWorld();
    expect(await gate("bo").save(draft("volunteer", forAda, { id: "another" }))).toEqual(refusedId);
    expect(await gate("bo").save(draft("volunteer", { ...forAda, round: "r2" }, { id: "r1" }))).toMatchObject({ ok: false });
    const first = await gate("bo").save(draft("volunteer", forAda));
    expect(first).toMatchObject({ ok: true, value: { id: "r1", version: 1 } });
    expect(await gate("bo").save(draft("volunteer", forAda))).toEqual(first);
    const other = await gate("bo").save(draft("volunteer", { ...forAda, team: "Depots" }));
    expect(other).toMatchObject({ ok: false, error: { kind: "already-there", existing: { content: { team: "Workshop" } } } });
    expect(await gate("bo").save(draft("volunteer", { ...forAda, team: "Depots" }, { id: "r1", version: 1 }))).toMatchObject({ ok: true });
    if (first.ok) await gate("bo").remove(refOfRecord(first.value));
    expect(await gate("bo").save(draft("volunteer", forAda))).toMatchObject({ ok: true, value: { version: 1 } });
  });

  it("C22: a proposal goes by its round and whom it is for, so that nobody is proposed two circles of one round", async () => {
    const { gate, propose } = await roundWorld();
    await propose("ada", {}, "r1-1");
    const first = { round: "r1", circle: "r1", addressed: personId("ann") };
    expect(await gate("ada").save(draft("invitation", first, { id: "another" }))).toEqual(refusedId);
    expect(await gate("ada").save(draft("invitation", first, { id: proposalId("r1", personId("bo")) }))).toEqual(refusedId);
    expect(await gate("ada").save(draft("invitation", first))).toMatchObject({
      ok: true,
      value: { id: proposalId("r1", personId("ann")) },
    });
    const both = await Promise.all([gate("ada"), gate("ada")].map((ada) => ada.save(draft("invitation", { ...first, circle: "r1-1" }))));
    for (const second of both) {
      expect(second).toMatchObject({ ok: false, error: { kind: "already-there", existing: { content: { circle: "r1" } } } });
    }
    expect(ofKind(await gate("ann").find({ of: "others-to-me" }), "invitation")).toHaveLength(1);
  });

  it("C22: of two proposals to one person that are saved at once, one is there", async () => {
    const { gate, propose } = await roundWorld();
    await propose("ada", {}, "r1-1");
    const circles = ["r1", "r1-1"];
    const saved = await Promise.all(
      circles.map((circle) => gate("ada").save(draft("invitation", { round: "r1", circle, addressed: personId("ann") }))),
    );
    expect(saved.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(ofKind(await gate("ann").find({ of: "others-to-me" }), "invitation")).toHaveLength(1);
  });

  it("C22: every round and every person has another one, as an id can be written", () => {
    const ids = Array.from({ length: 20_000 }, (_id, number) => proposalId(`r${String(number % 7)}`, personOfMany(number)));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 100)) expect(id).toMatch(/^[0-9a-f]{32}$/u);
    expect(proposalId("r1", personId("i:0#.f|membership|ann@contoso.example"))).toMatch(/^[0-9a-f]{32}$/u);
  });

  it("R9: what is over and not erased yet makes room for what takes its name", async () => {
    const { vault, gate } = await roundWorld();
    const proposal = draft("invitation", { round: "r1", circle: "r1", addressed: personId("ann") });
    expect((await gate("ada").save(proposal)).ok).toBe(true);
    const today = addDays(TODAY, 15);
    const again = await gateOf(vault, { person: "ada", open: ["FLEET"], today }).save(proposal);
    expect(again).toMatchObject({ ok: true, value: { version: 1, writtenOn: today } });
    expect(ofKind(await gateOf(vault, { person: "ann", today }).find({ of: "others-to-me" }), "invitation")).toHaveLength(1);
  });
});
