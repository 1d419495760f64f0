import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { aBrowser } from "../builders/browser.ts";
import { aManifest, aSmallApp } from "../builders/small-app.ts";
import { launchBrowser } from "../journeys/launch-browser.ts";

const NORA = "712020:nora-weiss";
const INES = "712020:ines-okafor";
const JIRA_MODULES = `  jira:issueContext:
    - { key: issue-panel, title: Who can help, label: Who can help, resource: main, resolver: { function: resolver } }
  jira:projectPage:
    - { key: project-learning, title: Learning in this project, resource: main, resolver: { function: resolver } }
`;

let workbench: Workbench;
let without: Workbench;
let browser: Browser;
beforeAll(async () => {
  const organisation = await loadBundledOrganisation("marlo-bikes");
  const app = aSmallApp({ with: JIRA_MODULES, scopes: ["read:jira-work", "search:confluence"] });
  [workbench, without, browser] = await Promise.all([
    startWorkbench({ organisation, port: 0, ...app }),
    startWorkbench({ organisation, port: 0, manifestFile: aManifest() }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([workbench.close(), without.close()]);
});
beforeEach(() => workbench.wire.reset());

async function visit(path: string, person = NORA, bench = workbench): Promise<{ status: number; text: string }> {
  const response = await aBrowser(bench.url).visit(`${path}${path.includes("?") ? "&" : "?"}as=${person}`);
  return { status: response.status, text: await response.text() };
}

/** The context of the only frame on a page. */
function contextIn(page: string): unknown {
  const [, context = "{}"] = /data-context="([^"]*)"/u.exec(page) ?? [];
  return JSON.parse(context.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
}

describe("where the app stands in Jira", () => {
  it("its panel beside an issue is told which issue and project it is", async () => {
    const { status, text } = await visit("/browse/FLEET-482");
    expect(status).toBe(200);
    const id = String(workbench.wire.store.issues.idOf("FLEET-482"));
    expect(contextIn(text)).toMatchObject({
      moduleKey: "issue-panel",
      accountId: NORA,
      extension: {
        type: "jira:issueContext",
        issue: { id, key: "FLEET-482", type: "Bug", typeId: "10002" },
        project: { id: "10001", key: "FLEET", type: "software" },
        location: `${workbench.url}/browse/FLEET-482`,
      },
    });
  });

  it("its page in a project is told which project it is, and linked beside the project's issues", async () => {
    const PATH = "/jira/projects/FLEET/apps/alongside";
    const { text } = await visit(PATH);
    expect(contextIn(text)).toMatchObject({
      moduleKey: "project-learning",
      extension: { type: "jira:projectPage", project: { id: "10001", key: "FLEET", type: "software" }, location: workbench.url + PATH },
    });
    expect((await visit("/jira/projects/FLEET")).text).toContain(`href="${PATH}" >Learning in this project</a>`);
  });

  it("without these modules there is no panel, no page and no link", async () => {
    expect((await visit("/browse/FLEET-482", NORA, without)).text).not.toContain("<iframe");
    expect((await visit("/jira/projects/FLEET", NORA, without)).text).not.toContain('apps/alongside" >Learning');
    expect((await visit("/jira/projects/FLEET/apps/alongside", NORA, without)).status).toBe(404);
  });
});

describe("the pages of the issue tracker", () => {
  it("lead from projects to issues, open and solved, and from the wiki to Jira and back", async () => {
    expect((await visit("/jira")).text).toContain("Display restarts after the update on cold mornings");
    expect((await visit("/")).text).toContain('href="/jira/projects"');
    expect((await visit("/jira/projects")).text).toContain('href="/wiki/spaces"');
    const open = (await visit("/jira/projects/FLEET")).text;
    const solved = (await visit("/jira/projects/FLEET?show=solved")).text;
    expect([open.includes("/browse/FLEET-482"), open.includes("/browse/FLEET-377")]).toEqual([true, false]);
    expect([solved.includes("/browse/FLEET-482"), solved.includes("/browse/FLEET-377")]).toEqual([false, true]);
    expect((await visit("/jira/search?text=cold%20(display")).text).toContain("/browse/FLEET-482");
  });

  it("show each person what they may see, and everybody else that it is not there", async () => {
    const all = ["/browse/SEC-17", "/browse/FLEET-470", "/jira/projects/SEC", "/browse/NOWHERE-1", "/jira/projects/NOWHERE"];
    for (const path of all) expect((await visit(path)).status, path).toBe(404);
    for (const path of all.slice(0, 3)) expect((await visit(path, "712020:idris-bello")).status, path).toBe(200);
    expect((await visit("/jira/issues")).text).not.toMatch(/SEC-|FLEET-470/u);
    expect((await visit("/jira/search?text=credit%20note")).text).not.toContain("FLEET-474");
    expect((await visit("/browse/FLEET-474")).text).not.toContain("credit note");
    expect((await visit("/browse/FLEET-474", INES)).text).toContain("credit note");
  });

  it("show nobody's words as markup, and former people without their names", async () => {
    expect((await visit("/browse/WORK-61")).text).toMatch(/Former user/u);
    expect((await visit("/browse/WORK-61")).text).not.toContain("Greg");
    const sent = {
      body: {
        type: "doc",
        version: 1,
        content: [{ type: "paragraph", content: [{ type: "text", text: "<img src=x>", marks: [link("javascript:alert(1)")] }] }],
      },
    };
    await workbench.wire.request({ person: NORA, method: "POST", path: "/rest/api/3/issue/FLEET-482/comment", body: JSON.stringify(sent) });
    const { text } = await visit("/browse/FLEET-482");
    expect(text).toContain("&lt;img src=x&gt;");
    expect(text).not.toContain("javascript:");
  });
});

const link = (href: string): object => ({ type: "link", attrs: { href } });

describe("an issue in a browser", () => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
  });
  afterEach(() => context.close());
  const open = (path: string, person = NORA) => page.goto(`${workbench.url}${path}?as=${person}&language=en`);

  it("takes comments, for everybody or for one role, and takes them back", async () => {
    await open("/browse/FLEET-482", INES);
    await page.getByLabel("Write a comment").fill("First line\nsecond line");
    await page.getByLabel("Who can see it").selectOption({ label: "Only for Fleet team" });
    await page.getByRole("button", { name: "Post" }).click();
    const comment = page.locator(".comment", { hasText: "second line" });
    await comment.getByText("Only for Fleet team").waitFor();
    await open("/browse/FLEET-482", "712020:petra-vogel");
    expect(await page.getByText("second line").count()).toBe(0);
    await open("/browse/FLEET-482", INES);
    await comment.getByRole("button", { name: "Delete" }).click();
    await expect.poll(() => page.getByText("second line").count()).toBe(0);
  });

  it("is moved and resolved, and says who did it", async () => {
    await open("/browse/FLEET-482");
    await page.getByLabel("Solved as").selectOption("Cannot Reproduce");
    await page.getByRole("button", { name: "Done" }).click();
    await page.locator('.lozenge[data-category="done"]').waitFor();
    await page.locator(".issue-changes summary").click();
    await page.getByText("Solved as: none → Cannot Reproduce").waitFor();
    expect(workbench.wire.store.issues.get({ account: NORA, app: false }, "FLEET-482")?.resolution).toBe("Cannot Reproduce");
    await page.getByRole("button", { name: "To Do" }).click();
    await page.getByText("Solved as: Cannot Reproduce → none").waitFor({ state: "attached" });
  });

  it("lets the app ask Jira as the person who looks, with the scopes of its manifest and no other product's paths", async () => {
    await open("/browse/FLEET-482");
    const element = await page.locator('iframe[data-surface="issue-context"]').elementHandle();
    const frame = (await element.contentFrame())!;
    await frame.waitForFunction(() => "bridge" in window);
    const statusOf = (path: string, method = "GET"): Promise<number> =>
      frame.evaluate(
        async (wish) => {
          const { bridge } = window as unknown as { bridge: { requestJira(path: string, init: object): Promise<{ status: number }> } };
          return (await bridge.requestJira(wish.path, { method: wish.method, headers: { "content-type": "application/json" } })).status;
        },
        { path, method },
      );
    workbench.wire.wireLog.clear();
    expect(await statusOf("/rest/api/3/issue/FLEET-482?fields=summary")).toBe(200);
    expect(await statusOf("/rest/api/3/issue/FLEET-470")).toBe(404);
    expect(await statusOf("/rest/api/3/issue/FLEET-482/comment", "POST")).toBe(401);
    expect(await statusOf("/wiki/rest/api/user/current")).toBe(404);
    expect(await statusOf("/rest/api/3/../../../__workbench/reset", "POST")).toBe(404);
    expect(workbench.wire.wireLog.all().map(({ source, person, status }) => [source, person, status])).toEqual([
      ["jira", NORA, 200],
      ["jira", NORA, 404],
      ["jira", NORA, 401],
    ]);
  });

  it("is reached through the bar's choice of platform, and the wiki again", async () => {
    await open("/wiki/spaces");
    const platform = page.locator('[data-bench="platform"]');
    await Promise.all([page.waitForURL(/\/browse\/FLEET-482$/u), platform.selectOption({ label: "Jira" })]);
    expect(await platform.locator("option:checked").textContent()).toBe("Jira");
    await Promise.all([page.waitForURL(/\/wiki\/spaces$/u), platform.selectOption({ label: "Confluence" })]);
  });

  it.each([
    { theme: "light", language: "en", width: 1280 },
    { theme: "dark", language: "de", width: 1280 },
    { theme: "contrast", language: "en", width: 320 },
    { theme: "dark", language: "de", width: 320 },
    { theme: "light", language: "ar", width: 700 },
  ])("has no findings of axe and nothing to scroll sideways: %o", async ({ theme, language, width }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/browse/FLEET-377", "/jira/projects/FLEET"]) {
      await page.goto(`${workbench.url}${path}?theme=${theme}&language=${language}`);
      // The app's own frames answer for themselves in the journeys.
      const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), path).toBe(true);
    }
  });
});
