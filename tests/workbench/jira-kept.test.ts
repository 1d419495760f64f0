import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Issue } from "../../workbench/src/organisation/organisation.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { aComment, aProject, anIssue } from "../builders/issues.ts";
import { anAccount, anOrganisation } from "../builders/organisation.ts";

const BEN = { account: "ben", app: false };

let folder = "";
let running: Wire | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "alongside-issues-"));
});
afterEach(async () => {
  await running?.close();
  running = null;
  rmSync(folder, { recursive: true });
});

const old = anIssue({ key: "FLEET-1", comments: [{ by: "ada", at: "2026-01-02T00:00:00Z", text: "There from the beginning" }] });

/** Starts again with what the folder keeps. */
async function start(
  issues: readonly Issue[] = [old],
  roles: Readonly<Record<string, string[]>> = { Team: ["ada", "ben"] },
): Promise<Wire> {
  await running?.close();
  const organisation = anOrganisation({ accounts: [anAccount("ada"), anAccount("ben")], projects: [aProject("FLEET", { roles })], issues });
  const files = { issueComments: join(folder, "comments.sqlite"), issueMoves: join(folder, "moves.sqlite") };
  running = await createWire({ organisation, files });
  return running;
}

async function ask(wire: Wire, path: string, sent?: object, method = sent === undefined ? "GET" : "POST"): Promise<never> {
  const answer = await wire.request({
    person: "ada",
    method,
    path: `/rest/api/3/issue/FLEET-1${path}`,
    ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
  });
  expect(answer.status).toBeLessThan(300);
  return JSON.parse(answer.body === "" ? "null" : answer.body) as never;
}

const texts = (wire: Wire): string[] => wire.store.issues.comments(BEN, wire.store.issues.idOf("FLEET-1") ?? 0).map(({ text }) => text);

describe("what people write in issues", () => {
  it("is there again after a restart: comments, whom they told, removals, and who resolved it when", async () => {
    let wire = await start();
    await ask(wire, "/comment", { body: aComment("Kept words", "ben") });
    await ask(wire, "/comment", { body: aComment("For the team"), visibility: { type: "role", value: "Team" } });
    const { comments } = (await ask(wire, "/comment")) as { comments: { id: string }[] };
    await ask(wire, `/comment/${comments[0]?.id ?? ""}`, undefined, "DELETE");
    await ask(wire, "/transitions", { transition: { id: "31" }, fields: { resolution: { name: "Duplicate" } } });
    const before: unknown = await ask(wire, "?expand=changelog");

    wire = await start();
    expect(texts(wire)).toEqual(["@somebody Kept words", "For the team"]);
    expect(wire.store.notifications.of("ben")).toMatchObject([{ product: "jira", author: "ada", removed: false }]);
    expect(await ask(wire, "?expand=changelog")).toEqual(before);
    expect(wire.store.issues.get(BEN, "FLEET-1")).toMatchObject({ status: "Done", resolution: "Duplicate" });
  });

  it("stays with its issue when others come before it, and waits when the issue or the role is away", async () => {
    let wire = await start();
    await ask(wire, "/comment", { body: aComment("Follows its issue") });
    await ask(wire, "/comment", { body: aComment("For the team"), visibility: { type: "role", value: "Team" } });
    wire = await start([anIssue({ key: "FLEET-0" }), { ...old, key: "FLEET-7" }]);
    expect(texts(wire)).toEqual(["There from the beginning", "Follows its issue", "For the team"]);
    wire = await start([old], {});
    expect(texts(wire)).toEqual(["There from the beginning", "Follows its issue"]);
    wire = await start([anIssue({ key: "FLEET-3" })]);
    expect(wire.store.issues.latest(BEN, { projectId: null, isOpen: true, limit: 9 }).map(({ key }) => key)).toEqual(["FLEET-3"]);
    wire = await start();
    expect(texts(wire)).toEqual(["There from the beginning", "Follows its issue", "For the team"]);
  });

  it("is gone after a reset, for good and without a trace in the folder", async () => {
    let wire = await start();
    await ask(wire, "/comment", { body: aComment("Xylophone") });
    await ask(wire, "/transitions", { transition: { id: "31" } });
    wire.reset();
    expect(texts(wire)).toEqual(["There from the beginning"]);
    expect(wire.store.issues.get(BEN, "FLEET-1")).toMatchObject({ status: "To Do", resolution: null });
    wire = await start();
    expect([texts(wire), wire.store.issues.get(BEN, "FLEET-1")?.status]).toEqual([["There from the beginning"], "To Do"]);
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(readFileSync(join(folder, file)).includes("Xylophone"), file).toBe(false);
  });

  it("never takes the number of a comment that was removed", async () => {
    const wire = await start();
    const write = async (): Promise<string> => ((await ask(wire, "/comment", { body: aComment("One") })) as { id: string }).id;
    const first = await write();
    await ask(wire, `/comment/${first}`, undefined, "DELETE");
    const again = await start();
    expect(Number(((await ask(again, "/comment", { body: aComment("Two") })) as { id: string }).id)).toBeGreaterThan(Number(first));
  });
});
