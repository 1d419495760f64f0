import { readFileSync } from "node:fs";
import { personId, refOf } from "@alongside/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRecordsClient } from "../../forge-app/ui/src/records-client.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { administeredBy } from "../builders/administrators.ts";
import { anAccount, aSpace, anOrganisation } from "../builders/organisation.ts";
import { draft } from "../builders/records.ts";

/** Everybody who might call, as the host knows them; ada owns, ann was asked, tess is trusted, bo shares the space, root administers. */
const CALLERS: Readonly<Record<string, string | null>> = {
  asked: "ann",
  trusted: "tess",
  member: "bo",
  stranger: "sam",
  administrator: "root",
  anonymous: null,
  app: null,
};
const KEYS = [
  ...readFileSync(new URL("../../forge-app/src/contract.ts", import.meta.url), "utf8").matchAll(/readonly "([a-z]+\.[a-z-]+)"/gu),
].map(([, key]) => key!);
const REFUSED = JSON.stringify({ answer: { ok: false, error: { kind: "not-an-administrator" } } });
const SECRETS = /secret trust|secret wish|payroll secret|quiet/u;

let workbench: Workbench;
const call = (functionKey: string, payload: unknown, accountId: string | null) =>
  workbench.backEnd.resolve({ functionKey, payload, context: { accountId: "ada" }, accountId });
const as = (person: string) => createRecordsClient((key, payload) => call(key, payload, person));

beforeAll(async () => {
  const organisation = anOrganisation({
    accounts: ["ada", "ann", "tess", "bo", "sam", "root"].map((id) => anAccount(id)),
    spaces: [aSpace("FLEET", { readers: ["ada", "bo"] })],
  });
  workbench = await startWorkbench({ organisation, port: 0 });
  administeredBy(workbench, ["root"]);
});
afterAll(() => workbench.close());

beforeEach(async () => {
  workbench.wire.reset();
  const ada = as("ada");
  const drafts = [
    draft("offer", { word: "ask", topic: "torque sensors", audience: "place", place: "FLEET" as never }),
    draft("wish", { word: "learn", topic: "secret wish", audience: "me" }),
    draft("trust", { person: personId("tess"), why: "secret trust" }),
    draft("stepBack", { from: "topic", topic: "payroll secret" }),
    draft("rhythm", { capacity: "one", quietUntil: "2999-01-01" as never }),
    draft("ask", { question: "How?", addressed: personId("ann"), nameMayBeSaid: true }),
  ];
  for (const wish of drafts) expect((await ada.save(wish)).ok).toBe(true);
});

/** Every key with what a forger would send: names of others, references to what is theirs. */
function forgeries(key: string): unknown[] {
  const ref = refOf({ owner: personId("ada"), kind: "trust", id: "r1" });
  const forged = { owner: "ada", accountId: "ada", person: "ada" };
  switch (key) {
    case "records.find":
      return [
        { of: "me", ...forged },
        { of: "others-to-me", ...forged },
        { of: "place", place: "FLEET", ...forged },
        { of: "person", ...forged },
      ];
    case "records.save":
      return [{ kind: "trust", id: "r1", version: 1, content: { person: "tess", why: "forged" }, ...forged }];
    case "records.remove":
      return [{ ref, ...forged }, { ref: "ada#offer#r1" }, { ref: "ada#ask#r1" }];
    case "records.erase-mine":
      return [forged];
    case "records.for-question":
      return [
        { words: ["payroll", "secret", "torque"], item: null, place: "FLEET", candidates: [{ person: "ada", items: [] }], ...forged },
      ];
    case "records.for-recommendation":
      return [{ place: "FLEET", near: ["FLEET"], topics: ["payroll", "torque"], candidates: [{ person: "ada", items: [] }], ...forged }];
    case "settings.read":
      return [
        { place: "FLEET", ...forged },
        { place: null, ...forged },
      ];
    case "admin.read":
    case "admin.remove-everything":
    case "admin.keep-everything":
      return [{ ...forged, administrator: true }];
    case "admin.save":
      return [
        {
          version: 0,
          allowedPlaces: ["FLEET"],
          newcomerSentence: "Hello",
          links: { welcome: "only", hosts: [] },
          practicePage: "100200",
          removeOn: "2026-01-01",
          ...forged,
        },
      ];
    case "admin.find-entries":
      return ["secret", "payroll secret", "torque", "ada", ""].map((words) => ({ words, ...forged }));
    case "admin.remove-entry":
      return [
        { words: "torque", entry: { kind: "offer", id: "r1", words: "torque sensors", note: "", owner: "ada" }, ...forged },
        { words: "secret", entry: { kind: "trust", id: "r1", words: "", note: "" }, ...forged },
      ];
    default:
      throw new Error(`There is no forgery for ${key}`);
  }
}

describe("the resolver", () => {
  it("is tested with every key it has", () => {
    expect(KEYS.length).toBeGreaterThanOrEqual(12);
    for (const key of KEYS) expect(forgeries(key).length).toBeGreaterThan(0);
  });

  for (const [role, person] of Object.entries(CALLERS)) {
    it(`R1, R2: gives nothing private of another's, and changes nothing of theirs, for the ${role}`, async () => {
      const mine = await as("ada").find({ of: "me" });
      for (const key of KEYS.filter((name) => name !== "records.erase-mine" || person === null || person === "sam")) {
        for (const payload of forgeries(key)) {
          const answer = JSON.stringify(await call(key, payload, person));
          if (key.startsWith("admin.") && role !== "administrator") expect(answer, key).toBe(REFUSED);
          if (key.startsWith("admin.")) expect(answer, key).not.toContain("ada");
          if (key !== "records.save") expect(answer, `${key} ${JSON.stringify(payload)}`).not.toMatch(SECRETS);
        }
      }
      expect(await as("ada").find({ of: "me" })).toEqual(mine);
    });
  }

  it("R2: gives an offer to who can open its space, and not to others", async () => {
    const offers = async (person: string) =>
      (await as(person).forQuestion({ words: ["torque"], item: null, place: null, candidates: [] })).offers.length;
    // ada wants quiet: nobody is shown her offer, member or not.
    expect([await offers("bo"), await offers("sam")]).toEqual([0, 0]);
    await as("ada").save(draft("rhythm", { capacity: "any" }, { version: 1 }));
    expect([await offers("bo"), await offers("sam")]).toEqual([1, 0]);
  });

  it("R13: writes nothing when it is read", async () => {
    const before = JSON.stringify(workbench.backEnd.stored());
    expect(before.length).toBeGreaterThan(500);
    for (const person of ["ann", "bo", "sam"]) {
      for (const query of [{ of: "me" }, { of: "others-to-me" }, { of: "place", place: "FLEET" as never }] as const)
        await as(person).find(query);
      await as(person).forQuestion({ words: ["torque"], item: null, place: null, candidates: [{ person: personId("ada"), items: [] }] });
    }
    expect(JSON.stringify(workbench.backEnd.stored())).toBe(before);
  });

  it("prints nothing: no account id, no name, no words", async () => {
    await as("ada").find({ of: "me" });
    await as("ada").eraseMine();
    expect(workbench.backEnd.logs()).toEqual([]);
  });

  it("R10: leaves no trace of an erased person in the storage", async () => {
    await as("bo").save(draft("trust", { person: personId("ada") }));
    await as("ada").eraseMine();
    expect(JSON.stringify(workbench.backEnd.stored())).not.toMatch(/ada|torque|secret/u);
  });

  it.each([
    ["409", "conflict"],
    ["413", "full"],
    ["429", "rate-limited"],
    ["500", "unavailable"],
    ["offline", "unavailable"],
  ] as const)("says how the storage failed when it answers %s, and the same save comes through afterwards", async (kind, expected) => {
    const wish = draft("trust", { outsider: "Bo Strand" }, { id: "t2" });
    workbench.wire.faults.set({ source: "storage", kind, times: 20, gateway: false });
    await expect(as("ada").save(wish)).rejects.toMatchObject({ name: "PortError", kind: expected });
    workbench.wire.faults.clear();
    expect((await as("ada").save(wish)).ok).toBe(true);
  });

  it("R4: a save whose answer was lost is found done by the same save", async () => {
    const wish = draft("trust", { outsider: "Bo Strand" }, { id: "t2" });
    workbench.wire.faults.set({ source: "storage", kind: "lost", times: 1, gateway: false });
    await expect(as("ada").save(wish)).rejects.toMatchObject({ kind: "unavailable" });
    expect(await as("ada").save(wish)).toMatchObject({ ok: true, value: { version: 1 } });
    expect((await as("ada").find({ of: "me" })).filter(({ kind }) => kind === "trust")).toHaveLength(2);
  });
});
