import {
  ALL_KINDS,
  DEFAULT_SETTINGS,
  createAdministration,
  eraseClosed,
  forgetSettings,
  parseRef,
  peopleIn,
  personId,
  removeSome,
  storedPeople,
} from "@alongside/core";
import type { PersonId, RecordVault, StoredRecord } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemorySettings } from "../../builders/in-memory-settings.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, TODAY, day, draft, gateOf, partsOf } from "../../builders/records.ts";

const REMOVE_ON = "2026-12-24";
const SITE_OFFER = { word: "ask", topic: "torque sensors", audience: "site" } as const;

async function site(people = ["ada", "bo"]) {
  const vault = inMemoryVault();
  for (const person of people) {
    const gate = gateOf(vault, { person });
    expect((await gate.save(draft("offer", SITE_OFFER))).ok).toBe(true);
    expect((await gate.save(draft("trust", { person: personId("tess"), why: `words of ${person}` }))).ok).toBe(true);
  }
  return vault;
}

describe("the day of removal", () => {
  const desk = (settings: ReturnType<typeof inMemorySettings>, today: string) => {
    const gate = partsOf(inMemoryVault(), { person: "root", today });
    return createAdministration({ gate, settings, isAdministrator: () => Promise.resolve(true) });
  };

  it("S5: is thirty days away, stays when asked for again, and can be taken back until then", async () => {
    const settings = inMemorySettings();
    expect(await desk(settings, "2026-11-24").removeEverything()).toMatchObject({ ok: true, value: { removeOn: REMOVE_ON } });
    expect(await desk(settings, "2026-12-01").removeEverything()).toMatchObject({ ok: true, value: { removeOn: REMOVE_ON, version: 1 } });
    expect(await desk(settings, "2026-12-23").keepEverything()).toMatchObject({ ok: true, value: { removeOn: null } });
    expect(await desk(settings, "2026-12-23").keepEverything()).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it("S5: cannot be taken back once it is here", async () => {
    const settings = inMemorySettings({ version: 1, removeOn: day(REMOVE_ON) });
    expect(await desk(settings, REMOVE_ON).keepEverything()).toEqual({ ok: false, error: { kind: "removing" } });
  });
});

describe("until the day of removal", () => {
  const before = { removeOn: REMOVE_ON, today: "2026-12-23" };

  it("S5: takes nothing new and says until when", async () => {
    const vault = inMemoryVault();
    for (const kind of ["offer", "wish", "trust", "profileNote", "ask"] as const) {
      const content =
        kind === "offer" ? SITE_OFFER : kind === "wish" ? { ...GOOD_CONTENT.wish, audience: "me", place: undefined } : GOOD_CONTENT[kind];
      const result = await gateOf(vault, { person: "ada", ...before }).save(draft(kind, content as never));
      expect(result, kind).toEqual({ ok: false, error: { kind: "closing", removeOn: REMOVE_ON } });
    }
  });

  it("S5: lets everybody read, change, remove and erase what is theirs, be left alone, and answer", async () => {
    const vault = await site();
    await gateOf(vault, { person: "bo" }).save(
      draft("ask", { question: "How?", addressed: personId("ada"), nameMayBeSaid: true }, { id: "q1" }),
    );
    const ada = gateOf(vault, { person: "ada", ...before });
    expect((await ada.save(draft("stepBack", { from: "everything" }))).ok).toBe(true);
    expect((await ada.save(draft("rhythm", { capacity: "none" }))).ok).toBe(true);
    expect((await ada.save(draft("askReply", { ask: "bo#ask#q1" as never, answer: "accepted" }))).ok).toBe(true);
    expect((await ada.save(draft("offer", { ...SITE_OFFER, audience: "me" }, { version: 1 }))).ok).toBe(true);
    expect(await ada.find({ of: "me" })).toHaveLength(5);
    expect((await ada.remove("ada#offer#r1" as never)).ok).toBe(true);
    expect(await ada.eraseMine()).toMatchObject({ ok: true, value: { erased: { length: 4 } } });
  });

  it("S5: finds a save done whose answer was lost before", async () => {
    const vault = await site(["ada"]);
    expect((await gateOf(vault, { person: "ada", ...before }).save(draft("offer", SITE_OFFER))).ok).toBe(true);
  });

  it("S6: erases nothing", async () => {
    const vault = await site();
    const stored = vault.dump();
    const parts = { vault, settings: inMemorySettings({ version: 1, removeOn: day(REMOVE_ON) }), today: day("2026-12-23") };
    expect([await removeSome(parts), await forgetSettings(parts)]).toEqual(["not-due", "not-due"]);
    expect(vault.dump()).toBe(stored);
  });
});

describe("from the day of removal on", () => {
  const due = (vault: RecordVault) => ({
    vault,
    settings: inMemorySettings({ version: 4, removeOn: day(REMOVE_ON) }),
    today: day(REMOVE_ON),
  });

  it("S6: takes nothing at all", async () => {
    const vault = await site(["ada"]);
    const ada = gateOf(vault, { person: "ada", removeOn: REMOVE_ON, today: REMOVE_ON });
    for (const wish of [draft("rhythm", { capacity: "none" }), draft("offer", { ...SITE_OFFER, note: "changed" }, { version: 1 })])
      expect(await ada.save(wish)).toEqual({ ok: false, error: { kind: "erasing" } });
  });

  it("S6: erases everything of everybody in slices, and the settings last", async () => {
    const people = Array.from({ length: 130 }, (_person, index) => `p${String(index).padStart(3, "0")}`);
    const vault = await site(people);
    const parts = due(vault);
    expect(await removeSome(parts)).toBe("more");
    expect(vault.dump()).toContain("p129");
    expect(await forgetSettings(parts)).toBe("more");
    expect((await parts.settings.read()).version).toBe(4);
    expect(await removeSome(parts)).toBe("nothing-left");
    expect(vault.dump()).toBe("[[],[]]");
    expect(await forgetSettings(parts)).toBe("done");
    expect(await parts.settings.read()).toEqual(DEFAULT_SETTINGS);
    expect(await removeSome(parts)).toBe("not-due");
  });

  it("S6: goes on where it was interrupted, and past owners that an index still names", async () => {
    const vault = await site();
    const stale: RecordVault = {
      ...vault,
      owners: async (after) => [...(after === null ? ["aaa" as PersonId] : []), ...(await vault.owners(after))],
    };
    const failing: RecordVault = { ...stale, commit: () => Promise.reject(new Error("stopped")) };
    await expect(removeSome(due(failing))).rejects.toThrow("stopped");
    expect(await removeSome(due(stale))).toBe("more");
    expect(await removeSome(due(stale))).toBe("nothing-left");
  });
});

describe("closed accounts", () => {
  it("P4: every account that can stand in a record is one of those that are asked about", () => {
    let named = 0;
    for (const kind of ALL_KINDS) {
      for (const more of [{}, kind === "ask" ? { goBetween: "tess" } : kind === "askReply" ? { answer: "not-now" } : {}]) {
        const record = {
          kind,
          owner: "owner",
          id: "r1",
          version: 1,
          writtenOn: TODAY,
          content: { ...GOOD_CONTENT[kind], ...more },
        } as unknown as StoredRecord;
        const content = record.content as unknown as Readonly<Record<string, string>>;
        const inContent = [content["addressed"], content["goBetween"], content["person"], parseRef(content["ask"] ?? "")?.owner].filter(
          (id) => id !== undefined,
        );
        named += inContent.length;
        expect(peopleIn(record), kind).toEqual(expect.arrayContaining(["owner", ...inContent]));
      }
    }
    expect(named).toBeGreaterThanOrEqual(6);
  });

  it("P4: all accounts are passed, in parts", async () => {
    const people = Array.from({ length: 210 }, (_person, index) => `p${String(index).padStart(3, "0")}`);
    const vault = await site(people);
    const passed = new Set<string>();
    let after: PersonId | null = null;
    let parts = 0;
    do {
      const part = await storedPeople(vault, after);
      for (const person of part.people) passed.add(person);
      after = part.next;
      parts += 1;
    } while (after !== null);
    expect([...passed].sort()).toEqual([...people, "tess"].sort());
    expect(parts).toBe(4);
  });

  it("P4: what a closed account wrote, and what names it, is erased; once more does nothing more", async () => {
    const vault = await site(["ada", "bo"]);
    await gateOf(vault, { person: "bo" }).save(draft("trust", { person: personId("ada"), why: "she listens" }, { id: "t2" }));
    await eraseClosed(vault, [personId("ada")], TODAY);
    const after = vault.dump();
    expect(after).not.toMatch(/ada|she listens/u);
    expect(after).toContain("words of bo");
    await eraseClosed(vault, [personId("ada")], TODAY);
    expect(vault.dump()).toBe(after);
  });

  it("P4: all of those who named a closed account are found, when there are more than one query gives", async () => {
    const vault = await site(Array.from({ length: 12 }, (_person, index) => `p${String(index)}`));
    const few: RecordVault = { ...vault, find: async (query) => (await vault.find(query)).slice(0, 5) };
    await eraseClosed(few, [personId("tess")], TODAY);
    expect(vault.dump()).not.toContain("tess");
  });
});
