import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { ALL_LINKS_WELCOME, addDays, dayOf, personId } from "@alongside/core";
import type { Instant } from "@alongside/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRecordsClient } from "../../forge-app/ui/src/records-client.ts";
import { createSettingsClient } from "../../forge-app/ui/src/settings-client.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { administeredBy } from "../builders/administrators.ts";
import { anAccount, anOrganisation } from "../builders/organisation.ts";
import { GOOD_CONTENT, draft } from "../builders/records.ts";

const ZOE = "712020:zoe-leaves";
const BO = "712020:bo-stays";
const ROOT = "712020:root";
/** More than are given at once. */
const MANY = Array.from({ length: 104 }, (_person, index) => `712020:p${String(index).padStart(3, "0")}`);
const dataFolder = mkdtempSync(join(tmpdir(), "alongside-jobs-"));

let workbench: Workbench;
const invokeAs = (person: string) => (functionKey: string, payload: object) =>
  workbench.backEnd.resolve({ functionKey, payload, context: {}, accountId: person });
const records = (person: string) => createRecordsClient(invokeAs(person));
const admin = () => createSettingsClient(invokeAs(ROOT)).admin;
const stored = (): string => JSON.stringify(workbench.backEnd.stored());
/** Every byte of the folder in which the app's storage lies. */
const bytes = (): string =>
  ["storage.sqlite", "storage.sqlite-wal"]
    .map((name) => {
      try {
        return readFileSync(join(dataFolder, name)).toString("latin1");
      } catch {
        return "";
      }
    })
    .join("\n");
const week = async (): Promise<void> => {
  await workbench.backEnd.runSchedule("begin-closed-accounts");
  await workbench.backEnd.drain();
};
const day = async (): Promise<void> => {
  await workbench.backEnd.runSchedule("begin-to-erase");
  await workbench.backEnd.drain();
};
/** Does something as if so many days had passed since now. */
async function daysLater<Done>(days: number, work: () => Promise<Done>): Promise<Done> {
  const now = Date.now;
  Date.now = () => now() + days * 86_400_000;
  return work().finally(() => {
    Date.now = now;
  });
}
const reports = (): readonly { readonly path: string; readonly status: number }[] =>
  workbench.wire.wireLog.all().filter(({ source }) => source === "accounts");

/** Answers some calls of the back end in place of the platform. */
function intercept(answer: (path: string) => Response | null): () => void {
  const place = globalThis as unknown as { __forge_fetch__: (target: unknown, path: string, init: unknown) => Promise<Response> };
  const original = place.__forge_fetch__;
  place.__forge_fetch__ = (target, path, init) => {
    const instead = answer(path);
    return instead === null ? original(target, path, init) : Promise.resolve(instead);
  };
  return () => {
    place.__forge_fetch__ = original;
  };
}

beforeAll(async () => {
  const organisation = anOrganisation({ accounts: [ZOE, BO, ROOT, ...MANY].map((id) => anAccount(id)), firstPerson: BO });
  workbench = await startWorkbench({ organisation, port: 0, dataFolder });
  administeredBy(workbench, [ROOT]);
});
afterAll(() => workbench.close());
beforeEach(() => workbench.wire.reset());
afterEach(() => workbench.wire.faults.clear());

async function twoPeopleWrite(): Promise<void> {
  const wishes = [
    [ZOE, draft("offer", { word: "ask", topic: "zithers and zebras", audience: "site" })],
    [ZOE, draft("trust", { person: personId(BO), why: "zealous listener" })],
    [ZOE, draft("rhythm", { capacity: "one" })],
    [BO, draft("trust", { person: personId(ZOE), why: "zany ideas" }, { id: "t1" })],
    [BO, draft("offer", { word: "ask", topic: "torque sensors", audience: "site" })],
    [BO, draft("ask", { question: "Zinc?", addressed: personId(ZOE), nameMayBeSaid: true })],
  ] as const;
  for (const [person, wish] of wishes) expect((await records(person).save(wish)).ok).toBe(true);
}
const GONE = /zoe|zither|zebra|zealous|zany|Zinc/u;

describe("accounts that were closed", () => {
  it("P4: leave no byte in the file after the next weekly round, and others keep what is theirs", async () => {
    await twoPeopleWrite();
    expect(bytes()).toMatch(/zoe-leaves/u);
    workbench.wire.store.setAccountState(ZOE, "closed");
    await week();
    expect(stored()).not.toMatch(GONE);
    expect(bytes()).not.toMatch(GONE);
    expect(await records(BO).find({ of: "me" })).toMatchObject([{ kind: "offer", content: { topic: "torque sensors" } }]);
    expect(bytes()).toContain("bo-stays");
    expect(workbench.backEnd.logs()).toEqual([]);
  });

  it("P4: a round in which nothing was closed changes nothing", async () => {
    await twoPeopleWrite();
    const before = stored();
    await week();
    expect(reports()).toMatchObject([{ path: "/app/report-accounts (2 accounts)", status: 204 }]);
    expect(stored()).toBe(before);
  });

  it("P4: delivered twice, an event changes nothing more", async () => {
    await twoPeopleWrite();
    workbench.wire.store.setAccountState(ZOE, "closed");
    await Promise.all([week(), week()]);
    const after = stored();
    expect(after).not.toMatch(GONE);
    const event = { queueName: "closed-accounts", jobId: "j", eventId: "e", body: { accounts: [ZOE, BO] } };
    for (let again = 0; again < 2; again += 1)
      expect(await workbench.backEnd.runtime.run({ exported: "findClosedAccounts", payload: event, accountId: null })).toBeUndefined();
    expect(stored()).toBe(after);
  });

  it.each([500, 429, 403])("P4: when the platform answers %s, the slice is left for another try, which comes through", async (status) => {
    await twoPeopleWrite();
    workbench.wire.store.setAccountState(ZOE, "closed");
    let failures = 0;
    const end = intercept((path) => {
      if (path !== "/app/report-accounts" || failures >= 2) return null;
      failures += 1;
      return new Response("", { status });
    });
    const event = { queueName: "closed-accounts", jobId: "j", eventId: "e", body: { accounts: [ZOE] } };
    const left = await workbench.backEnd.runtime.run({ exported: "findClosedAccounts", payload: event, accountId: null });
    expect(left).toMatchObject({ _retry: true, retryOptions: { retryReason: "FUNCTION_RETRY_REQUEST" } });
    expect(stored()).toMatch(GONE);
    await week();
    end();
    expect(failures).toBe(2);
    expect(stored()).not.toMatch(GONE);
  });

  it("P4: interrupted by the storage, it is finished by the next try", async () => {
    await twoPeopleWrite();
    workbench.wire.store.setAccountState(ZOE, "closed");
    workbench.wire.faults.set({ source: "storage", kind: "500", times: 2, gateway: false });
    await week();
    expect(stored()).not.toMatch(GONE);
  });

  it("P4: all accounts are asked about, at most ninety at once", async () => {
    for (const [index, person] of MANY.entries())
      await records(person).save(draft("trust", { person: personId(MANY[(index + 1) % MANY.length]!) }));
    workbench.wire.wireLog.clear();
    await week();
    const counts = reports().map(({ path }) => Number(/\((\d+) accounts/u.exec(path)?.[1]));
    expect(Math.max(...counts)).toBe(90);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(MANY.length);
  });

  it("a push that the queue does not take is said", async () => {
    const end = intercept((path) => (path.startsWith("/webhook/queue/") ? new Response("", { status: 429 }) : null));
    await expect(workbench.backEnd.runSchedule("begin-closed-accounts")).rejects.toMatchObject({ kind: "rate-limited" });
    end();
  });
});

describe("what is over", () => {
  /** More than one look at the index gives. */
  const muchIsWritten = async (): Promise<void> => {
    for (const person of MANY) {
      for (const topic of ["axles", "bolts", "cogs", "drills", "elbows"])
        expect((await records(person).save(draft("offer", { word: "ask", topic, audience: "site" }, { id: topic }))).ok).toBe(true);
    }
  };

  it("R9: is erased on its day, however much it is; what is not over stays", async () => {
    await daysLater(-400, muchIsWritten);
    await twoPeopleWrite();
    expect(stored()).toMatch(/elbows/u);
    await day();
    expect(stored()).not.toMatch(/axles|bolts|cogs|drills|elbows/u);
    expect(bytes()).not.toMatch(/712020:p\d/u);
    expect(await records(ZOE).find({ of: "me" })).toHaveLength(3);
  });

  it("R9: interrupted by the storage, it is finished by the next try", async () => {
    await twoPeopleWrite();
    workbench.wire.faults.set({ source: "storage", kind: "500", times: 2, gateway: false });
    await daysLater(400, day);
    expect(stored()).not.toMatch(/zither|torque|Zinc/u);
  });

  it("R9: is looked for again only while some is found, and not for ever", async () => {
    const pushed: string[] = [];
    const taken = (path: string): Response => {
      pushed.push(path);
      return new Response("{}", { status: 201 });
    };
    const end = intercept((path) => (path.startsWith("/webhook/queue/") ? taken(path) : null));
    const part = async (body: object): Promise<unknown> => {
      const payload = { queueName: "what-is-over", jobId: "j", eventId: "e", body };
      return daysLater(400, () => workbench.backEnd.runtime.run({ exported: "eraseWhatIsOver", payload, accountId: null }));
    };
    await twoPeopleWrite();
    await part({ part: 1 });
    expect(pushed).toHaveLength(1);
    await part({ part: 2 });
    expect(pushed).toHaveLength(1);
    await twoPeopleWrite();
    await part({ part: 200 });
    end();
    expect(pushed).toHaveLength(1);
    expect(stored()).not.toMatch(/zither|torque|Zinc/u);
  });
});

describe("removing everything, on the app's storage", () => {
  /** What the storage holds when the day came while nobody looked. */
  const letTheDayCome = async (): Promise<void> => {
    expect((await daysLater(-31, () => admin().removeEverything())).ok).toBe(true);
  };

  it("S5: until its day refuses what is new with the day, and erases nothing", async () => {
    await twoPeopleWrite();
    const asked = await admin().removeEverything();
    const removeOn = asked.ok ? asked.value.removeOn : null;
    expect(removeOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    const wish = draft("trust", { outsider: "Cy" }, { id: "t9" });
    expect(await records(BO).save(wish)).toEqual({ ok: false, error: { kind: "closing", removeOn } });
    expect(await createSettingsClient(invokeAs(BO)).read(null)).toMatchObject({ ok: true, value: { removeOn } });
    await day();
    expect(await records(ZOE).find({ of: "me" })).toHaveLength(3);
    expect((await admin().keepEverything()).ok).toBe(true);
    expect((await records(BO).save(wish)).ok).toBe(true);
  });

  it("S6: on its day erases everything of everybody, then the settings, to the last byte", async () => {
    await twoPeopleWrite();
    for (const person of MANY) await records(person).save(draft("offer", { word: "ask", topic: "wheels", audience: "site" }));
    const until = addDays(dayOf(Date.now() as Instant), 30);
    const { topic, seats, rhythm, begins, minutes, zone, template } = GOOD_CONTENT.circle;
    const circle = { topic, seats, rhythm, begins, minutes, zone, template, firstOn: until, until, audience: "site" } as const;
    expect((await records(BO).save(draft("circle", circle))).ok).toBe(true);
    await admin().save({
      version: 0,
      allowedPlaces: null,
      newcomerSentence: "Ask the people next to you.",
      links: ALL_LINKS_WELCOME,
      practicePage: null,
    });
    await letTheDayCome();
    expect(await records(BO).save(draft("rhythm", { capacity: "none" }))).toEqual({ ok: false, error: { kind: "erasing" } });
    expect(await admin().keepEverything()).toEqual({ ok: false, error: { kind: "removing" } });
    await day();
    expect(workbench.backEnd.stored()).toEqual([]);
    expect(bytes()).not.toMatch(/712020:|zither|wheels|next to you/u);
    expect((await records(BO).save(draft("rhythm", { capacity: "none" }))).ok).toBe(true);
  });

  it("S6: interrupted, it is finished by another try; twice on one day, it does nothing more", async () => {
    await twoPeopleWrite();
    await letTheDayCome();
    workbench.wire.faults.set({ source: "storage", kind: "500", times: 3, gateway: false });
    await Promise.all([day(), day()]);
    expect(workbench.backEnd.stored()).toEqual([]);
  });
});
