import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { isBuilt } from "../builders/web-part-package.ts";
import { dayFromNow, proposeOnSite, takePart } from "./circles-on-site.ts";
import { AYLIN, EMEKA, NORA, anOrdinaryDay, share } from "./shared-on-site.ts";
import type { Window } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const SPACE = "/wiki/spaces/FLEET/apps/alongside";
const FOR_YOU = "/wiki/apps/alongside?section=for-you";

/** What moves while it is seen (Layout Instability API): each time, the share of the window, and whether what moved is ours. */
const OBSERVE_MOVES = `
  window.moves = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      const ours = sources.some(({ node }) => node instanceof Node && (node.parentElement?.closest(".al, .placed, main") ?? null) !== null);
      window.moves.push({ value, ours });
    }
  }).observe({ type: "layout-shift", buffered: true });`;

/** On a machine with other work on it the first moment may be over before everything is there: here it lasts. */
const LET_THE_FIRST_MOMENT_LAST = `{
  const set = window.setTimeout;
  window.setTimeout = (work, wait, ...more) => (wait === 1_000 ? 0 : set(work, wait, ...more));
}`;

async function visit(path: string, scripts: readonly string[], wish: { readonly width?: number } = {}): Promise<Window> {
  const window = await stage.open("/wiki/spaces", { ...wish, person: NORA });
  for (const content of scripts) await window.context.addInitScript({ content });
  await window.page.goto(`${stage.url}${path}`);
  return window;
}

/** How much of what is seen was moved by what came later, as shares of the window. */
async function moved({ page }: Window): Promise<number> {
  const inFrame = (frame: Frame) => frame.evaluate<readonly { readonly value: number; readonly ours: boolean }[]>("window.moves");
  const moves = (await Promise.all(page.frames().map(inFrame))).flat();
  return moves.reduce((sum, { value, ours }) => sum + (ours ? value : 0), 0);
}

/** Web Vitals call .1 good; most of these pages moved by .15 to .6 when parts came in any order. */
const HARDLY = 0.05;

describe("what is seen stays where it is while the rest comes", () => {
  it.each([SPACE, FOR_YOU, "/jira/projects/FLEET/apps/alongside"])("on %s", async (path) => {
    const window = await visit(path, [OBSERVE_MOVES, LET_THE_FIRST_MOMENT_LAST]);
    await window.app().locator("footer, .al-footer").last().waitFor();
    await window.quiet();
    expect(await moved(window)).toBeLessThan(HARDLY);
  });

  it.skipIf(!isBuilt).each([1_280, 320])("on a page of SharePoint, %s px wide", async (width) => {
    await anOrdinaryDay(stage);
    await share(stage, NORA, "drawing", { title: "A drawing of every connector", kind: "page", why: "I print it." });
    await proposeOnSite(stage, AYLIN, "cold", { topic: "Cold mornings", firstOn: dayFromNow(0), until: dayFromNow(9) });
    await takePart(stage, "cold", [EMEKA, NORA]);
    const window = await visit("/sites/fleet/alongside", [OBSERVE_MOVES, LET_THE_FIRST_MOMENT_LAST], { width });
    await window.page.getByRole("region", { name: "Offers and wishes, Alongside" }).waitFor();
    await window.quiet();
    expect(await moved(window)).toBeLessThan(HARDLY);
  });
});

describe("what stands below something that does not come", () => {
  async function withoutTopics(scripts: readonly string[]): Promise<Window> {
    const window = await visit("/wiki/spaces", scripts);
    await window.page.route("**/__forge/product", async (route) => {
      if (route.request().postData()?.includes("content.metadata.labels") !== true) await route.continue();
    });
    await window.page.goto(`${stage.url}${SPACE}`);
    await window.app().getByRole("heading", { name: "Topics people wrote about" }).waitFor();
    return window;
  }
  const button = (window: Window) => window.app().getByRole("button", { name: "Propose a circle", includeHidden: true });

  it("waits in the first moment, and no key reaches it", async () => {
    const window = await withoutTopics([LET_THE_FIRST_MOMENT_LAST]);
    await button(window).waitFor({ state: "attached" });
    expect(await button(window).isVisible()).toBe(false);
    await button(window).focus();
    expect(await button(window).evaluate((element) => document.activeElement === element)).toBe(false);
  });

  it("is shown after that", async () => {
    const window = await withoutTopics([]);
    await button(window).waitFor();
    expect(await window.app().getByRole("region", { name: "Topics people wrote about" }).getAttribute("aria-busy")).toBe("true");
  });
});
