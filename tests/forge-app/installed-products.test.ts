import { placeId } from "@alongside/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRecordsClient } from "../../forge-app/ui/src/records-client.ts";
import { createSettingsClient } from "../../forge-app/ui/src/settings-client.ts";
import type { Product } from "../../workbench/src/forge/product-path.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { aBrowser } from "../builders/browser.ts";
import { draft } from "../builders/records.ts";

const NORA = "712020:nora-weiss";
const ADMINISTRATOR = "712020:idris-bello";

const installed: Record<Product, Workbench | undefined> = { confluence: undefined, jira: undefined };
const on = (product: Product): Workbench => installed[product]!;
beforeAll(async () => {
  const organisation = await loadBundledOrganisation("marlo-bikes");
  const open = (absent: Product) => startWorkbench({ organisation, port: 0, withoutProducts: [absent] });
  [installed.confluence, installed.jira] = await Promise.all([open("jira"), open("confluence")]);
});
afterAll(() => Promise.all([on("confluence").close(), on("jira").close()]));
beforeEach(() => {
  on("confluence").wire.reset();
  on("jira").wire.reset();
});

const invokeAs =
  (person: string, { backEnd }: Workbench) =>
  (functionKey: string, payload: object) =>
    backEnd.resolve({ functionKey, payload, context: {}, accountId: person });
const called = ({ wire }: Workbench) => wire.wireLog.all().filter(({ path }) => /^\/(?:wiki|rest)\//u.test(path));

describe("the back end of an app that is installed on one product", () => {
  it.each([
    ["confluence", "FLEET", "jira:FLEET", /^\/wiki\/api\/v2\/spaces/u],
    ["jira", "jira:FLEET", "FLEET", /^\/rest\/api\/3\/project\/search/u],
  ] as const)(
    "R12: on %s, %s is a place for an offer and %s is none, and the other product is not asked",
    async (product, here, there, asked) => {
      const records = createRecordsClient(invokeAs(NORA, on(product)));
      const offerIn = (place: string) => draft("offer", { word: "ask", topic: "torque", audience: "place", place: placeId(place) });
      expect(await records.save(offerIn(here))).toMatchObject({ ok: true });
      expect(await records.save(offerIn(there))).toEqual({ ok: false, error: { kind: "place-closed" } });
      expect(called(on(product)).length).toBeGreaterThan(0);
      for (const { path } of called(on(product))) expect(path).toMatch(asked);
    },
  );

  it.each([
    ["confluence", /^\/wiki\/rest\/api\/user\/current/u],
    ["jira", /^\/rest\/api\/3\/mypermissions/u],
  ] as const)("S1: on %s, that product says who administers the site", async (product, asked) => {
    const settings = (person: string) => createSettingsClient(invokeAs(person, on(product))).admin.settings();
    expect(await settings(ADMINISTRATOR)).toMatchObject({ ok: true });
    expect(await settings(NORA)).toEqual({ ok: false, error: { kind: "not-an-administrator" } });
    expect(called(on(product)).map(({ person }) => person)).toEqual([ADMINISTRATOR, NORA]);
    for (const { path } of called(on(product))) expect(path).toMatch(asked);
  });

  it("S1: where Jira does not say it, nobody is let in", async () => {
    const settings = () => createSettingsClient(invokeAs(ADMINISTRATOR, on("jira"))).admin.settings();
    for (const kind of ["403", "empty"] as const) {
      on("jira").wire.faults.set({ source: "jira", kind, times: 1, gateway: false });
      expect(await settings(), kind).toEqual({ ok: false, error: { kind: "not-an-administrator" } });
    }
    on("jira").wire.faults.set({ source: "jira", kind: "500", times: 1, gateway: false });
    await expect(settings()).rejects.toMatchObject({ kind: "unavailable" });
  });
});

describe("the gateway in front of a product that the app is not installed on", () => {
  it.each([
    ["confluence", "jira", "/rest/api/3/issue/FLEET-482"],
    ["jira", "confluence", "/wiki/rest/api/search?cql=type%3Dpage"],
  ] as const)("installed on %s: %s refuses the app, and answers everybody else", async (product, absent, restPath) => {
    const { url, wire } = on(product);
    const response = await fetch(`${url}/__forge/product`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ product: absent, restPath }),
    });
    expect(await response.json()).toMatchObject({ status: 401 });
    expect((await wire.request({ person: NORA, path: restPath })).status).toBe(200);
  });
});

describe("pages of a product that the app is not installed on", () => {
  it.each([
    ["confluence", ["/browse/FLEET-482", "/jira/projects/FLEET"], ["/jira/apps/alongside", "/jira/admin/apps/alongside"]],
    ["jira", ["/", "/wiki/spaces/FLEET"], ["/wiki/apps/alongside", "/wiki/admin/apps/alongside", "/wiki/spaces/FLEET/apps/alongside"]],
  ] as const)("installed on %s: the other's pages show nothing of the app but the way to it", async (product, pages, gone) => {
    const visit = (path: string) => aBrowser(on(product).url).visit(`${path}?as=${ADMINISTRATOR}`);
    const home = product === "jira" ? "/jira" : "/wiki";
    for (const path of pages) {
      const text = await (await visit(path)).text();
      expect(text, path).not.toMatch(/data-context|class="side-app"|id="byline"/u);
      expect(text, path).toContain(`href="${home}/apps/alongside"`);
    }
    for (const path of gone) expect((await visit(path)).status, path).toBe(404);
    for (const path of ["apps/alongside", "admin/apps/alongside"]) expect((await visit(`${home}/${path}`)).status, path).toBe(200);
  });
});
