import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import type { CookieJar } from "../builders/browser.ts";
import { aBrowser, posting } from "../builders/browser.ts";

const NORA = "712020:nora-weiss";
const MAYA = "712020:maya-stern";
const SAMIR = "712020:samir-haddad";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench({ organisation: await loadBundledOrganisation("marlo-bikes"), port: 0 });
});
afterAll(() => workbench.close());
beforeEach(() => workbench.wire.reset());

const open = (): CookieJar => aBrowser(workbench.url);

async function whoIs(browser: CookieJar): Promise<string | null> {
  const { person, anonymous } = (await (await browser.fetch("/__workbench/state")).json()) as { person: string | null; anonymous: boolean };
  expect(anonymous).toBe(person === null);
  return person;
}

async function asApp(browser: CookieJar, restPath: string): Promise<{ status: number; body: string }> {
  return (await (await browser.fetch("/__forge/product", posting({ product: "confluence", restPath }))).json()) as {
    status: number;
    body: string;
  };
}

describe("seeing as somebody", () => {
  it("is each browser's own: two people look at once, on pages, through the bridge and at the app's back end", async () => {
    const [maya, samir, other] = [open(), open(), open()];
    await maya.visit(`/?as=${MAYA}`);
    await samir.visit("/wiki/spaces?as=Samir+Haddad");
    for (const [browser, id] of [
      [maya, MAYA],
      [samir, SAMIR],
      [other, NORA],
    ] as const) {
      expect(await whoIs(browser)).toBe(id);
      expect(JSON.parse((await asApp(browser, "/wiki/rest/api/user/current")).body)).toMatchObject({ accountId: id });
      expect(await (await browser.visit("/")).text()).toContain(`&quot;accountId&quot;:&quot;${id}&quot;`);
      await browser.fetch("/__forge/invoke", posting({ functionKey: "records.mine", payload: {}, context: {} }));
      expect(workbench.wire.wireLog.all().findLast(({ source }) => source === "invoke")?.person).toBe(id);
    }
    expect(await (await maya.visit("/wiki/spaces")).text()).toContain("Board papers");
    expect(await (await samir.visit("/wiki/spaces")).text()).not.toContain("Board papers");
  });

  it("goes on to the same page without the wish in the address, and keeps the rest of it", async () => {
    const response = await open().fetch(`/wiki/apps/alongside?q=snow&as=${MAYA}&language=de`);
    expect([response.status, response.headers.get("location")]).toEqual([302, "/wiki/apps/alongside?q=snow&language=de"]);
  });

  it("saves the macro of a page as the person of the browser", async () => {
    const { store } = workbench.wire;
    const board = store.pagesOf({ account: MAYA, app: false }, null, 500, 0).find(({ spaceKey }) => spaceKey === "BOARD")!;
    const save = posting({ pageId: String(board.id), config: { topic: "budget" } });
    const maya = open();
    await maya.visit(`/?as=${MAYA}`);
    expect((await open().fetch("/__forge/macro", save)).status).toBe(404);
    expect((await maya.fetch("/__forge/macro", save)).status).toBe(204);
  });

  it("is overridden for every browser by the control interface, by a reset, and by code that sets who looks", async () => {
    const browser = open();
    await browser.visit(`/?as=${MAYA}`);
    await open().fetch("/__workbench/as", posting({ person: SAMIR }));
    expect(await whoIs(browser)).toBe(SAMIR);
    await browser.visit(`/?as=${MAYA}`);
    await open().fetch("/__workbench/reset", posting({}));
    expect(await whoIs(browser)).toBe(NORA);
    await browser.visit(`/?as=${MAYA}`);
    workbench.wire.currentPerson.id = SAMIR;
    expect(await whoIs(browser)).toBe(SAMIR);
  });

  it("says in a sentence that nobody, or two people, are called so, and changes nothing", async () => {
    const browser = open();
    const nobody = await browser.fetch("/?as=Nobody+Atall");
    expect([nobody.status, await nobody.text()]).toEqual([404, "Nobody who could sign in is called Nobody Atall."]);
    expect((await browser.fetch("/?as=Anna+Schmidt")).status).toBe(400);
    expect((await browser.fetch("/?as=712020:lars-holm")).status).toBe(404);
    expect(await whoIs(browser)).toBe(NORA);
  });

  it("does not trust a cookie that names somebody who is not here", async () => {
    for (const value of ["712020:elsewhere", "%zz", "7120"]) {
      const headers = { cookie: `workbench-person=${String(workbench.wire.currentPerson.epoch)}.${value}` };
      const state = await fetch(`${workbench.url}/__workbench/state`, { headers });
      expect(await state.json(), value).toMatchObject({ person: NORA });
    }
  });

  it("is offered for everybody and for nobody in the bar, the one who looks chosen", async () => {
    const browser = open();
    const page = await (await browser.visit("/wiki/spaces?as=anonymous")).text();
    expect(page).toMatch(/<option value="anonymous" selected>Anonymous<\/option>/u);
    expect(page).toContain('<option value="712020:maya-stern"');
  });
});

describe("seeing as nobody", () => {
  it("shows what is open to all, and nothing else", async () => {
    const browser = open();
    await browser.visit("/?as=anonymous");
    expect(await whoIs(browser)).toBeNull();
    const start = await browser.visit("/");
    expect(start.status).toBe(200);
    expect(await start.text()).not.toContain("&quot;accountId&quot;");
    expect(await (await browser.visit("/wiki/spaces")).text()).not.toContain("Board papers");
    expect((await browser.visit("/wiki/spaces/BOARD")).status).toBe(404);
  });

  it("asks the product without credentials, and the back end without a person", async () => {
    const browser = open();
    await browser.visit("/?as=anonymous");
    expect((await asApp(browser, "/wiki/rest/api/user/current")).status).toBe(403);
    await browser.fetch("/__forge/invoke", posting({ functionKey: "records.mine", payload: {}, context: {} }));
    expect(workbench.wire.wireLog.all().findLast(({ source }) => source === "invoke")?.person).toBeNull();
  });
});
