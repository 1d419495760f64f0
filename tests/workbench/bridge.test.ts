import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench({ organisation: await loadBundledOrganisation("marlo-bikes"), port: 0 });
});
afterAll(() => workbench.close());
beforeEach(() => {
  workbench.wire.currentPerson.id = "712020:nora-weiss";
});

/** What the app's `requestConfluence` becomes on the product's side. */
async function asApp(restPath: string, wish: object = {}): Promise<{ status: number; body: string }> {
  const response = await fetch(`${workbench.url}/__forge/product`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ product: "confluence", restPath, fetchRequestInit: wish }),
  });
  return (await response.json()) as { status: number; body: string };
}

describe("what an app reaches through the bridge", () => {
  it("is the product's API, as the person in front of the screen", async () => {
    const answer = await asApp(`/wiki/rest/api/search?cql=${encodeURIComponent('siteSearch ~ "firmware"')}`);
    expect(answer.status).toBe(200);
    expect(workbench.wire.wireLog.all().at(-1)?.person).toBe("712020:nora-weiss");
  });

  it.each([
    "/__workbench/as",
    "/__workbench/../__workbench/as",
    "/wiki/../__workbench/as",
    "/wiki/rest/api/../../../__workbench/as",
    "/wiki/rest/api/%2e%2e/%2E%2E/%2e%2e/__workbench/as",
    "\\__workbench\\as",
    "//127.0.0.1/__workbench/as",
    "http://127.0.0.1/__workbench/as",
  ])("is not the workbench's own control: %s", async (path) => {
    const answer = await asApp(path, { method: "POST", body: JSON.stringify({ person: "712020:maya-stern" }) });
    expect(answer.status).toBe(404);
    expect(workbench.wire.currentPerson.id).toBe("712020:nora-weiss");
  });

  it.each(["/", "/wiki/spaces", "/wiki/apps/alongside", "/wiki/comment/100001", "/__forge/product", "/__forge/macro", "", "%"])(
    "is no page of the wiki and no door of the host: %j",
    async (path) => {
      expect((await asApp(path, { method: "POST", body: "{}" })).status).toBe(404);
    },
  );

  it("cannot name another person, or other scopes, in its headers", async () => {
    const headers = [
      ["x-workbench-person", "712020:maya-stern"],
      ["X-Workbench-Scopes", "read:user:confluence"],
      ["Authorization", "Bearer 712020:maya-stern"],
    ];
    expect(JSON.parse((await asApp("/wiki/rest/api/user/current", { headers })).body)).toMatchObject({ accountId: "712020:nora-weiss" });
    const people = { accountIds: ["712020:maya-stern"] };
    expect((await asApp("/wiki/api/v2/users-bulk", { method: "POST", headers, body: JSON.stringify(people) })).status).toBe(401);
  });

  it("may ask without a body, which the bridge hands over as an empty text", async () => {
    expect((await asApp("/wiki/api/v2/footer-comments/999999", { method: "DELETE", body: "" })).status).toBe(404);
  });
});
