import { ALL_LINKS_WELCOME, itemId, personId, placeId } from "@alongside/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRecordsClient } from "../../forge-app/ui/src/records-client.ts";
import { createSettingsClient } from "../../forge-app/ui/src/settings-client.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { administeredBy } from "../builders/administrators.ts";
import { anAccount, aSpace, anOrganisation } from "../builders/organisation.ts";
import { draft } from "../builders/records.ts";

const FLEET = placeId("FLEET");
const WORK = placeId("WORK");
const CARDS = itemId("100200");
const DRAFT = {
  version: 0,
  allowedPlaces: [FLEET],
  newcomerSentence: "Ask the people next to you.",
  links: ALL_LINKS_WELCOME,
  practicePage: CARDS,
} as const;
/** Ids and names that stand in no word of an entry, of a setting or of the wire. */
const PEOPLE = ["712020:qadira", "712020:qbo", "712020:qroot"] as const;
const [ADA, BO, ROOT] = PEOPLE;

let workbench: Workbench;
let asked: readonly string[];
const invokeAs = (person: string | null) => (functionKey: string, payload: object) =>
  workbench.backEnd.resolve({ functionKey, payload, context: {}, accountId: person });
const records = (person: string) => createRecordsClient(invokeAs(person));
const settings = (person: string | null) => createSettingsClient(invokeAs(person));
const offerIn = (place: typeof FLEET) => draft("offer", { word: "ask", topic: "torque sensors", audience: "place", place });
const question = { words: ["torque"], item: null, place: FLEET, candidates: [{ person: personId(ADA), items: [] }] };

beforeAll(async () => {
  const organisation = anOrganisation({
    accounts: PEOPLE.map((id) => anAccount(id, { name: `Name of ${id}` })),
    spaces: [aSpace("FLEET"), aSpace("WORK")],
    firstPerson: ADA,
  });
  workbench = await startWorkbench({ organisation, port: 0 });
  asked = administeredBy(workbench, [ROOT]).asked;
});
afterAll(() => workbench.close());
beforeEach(() => workbench.wire.reset());
afterEach(() => workbench.wire.faults.clear());

describe("settings on the app's storage", () => {
  it("S1: asks the platform in the administrator's name at each call, and keeps nothing of the answer", async () => {
    const before = asked.length;
    await settings(ROOT).admin.settings();
    await settings(ROOT).admin.settings();
    await settings(ADA).admin.settings();
    expect(asked.slice(before)).toEqual([ROOT, ROOT, ADA]);
  });

  it.each([
    ["429", "rate-limited"],
    ["500", "unavailable"],
  ] as const)("S1: lets nobody in when the platform answers %s", async (kind, expected) => {
    workbench.wire.faults.set({ source: "people", kind, times: 1, gateway: false });
    await expect(settings(ROOT).admin.removeEverything()).rejects.toMatchObject({ name: "PortError", kind: expected });
    expect((await settings(ROOT).admin.settings()).ok && JSON.stringify(workbench.backEnd.stored())).toBe("[]");
  });

  it("S3: saves once, shows the newer version, and tells one of two who begin at once", async () => {
    const admin = settings(ROOT).admin;
    const both = await Promise.all([admin.save(DRAFT), admin.save({ ...DRAFT, newcomerSentence: "Other words" })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const current = await admin.settings();
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { kind: "conflict", current: current.ok ? current.value : null } });
    const changed = await admin.save({ ...DRAFT, version: 1, allowedPlaces: null, newcomerSentence: "", practicePage: null });
    expect(changed).toMatchObject({ ok: true, value: { version: 2, allowedPlaces: null, practicePage: null } });
    expect(await admin.save(DRAFT)).toMatchObject({ ok: false, error: { kind: "conflict", current: { version: 2 } } });
  });

  it("S3: a save whose answer was lost is found done by the same save", async () => {
    const admin = settings(ROOT).admin;
    await admin.save(DRAFT);
    workbench.wire.faults.set({ source: "storage", kind: "lost", times: 1, gateway: false });
    const again = { ...DRAFT, version: 1, newcomerSentence: "Other words" };
    await expect(admin.save(again)).rejects.toMatchObject({ kind: "unavailable" });
    expect(await admin.save(again)).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it("tells whoever is signed in the sentence, the place they are in and the day, and nobody else anything", async () => {
    await settings(ROOT).admin.save(DRAFT);
    const told = (person: string | null, place: typeof FLEET | null) => settings(person).read(place);
    expect(await told(BO, FLEET)).toEqual({
      ok: true,
      value: {
        newcomerSentence: DRAFT.newcomerSentence,
        links: ALL_LINKS_WELCOME,
        practicePage: CARDS,
        switchedOn: true,
        removeOn: null,
      },
    });
    expect(await told(BO, WORK)).toMatchObject({ ok: true, value: { switchedOn: false } });
    expect(await told(BO, null)).toMatchObject({ ok: true, value: { switchedOn: true } });
    expect(await told(null, FLEET)).toEqual({ ok: false, error: { kind: "not-signed-in" } });
  });

  it("L6: a link that an administrator switched off is refused as a value that a form can explain, also where no form was asked", async () => {
    const links = { welcome: "all-but", hosts: ["vimeo.com"] } as const;
    await settings(ROOT).admin.save({ ...DRAFT, links });
    const shared = (link: string) => draft("resource", { title: "Rims", kind: "video", why: "Calm.", audience: "site", link });
    expect(await records(ADA).save(shared("https://player.vimeo.com/1"))).toEqual({
      ok: false,
      error: { kind: "fields", problems: [{ field: "link", problem: "switched-off" }] },
    });
    expect(await records(ADA).save(shared("https://example.org/1"))).toMatchObject({ ok: true });
    expect(await settings(BO).read(null)).toMatchObject({ ok: true, value: { links } });
  });

  it("takes no person's own space among the places", async () => {
    const save = settings(ROOT).admin.save({ ...DRAFT, allowedPlaces: [placeId(`~${ADA}`)] });
    await expect(save).rejects.toMatchObject({ kind: "unavailable" });
    expect(JSON.stringify(workbench.backEnd.stored())).toBe("[]");
  });

  it("S2: no answer to an administrator holds an account or a name, over everything people wrote", async () => {
    await records(ADA).save(draft("offer", { word: "ask", topic: "torque sensors", audience: "site" }));
    await records(ADA).save(draft("profileNote", { text: "torque in the morning" }));
    await records(ADA).save(draft("trust", { person: personId(BO), why: "torque" }));
    const admin = settings(ROOT).admin;
    const found = await admin.findEntries("torque");
    const entries = found.ok ? found.value : [];
    expect(entries.map(({ kind }) => kind).sort()).toEqual(["offer", "profileNote"]);
    const answers = [found, await admin.settings(), await admin.save(DRAFT), await admin.removeEverything(), await admin.keepEverything()];
    for (const entry of entries) answers.push((await admin.removeEntry("torque", entry)) as never);
    expect(JSON.stringify(answers)).not.toMatch(/712020|qadira|qbo|qroot|Name of/u);
    const notices = (await records(ADA).find({ of: "me" })).filter(({ kind }) => kind === "removalNotice");
    expect(notices.map(({ content }) => content)).toEqual(expect.arrayContaining([{ removed: "offer", words: "torque sensors" }]));
    expect(notices).toHaveLength(2);
  });
});

describe("a space that is switched off, on the app's storage", () => {
  it("S4: suggests nobody, takes nothing for it, and lists nothing", async () => {
    expect((await records(ADA).save(offerIn(FLEET))).ok).toBe(true);
    expect(await records(BO).forQuestion(question)).toMatchObject({ named: [ADA], offers: { length: 1 } });
    await settings(ROOT).admin.save({ ...DRAFT, allowedPlaces: [WORK] });
    expect(await records(BO).forQuestion(question)).toEqual({ named: [], offers: [], trusted: [], shared: [], switchedOff: true });
    expect(await records(BO).forQuestion({ ...question, place: null })).toMatchObject({ named: [ADA], offers: [] });
    expect(await records(BO).find({ of: "place", place: FLEET })).toEqual([]);
    expect(await records(BO).save(offerIn(FLEET))).toEqual({ ok: false, error: { kind: "place-closed" } });
    expect((await records(BO).save(offerIn(WORK))).ok).toBe(true);
    expect(await records(ADA).find({ of: "me" })).toHaveLength(1);
  });

  it("S4: costs one get of the storage in each call that needs it, and none in the others", async () => {
    await records(ADA).save(offerIn(FLEET));
    const gets = async (deed: () => Promise<unknown>): Promise<number> => {
      workbench.wire.wireLog.clear();
      await deed();
      return workbench.wire.wireLog.all().filter(({ path }) => path === "setting (1 key)").length;
    };
    expect(await gets(() => records(BO).save(offerIn(FLEET)))).toBe(1);
    expect(await gets(() => records(BO).forQuestion(question))).toBe(1);
    expect(await gets(() => records(BO).find({ of: "place", place: FLEET }))).toBe(1);
    expect(await gets(() => records(BO).find({ of: "me" }))).toBe(0);
  });

  it("S4: answers nothing when the settings cannot be read", async () => {
    await records(ADA).save(offerIn(FLEET));
    for (const deed of [
      () => records(BO).forQuestion(question),
      () => records(BO).find({ of: "place", place: FLEET }),
      () => records(BO).save(offerIn(FLEET)),
      () => settings(BO).read(FLEET),
    ]) {
      workbench.wire.faults.set({ source: "storage-reads", kind: "500", times: 1, gateway: false });
      await expect(deed()).rejects.toMatchObject({ name: "PortError", kind: "unavailable" });
      workbench.wire.faults.clear();
    }
  });
});
