import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { posting } from "../builders/browser.ts";
import { aSmallApp } from "../builders/small-app.ts";
import { launchBrowser } from "../journeys/launch-browser.ts";

describe("the bar", () => {
  let workbench: Workbench;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const organisation = await loadBundledOrganisation("marlo-bikes");
    const { uiFolder } = aSmallApp();
    [workbench, browser] = await Promise.all([startWorkbench({ organisation, port: 0, uiFolder }), launchBrowser()]);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await workbench.close();
  });

  it("says of each entry what it is and how it begins, and never its key", async () => {
    await page.goto(`${workbench.url}/wiki/spaces`);
    const entries = [
      { entity: "record", value: { kind: "offer", id: "o1", content: { word: "mentor", topic: "firmware rollout" } } },
      { entity: "record", value: { kind: "note", content: { text: "one two three four five six seven eight nine" } } },
      { entity: "word", value: { word: "snow", ref: "712020:ada/offer/o1" } },
      { entity: "owner-list", value: { owner: "712020:ada", refs: ["offer/o1"] } },
      { entity: null, value: "plain" },
    ];
    // The page's own module, as the page runs it.
    const script = `import("/__shell/shell/browser/stored-line.ts").then(({ storedLine }) => ${JSON.stringify(entries)}.map(storedLine))`;
    expect(await page.evaluate(script)).toEqual([
      "record · offer · mentor firmware rollout",
      "record · note · one two three four five six seven eight …",
      "word · snow",
      "owner-list",
      "",
    ]);
  });

  it("shows what is stored while it is open, and that it is gone", async () => {
    await page.goto(`${workbench.url}/wiki/spaces`);
    await page.locator("#wire-toggle").click();
    const stored = page.locator("#stored");
    await stored.getByText("Nothing was stored.").waitFor();
    const payload = { kind: "offer", id: "o1", version: null, content: { word: "mentor", topic: "snow chains", audience: "site" } };
    await fetch(`${workbench.url}/__forge/invoke`, posting({ functionKey: "records.save", payload, context: {} }));
    await stored.getByText(/^record · offer · .*snow chains/u).waitFor();
    expect(await stored.textContent()).not.toContain("712020");
    await fetch(`${workbench.url}/__workbench/reset`, posting({}));
    await stored.getByText("Nothing was stored.").waitFor();
  });

  it.each([
    ["en", ["Search", "Comments", "Jira", "Storage (“What people write”)", "Back end"]],
    ["de", ["Suche", "Kommentare", "Jira", "Speicher („Was Menschen schreiben“)", "Back-End"]],
  ])("makes each source go wrong in every way, and shows which (%s)", async (language, sources) => {
    await page.goto(`${workbench.url}/wiki/spaces?language=${language}`);
    const select = page.locator('[data-bench="fault"]');
    expect(await select.locator("optgroup").evaluateAll((groups) => groups.map((group) => group.getAttribute("label")))).toEqual(sources);
    expect(await select.locator("option").count()).toBe(1 + 5 * 7);
    for (const [source, kind] of [
      ["comments", "429"],
      ["search", "403"],
      ["storage", "slow"],
      ["invoke", "offline"],
    ] as const) {
      await Promise.all([page.waitForEvent("load"), select.selectOption(`${source}:${kind}`)]);
      await expect.poll(() => select.inputValue()).toBe(`${source}:${kind}`);
      expect(workbench.wire.faults.all()).toMatchObject([{ source, kind }]);
    }
    await Promise.all([page.waitForEvent("load"), select.selectOption("")]);
    expect(workbench.wire.faults.all()).toEqual([]);
  });

  it("lets this browser alone see as somebody else", async () => {
    await page.goto(`${workbench.url}/wiki/spaces?language=en`);
    await Promise.all([page.waitForEvent("load"), page.locator('[data-bench="person"]').selectOption({ label: "Maya Stern" })]);
    await page.getByText("Board papers").first().waitFor();
    expect(page.url()).not.toContain("as=");
    expect(workbench.wire.currentPerson.id).toBe("712020:nora-weiss");
  });
});
