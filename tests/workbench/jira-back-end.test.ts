import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createForgeFetch } from "../../workbench/src/forge/forge-fetch.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";

const NORA = "712020:nora-weiss";

let wire: Wire;
beforeAll(async () => {
  wire = await createWire({ organisation: await loadBundledOrganisation("marlo-bikes") });
});
afterAll(() => wire.close());

/** What `asUser().requestJira` of the vendor's package becomes on the platform's side. */
async function requestJira(path: string, wish: { person?: string | null; scopes?: string[]; target?: object; init?: object } = {}) {
  const { person = NORA, scopes = ["read:jira-work"], target = {}, init = {} } = wish;
  const parts = { wire, scopes, kvs: {} as never, queue: {} as never };
  const response = await createForgeFetch(parts, person)({ type: "fpp", provider: "user", remote: "jira", ...target }, path, init);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

describe("the back end's way to Jira", () => {
  it("is that of the person who invoked it, with no more than the scopes of the manifest", async () => {
    expect((await requestJira("/rest/api/3/issue/FLEET-482")).body).toContain('"key":"FLEET-482"');
    expect((await requestJira("/rest/api/3/issue/FLEET-470")).status).toBe(404);
    expect((await requestJira("/rest/api/3/issue/FLEET-470", { person: "712020:idris-bello" })).status).toBe(200);
    expect((await requestJira("/rest/api/3/issue/FLEET-482", { scopes: ["search:confluence"] })).status).toBe(401);
    expect((await requestJira("/rest/api/3/issue/FLEET-482/comment", { init: { method: "POST", body: "{}" } })).status).toBe(401);
  });

  it("needs a person, and that one", async () => {
    for (const wish of [{ person: null }, { target: { accountId: "712020:idris-bello" } }, { target: { provider: "none" } }])
      expect((await requestJira("/rest/api/3/myself", wish)).headers.get("forge-proxy-error")).toBe("NEEDS_AUTHENTICATION_ERR");
    expect((await requestJira("/rest/api/3/myself", { target: { provider: "app" } })).headers.get("forge-proxy-error")).toBe(
      "APP_USER_NOT_SUPPORTED",
    );
  });

  it("leads to Jira alone: not to the other product, the workbench's control or a product that is not there", async () => {
    for (const path of ["/wiki/rest/api/user/current", "/rest/api/3/../../../__workbench/state", "/rest/api/2/myself", "/browse/FLEET-482"])
      expect((await requestJira(path)).status, path).toBe(404);
    expect((await requestJira("/x", { target: { remote: "bitbucket" } })).headers.get("forge-proxy-error")).toBe("INVALID_REMOTE");
  });

  it("says how long to wait when Jira is busy", async () => {
    wire.faults.set({ source: "jira", kind: "429", times: 1, gateway: false });
    const { status, headers } = await requestJira("/rest/api/3/issue/FLEET-482");
    expect([status, headers.get("retry-after"), headers.get("ratelimit-reason")]).toEqual([429, "7", "jira-burst-based"]);
  });
});
