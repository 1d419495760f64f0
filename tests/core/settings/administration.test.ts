import { ALL_LINKS_WELCOME, PortError, createAdministration, itemId, noticeFor, placeId } from "@alongside/core";
import type { Administration, SettingsDraft, SiteSettings } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inMemorySettings } from "../../builders/in-memory-settings.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { draft, gateOf, partsOf } from "../../builders/records.ts";

interface DeskWish {
  readonly person?: string | null;
  readonly isAdministrator?: () => Promise<boolean>;
  readonly settings?: ReturnType<typeof inMemorySettings>;
  readonly vault?: ReturnType<typeof inMemoryVault>;
  readonly today?: string;
  readonly switchedOn?: readonly string[];
}

function deskOf(wish: DeskWish = {}): Administration {
  const { person = "root", vault = inMemoryVault(), settings = inMemorySettings(), today = "2026-11-24", switchedOn } = wish;
  const gate = partsOf(vault, { person, open: ["FLEET"], today, ...(switchedOn === undefined ? {} : { switchedOn }) });
  return createAdministration({ gate, settings, isAdministrator: wish.isAdministrator ?? (() => Promise.resolve(true)) });
}

const DRAFT: SettingsDraft = {
  version: 0,
  allowedPlaces: [placeId("FLEET")],
  newcomerSentence: "Ask the people next to you.",
  links: ALL_LINKS_WELCOME,
  practicePage: itemId("100200"),
};

/** Every deed of an administrator. */
const DEEDS: Readonly<Record<keyof Administration, (desk: Administration) => Promise<unknown>>> = {
  settings: (desk) => desk.settings(),
  save: (desk) => desk.save(DRAFT),
  findEntries: (desk) => desk.findEntries("bike"),
  removeEntry: (desk) => desk.removeEntry("bike", { kind: "offer", id: "r1", words: "bike", note: "" }),
  removeEverything: (desk) => desk.removeEverything(),
  keepEverything: (desk) => desk.keepEverything(),
};

describe("who may", () => {
  it("S1: asks the platform before each deed, and does nothing for anybody else", async () => {
    const settings = inMemorySettings({ version: 3, newcomerSentence: "Hello" });
    const before = await settings.read();
    let asked = 0;
    const isAdministrator = () => {
      asked += 1;
      return Promise.resolve(false);
    };
    for (const deed of Object.values(DEEDS))
      expect(await deed(deskOf({ settings, isAdministrator }))).toEqual({ ok: false, error: { kind: "not-an-administrator" } });
    expect(asked).toBe(Object.keys(DEEDS).length);
    expect(await settings.read()).toEqual(before);
  });

  it("S1: does nothing for nobody, without asking", async () => {
    const isAdministrator = () => Promise.reject(new Error("asked"));
    for (const deed of Object.values(DEEDS))
      expect(await deed(deskOf({ person: null, isAdministrator }))).toEqual({ ok: false, error: { kind: "not-an-administrator" } });
  });

  it("S1: lets it pass when the platform cannot say, and does nothing", async () => {
    const settings = inMemorySettings();
    const isAdministrator = () => Promise.reject(new PortError("unavailable", "down"));
    for (const deed of Object.values(DEEDS))
      await expect(deed(deskOf({ settings, isAdministrator }))).rejects.toMatchObject({ kind: "unavailable" });
    expect((await settings.read()).version).toBe(0);
  });
});

describe("saving settings", () => {
  it("S3: takes the same draft twice as one, also when the first answer was lost", async () => {
    const settings = inMemorySettings();
    settings.loseNextAnswer();
    await expect(deskOf({ settings }).save(DRAFT)).rejects.toBeInstanceOf(PortError);
    for (let again = 0; again < 2; again += 1)
      expect(await deskOf({ settings }).save(DRAFT)).toMatchObject({ ok: true, value: { version: 1 } });
  });

  it("S3: refuses a change made from an older version, shows the newer one, and overwrites nothing", async () => {
    const settings = inMemorySettings();
    await deskOf({ settings }).save(DRAFT);
    const current = await settings.read();
    const stale = await deskOf({ settings }).save({ ...DRAFT, newcomerSentence: "From an old window" });
    expect(stale).toEqual({ ok: false, error: { kind: "conflict", current } });
    expect(await settings.read()).toEqual(current);
  });

  it("S3: of two saved at the same moment, the second is told", async () => {
    const settings = inMemorySettings();
    settings.meanwhile(() => deskOf({ settings }).save({ ...DRAFT, newcomerSentence: "First" }));
    expect(await deskOf({ settings }).save(DRAFT)).toMatchObject({
      ok: false,
      error: { kind: "conflict", current: { newcomerSentence: "First" } },
    });
  });

  it("cleans the sentence, lists a place once, and says what is too long", async () => {
    const places = ["B", "A", "B"].map(placeId);
    const saved = await deskOf().save({
      ...DRAFT,
      allowedPlaces: places,
      newcomerSentence: "  Ask\n\u202Eus ",
      practicePage: null,
    });
    expect(saved).toMatchObject({ ok: true, value: { allowedPlaces: ["A", "B"], newcomerSentence: "Ask us" } });
    const long = await deskOf().save({ ...DRAFT, newcomerSentence: "x".repeat(201) });
    expect(long).toMatchObject({
      error: { kind: "fields", problems: [{ field: "newcomerSentence", problem: "too-long", maximumCharacters: 200 }] },
    });
    const noPage = { error: { kind: "fields", problems: [{ field: "practicePage", problem: "not-allowed" }] } };
    for (const page of [" 100200", "1".repeat(256)])
      expect(await deskOf().save({ ...DRAFT, practicePage: itemId(page) })).toMatchObject(noPage);
    const many = Array.from({ length: 501 }, (_place, index) => placeId(`P${String(index)}`));
    expect(await deskOf().save({ ...DRAFT, allowedPlaces: many })).toMatchObject({ error: { problems: [{ field: "allowedPlaces" }] } });
  });

  it("keeps the day of removal as it is", async () => {
    const settings = inMemorySettings();
    await deskOf({ settings }).removeEverything();
    expect(await deskOf({ settings }).save({ ...DRAFT, version: 1 })).toMatchObject({
      ok: true,
      value: { version: 2, removeOn: "2026-12-24" },
    });
  });
});

describe("a place that is switched off", () => {
  const offer = (place: string) => draft("offer", { word: "ask", topic: "torque sensors", audience: "place", place: placeId(place) });
  const world = async () => {
    const vault = inMemoryVault();
    expect((await gateOf(vault, { person: "ada", open: ["FLEET"] }).save(offer("FLEET"))).ok).toBe(true);
    return vault;
  };

  it("S4: takes nothing for it, and shows nothing of it, in no other place either", async () => {
    const vault = await world();
    const bo = (switchedOn: readonly string[]) => gateOf(vault, { person: "bo", open: ["FLEET", "WORK"], switchedOn });
    const seen = async (switchedOn: readonly string[]) => ({
      place: (await bo(switchedOn).find({ of: "place", place: placeId("FLEET") })).length,
      elsewhere: (await bo(switchedOn).forQuestion({ words: ["torque"], item: null, place: null, candidates: [] })).offers.length,
    });
    expect(await seen(["FLEET"])).toEqual({ place: 1, elsewhere: 1 });
    expect(await seen(["WORK"])).toEqual({ place: 0, elsewhere: 0 });
    expect(await bo(["WORK"]).save(offer("FLEET"))).toEqual({ ok: false, error: { kind: "place-closed" } });
    expect(await gateOf(vault, { person: "ada", switchedOn: ["WORK"] }).find({ of: "me" })).toHaveLength(1);
  });

  it("S4: is not one of those the platform is asked about", async () => {
    const parts = partsOf(await world(), { person: "bo", switchedOn: [] });
    const desk = createAdministration({
      gate: { ...parts, openPlaces: () => Promise.reject(new Error("asked")) },
      settings: inMemorySettings(),
      isAdministrator: () => Promise.resolve(true),
    });
    expect(await desk.findEntries("torque")).toEqual({ ok: true, value: [] });
  });

  it("S4: nothing is suggested, saved or listed when it cannot be known what is switched on", async () => {
    const vault = await world();
    const { createRecordGate } = await import("@alongside/core");
    const down = () => Promise.reject(new PortError("unavailable", "down"));
    const gate = createRecordGate({ ...partsOf(vault, { person: "bo", open: ["FLEET"] }), settings: down });
    const before = vault.dump();
    const calls = [
      gate.forQuestion({ words: ["torque"], item: null, place: null, candidates: [] }),
      gate.find({ of: "place", place: placeId("FLEET") }),
      gate.save(draft("rhythm", { capacity: "one" })),
    ];
    for (const result of await Promise.allSettled(calls))
      expect(result).toMatchObject({ status: "rejected", reason: { kind: "unavailable" } });
    expect(vault.dump()).toBe(before);
    expect((await gate.eraseMine()).ok).toBe(true);
  });

  it("tells everybody no more than the sentence, the place they are in, and the day", () => {
    const settings: SiteSettings = {
      version: 7,
      allowedPlaces: [placeId("WORK")],
      newcomerSentence: "Hello",
      links: ALL_LINKS_WELCOME,
      practicePage: itemId("100200"),
      removeOn: null,
    };
    expect(noticeFor(settings, placeId("FLEET"))).toEqual({
      newcomerSentence: "Hello",
      links: ALL_LINKS_WELCOME,
      practicePage: "100200",
      switchedOn: false,
      removeOn: null,
    });
    expect(noticeFor(settings, null)).toMatchObject({ switchedOn: true });
  });
});

describe("house rules at the administrator's desk", () => {
  it("S2: no answer holds whose an entry is, whatever is looked for", async () => {
    const vault = inMemoryVault();
    for (const person of ["owner-one", "owner-two"]) {
      const gate = gateOf(vault, { person, open: ["FLEET"] });
      await gate.save(draft("offer", { word: "ask", topic: "buy my bike", audience: "site" }));
      await gate.save(draft("profileNote", { text: "buy my bike" }));
    }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("bike", "buy my bike", "my", "owner-one", "own", "#", ""), async (words) => {
        expect(JSON.stringify(await deskOf({ vault }).findEntries(words))).not.toMatch(/owner-/u);
      }),
    );
    expect(await deskOf({ vault }).findEntries("bike")).toMatchObject({ ok: true, value: { length: 4 } });
  });

  it("R14: removes the note whose words were seen, although all notes have one id", async () => {
    const vault = inMemoryVault();
    await gateOf(vault, { person: "ada" }).save(draft("profileNote", { text: "Ask me about bikes" }));
    await gateOf(vault, { person: "bo" }).save(draft("profileNote", { text: "Cheap bikes for sale" }));
    const found = await deskOf({ vault }).findEntries("bikes");
    const entry = found.ok ? found.value.find(({ words }) => words.startsWith("Cheap"))! : undefined;
    expect(await deskOf({ vault }).removeEntry("bikes", entry!)).toEqual({ ok: true, value: true });
    expect(await gateOf(vault, { person: "ada" }).find({ of: "me" })).toMatchObject([{ kind: "profileNote" }]);
    expect(await gateOf(vault, { person: "bo" }).find({ of: "me" })).toMatchObject([{ kind: "removalNotice" }]);
    expect(await deskOf({ vault }).removeEntry("bikes", entry!)).toEqual({ ok: true, value: false });
  });
});
