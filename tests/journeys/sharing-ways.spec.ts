import type { FrameLocator, Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ME, call, expectAccessible, expectClean, stored } from "./own-things.ts";
import type { Window, WindowWish } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

const EMEKA = "712020:emeka-obi";
const ISSUE = "/browse/FLEET-482";
const LINE = "The sound of a good crimp.";
/** What the first page and the issue are about, in words of a colleague. */
const TOPICS = ["firmware rollout", "display restarts"];

const dialogIn = ({ page }: Window): FrameLocator => page.locator("dialog iframe[data-surface]").last().contentFrame();
const shareIn = (app: FrameLocator): Locator => app.getByRole("button", { name: "Share something", exact: true });
const sharedIn = (app: FrameLocator): Locator => app.locator("section.al-section").filter({ hasText: "Shared by colleagues" });
const contents = async (): Promise<unknown[]> => (await stored(stage, "resource")).map(({ content }) => content);

async function fillIn(dialog: FrameLocator, what: string): Promise<void> {
  await dialog.getByLabel("What is it?").fill(what);
  await dialog.getByLabel("Why did it help you?").fill(LINE);
  await dialog.getByLabel("Why did it help you?").press("Enter");
}

async function openByline(window: Window): Promise<FrameLocator> {
  await window.page.getByRole("button", { name: /^(Who can help|Wer helfen kann)$/u }).click();
  return window.page.locator('iframe[data-surface="byline"]').contentFrame();
}

/** Emeka shares things that are called so, each a little longer than the one before. */
async function shareAs(titles: readonly string[]): Promise<void> {
  await stage.control("POST", "as", { person: EMEKA });
  for (const [index, title] of titles.entries()) {
    const content = { title, kind: "video", why: LINE, topics: TOPICS, minutes: index + 1, audience: "site" } as const;
    await call(stage, "records.save", { kind: "resource", id: `r${String(index)}`, version: null, content });
  }
  await stage.control("POST", "as", { person: ME });
}

describe("something is shared where one is", () => {
  const shared = { title: "The cold box", kind: "article", why: LINE, audience: "place", place: "FLEET" };

  it("from the byline", async () => {
    const window = await stage.open("/");
    const app = await openByline(window);
    await shareIn(app).click();
    await fillIn(dialogIn(window), "The cold box");
    await window.page.locator(".flag").getByText("Shared. You can change it or take it back at any time.").waitFor();
    await expect.poll(() => contents()).toEqual([shared]);
    expectClean(window);
  });

  it("from marked words", async () => {
    const window = await stage.open("/");
    await window.page.locator("#text p").first().click({ clickCount: 3 });
    await window.page.locator("button.context-menu").click();
    const app = window.page.locator('iframe[data-surface="selection"]').contentFrame();
    await shareIn(app).click();
    await fillIn(dialogIn(window), "The cold box");
    await window.page.locator(".flag").getByText("Shared. You can change it or take it back at any time.").waitFor();
    await expect.poll(() => contents()).toEqual([shared]);
    expectClean(window);
  });

  it("H2: as this issue, by its id alone", async () => {
    const window = await stage.open(ISSUE);
    const app = window.app();
    await shareIn(app).click();
    await app.getByRole("button", { name: /^This issue: FLEET-482/u }).press("Enter");
    // The line why is what is left to say.
    await expect.poll(() => app.getByLabel("Why did it help you?").evaluate((field) => field === document.activeElement)).toBe(true);
    await window.page.keyboard.insertText(LINE);
    await window.page.keyboard.press("Enter");
    await window.page.locator(".flag").getByText("Shared. You can change it or take it back at any time.").waitFor();
    await expect.poll(() => contents()).toEqual([{ item: "FLEET-482", kind: "issue", why: LINE, audience: "place", place: "jira:FLEET" }]);
    expectClean(window);
  });
});

describe("beside an answer", () => {
  const surfaces: readonly (readonly [where: string, open: (wish?: WindowWish) => Promise<{ window: Window; app: FrameLocator }>])[] = [
    [
      "the byline",
      async (wish = {}) => {
        const window = await stage.open("/", wish);
        return { window, app: await openByline(window) };
      },
    ],
    [
      "an issue",
      async (wish = {}) => {
        const window = await stage.open(ISSUE, wish);
        return { window, app: window.app() };
      },
    ],
  ];

  it.each(surfaces)(
    "E20: %s shows at most three short things on it, the shortest first, by the one call that it makes",
    async (_where, open) => {
      await shareAs(["One", "Two", "Three", "Four"]);
      const { window, app } = await open();
      await sharedIn(app).getByText(`“${LINE}”`).first().waitFor();
      await expect.poll(() => sharedIn(app).locator(".al-title").allTextContents()).toEqual(["One", "Two", "Three"]);
      await expectAccessible(window);
      expectClean(window);
    },
  );

  it("E20: asks the platform and the back end no more often than without them", async () => {
    const asked = async (): Promise<readonly string[]> => {
      await stage.control("DELETE", "wire");
      const window = await stage.open(ISSUE);
      await window.app().getByRole("heading", { name: "People you could ask" }).waitFor();
      await window.app().getByRole("button", { name: "Share something" }).waitFor();
      const calls = (await stage.control("GET", "wire")) as readonly { source: string; method: string; person: string }[];
      // What is found is read from the app's storage, within the one call.
      const outside = calls.filter(({ person, source }) => person === ME && source !== "storage");
      return outside.map(({ source, method }) => `${source} ${method}`);
    };
    const before = await asked();
    await shareAs(["One"]);
    const after = await asked();
    expect(after.length).toBeGreaterThan(0);
    expect([...after].sort()).toEqual([...before].sort());
  });

  it.each(surfaces)("E20: %s shows nothing where nothing was shared on it", async (_where, open) => {
    const { window, app } = await open();
    await app.getByRole("heading", { name: "People you could ask" }).waitFor();
    await shareIn(app).waitFor();
    expect(await app.getByText("Shared by colleagues").count()).toBe(0);
    expectClean(window);
  });

  it.each(surfaces)("E20: %s says it in German, in the dark, at 320 pixels", async (_where, open) => {
    await shareAs(["Eins"]);
    const { window, app } = await open({ language: "de", theme: "dark", width: 320 });
    await app.getByRole("heading", { name: "Untereinander geteilt" }).waitFor();
    await expectAccessible(window);
    expectClean(window);
  });
});

describe("after half a year", () => {
  it("a shared thing is shown to its owner alone, who is asked whether it still holds", async () => {
    const content = { title: "The cold box", kind: "place", why: LINE, audience: "site" } as const;
    await call(stage, "records.save", { kind: "resource", id: "r1", version: null, content });
    const window = await stage.open("/wiki/apps/alongside?section=shared");
    await window.app().getByRole("button", { name: "Edit The cold box" }).waitFor();
    expect(await window.app().getByText("You wrote this half a year ago.").count()).toBe(0);
    await window.page.clock.setFixedTime(Date.now() + 190 * 86_400_000);
    await window.page.reload();
    const still = window.app().getByRole("button", { name: "It still holds: The cold box" });
    await window.app().getByText("You wrote this half a year ago. Does it still hold?").waitFor();
    await expectAccessible(window);
    await still.press("Enter");
    await expect.poll(async () => (await stored(stage, "resource"))[0]?.["version"]).toBe(2);
    await expect.poll(() => contents()).toEqual([content]);
    expectClean(window);
  });

  it("it can be taken back instead, by its owner", async () => {
    const content = { title: "The cold box", kind: "place", why: LINE, audience: "site" } as const;
    await call(stage, "records.save", { kind: "resource", id: "r1", version: null, content });
    const window = await stage.open("/wiki/apps/alongside?section=shared");
    await window.page.clock.setFixedTime(Date.now() + 190 * 86_400_000);
    await window.page.reload();
    await window.app().getByRole("button", { name: "It still holds: The cold box" }).waitFor();
    await window.app().getByRole("button", { name: "Take it back: The cold box" }).click();
    await window.app().getByText("“The cold box” is taken back.").waitFor();
    await expect.poll(() => contents()).toEqual([]);
    expectClean(window);
  });
});
