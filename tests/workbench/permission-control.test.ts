import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { posting } from "../builders/browser.ts";

const [NORA, SAMIR] = ["712020:nora-weiss", "712020:samir-haddad"] as const;

describe("a permission that is withdrawn while the workbench runs", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({ organisation: await loadBundledOrganisation("marlo-bikes"), port: 0 });
  });
  afterAll(() => workbench.close());
  beforeEach(() => workbench.wire.reset());

  const statusOf = async (path: string, person: string): Promise<number> =>
    (await fetch(`${workbench.url}${path}`, { headers: { authorization: `Bearer ${person}` } })).status;
  const permit = async (body: unknown): Promise<number> => (await fetch(`${workbench.url}/__workbench/permission`, posting(body))).status;

  it.each([
    ["FLEET", "a page of the space", (): string => `/wiki/api/v2/pages/${String(workbench.wire.store.pageIdOf("FLEET-021"))}`, 404],
    ["FLEET", "the site", (): string => "/sites/fleet/_api/web", 403],
    ["jira:FLEET", "the project", (): string => "/rest/api/3/project/FLEET", 404],
  ] as const)("%s: closes %s to one person alone, and opens it again", async (place, _what, pathOf, closed) => {
    const path = pathOf();
    expect(await statusOf(path, SAMIR)).toBe(200);
    expect(await permit({ person: SAMIR, place, mayOpen: false })).toBe(200);
    expect(await statusOf(path, SAMIR)).toBe(closed);
    expect(await statusOf(path, NORA)).toBe(200);
    expect(await permit({ person: "Samir Haddad", place, mayOpen: true })).toBe(200);
    expect(await statusOf(path, SAMIR)).toBe(200);
    await permit({ person: SAMIR, place, mayOpen: false });
    workbench.wire.reset();
    expect(await statusOf(path, SAMIR)).toBe(200);
  });

  it("says what it cannot read", async () => {
    expect(await permit({ person: SAMIR, place: "NOWHERE", mayOpen: false })).toBe(404);
    expect(await permit({ person: "anonymous", place: "FLEET", mayOpen: false })).toBe(400);
    expect(await permit({ person: SAMIR, place: "FLEET" })).toBe(400);
  });
});
