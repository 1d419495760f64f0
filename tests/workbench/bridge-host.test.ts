import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { aSmallApp } from "../builders/small-app.ts";
import { launchBrowser } from "../journeys/launch-browser.ts";

/** The vendor's package, as far as it is used here, in a frame of the small app. */
interface AppWindow {
  readonly bridge: {
    readonly Modal: new (options: object) => { open(): Promise<void> };
    readonly showFlag: (options: object) => { close(): Promise<void> };
    readonly view: {
      close(payload?: unknown): Promise<void>;
      onClose(callback: () => unknown): Promise<void>;
      getContext(): Promise<{ readonly moduleKey: string; readonly extension: Record<string, unknown> }>;
      createHistory(): Promise<{ push(path: string): void; readonly location: { readonly search: string; readonly pathname: string } }>;
    };
  };
  readonly told: unknown[];
}

let workbench: Workbench;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const organisation = await loadBundledOrganisation("marlo-bikes");
  [workbench, browser] = await Promise.all([startWorkbench({ organisation, port: 0, ...aSmallApp() }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await workbench.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${workbench.url}/?theme=dark&language=de`);
});
afterEach(() => page.close());

/** The newest frame on the surface, once the app in it runs. */
async function frameOn(surface: string): Promise<Frame> {
  const element = await page.locator(`iframe[data-surface="${surface}"]`).last().elementHandle();
  const frame = (await element.contentFrame())!;
  await frame.waitForFunction(() => "bridge" in window);
  return frame;
}

const openModal = (frame: Frame, options: object): Promise<string> =>
  frame.evaluate(async (wish) => {
    const { bridge, told } = window as unknown as AppWindow;
    const onClose = (payload: unknown) => told.push({ closed: payload });
    return new bridge.Modal({ onClose, ...wish }).open().then(
      () => "open",
      (error: unknown) => String(error),
    );
  }, options);
const told = (frame: Frame): Promise<unknown[]> => frame.evaluate(() => (window as unknown as AppWindow).told);
/** The frame is gone before it could tell that it closed. */
async function close(frame: Frame, payload?: unknown): Promise<void> {
  await frame.evaluate((value) => {
    setTimeout(() => void (window as unknown as AppWindow).bridge.view.close(value));
  }, payload);
  await expect.poll(() => frame.isDetached()).toBe(true);
}
const dialogs = () => page.locator("dialog.app-dialog");
const waitToBe = async (frame: Frame, what: unknown[]): Promise<void> => {
  await expect.poll(() => told(frame)).toEqual(what);
};

async function openPopup(): Promise<Frame> {
  await page.locator("#byline").click();
  return frameOn("byline");
}

describe("a modal that a frame of the app opens", () => {
  it("shows the app once more, with the opener's context and what the opener hands on, in the page's theme", async () => {
    const macro = await frameOn("macro");
    expect(await openModal(macro, { context: { offer: "o1" }, title: "Offer" })).toBe("open");
    const modal = await frameOn("modal");
    const [of, inModal] = await Promise.all(
      [macro, modal].map((frame) => frame.evaluate(() => (window as unknown as AppWindow).bridge.view.getContext())),
    );
    expect(inModal).toEqual({ ...of, extension: { ...of!.extension, modal: { offer: "o1" } } });
    await modal.waitForFunction(() => document.documentElement.dataset["colorMode"] === "dark");
    expect(await page.getByRole("dialog", { name: "Offer" }).count()).toBe(1);
    expect(await page.locator("dialog").evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  });

  it("is closed by its own frame, which hands an answer to the opener, and the opener has the focus again", async () => {
    const macro = await frameOn("macro");
    await macro.locator("#first").focus();
    await openModal(macro, {});
    await close(await frameOn("modal"), { saved: true });
    await waitToBe(macro, [{ closed: { saved: true } }]);
    expect(await dialogs().count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-surface"))).toBe("macro");
  });

  it.each([
    ["the close button", () => page.locator(".app-dialog-close").click()],
    ["Escape", () => page.keyboard.press("Escape")],
    ["a click beside it", () => page.mouse.click(8, 300)],
  ] as const)("is closed by %s, without an answer", async (_what, act) => {
    const macro = await frameOn("macro");
    await openModal(macro, {});
    await frameOn("modal");
    await act();
    await waitToBe(macro, [{ closed: undefined }]);
    expect(await dialogs().count()).toBe(0);
  });

  it("stays at Escape and at a click beside it when the app wants that", async () => {
    const macro = await frameOn("macro");
    await openModal(macro, { closeOnEscape: false, closeOnOverlayClick: false });
    await frameOn("modal");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.mouse.click(8, 300);
    expect(await dialogs().count()).toBe(1);
    await page.getByRole("button", { name: "Schließen" }).click();
    await waitToBe(macro, [{ closed: undefined }]);
  });

  it("lets its frame do its last things before the page closes it, and only then", async () => {
    const macro = await frameOn("macro");
    await openModal(macro, {});
    const modal = await frameOn("modal");
    await modal.evaluate(async () => {
      const { view } = (window as unknown as AppWindow).bridge;
      await view.onClose(async () => {
        await Promise.resolve();
        parent.postMessage("last things", "*");
      });
    });
    await page.evaluate(() => {
      addEventListener("message", ({ data }) => {
        if (data === "last things") document.body.dataset["last"] = String(document.querySelectorAll("dialog").length);
      });
    });
    await page.locator(".app-dialog-close").click();
    await waitToBe(macro, [{ closed: undefined }]);
    expect(await page.evaluate(() => document.body.dataset["last"])).toBe("1");
  });

  it.each([
    ["small", 400],
    ["medium", 600],
    ["large", 800],
    ["xlarge", 968],
    ["max", 1232],
  ])("is %s: %i wide", async (size, width) => {
    await openModal(await frameOn("macro"), { size });
    const dialog = dialogs();
    expect(await dialog.evaluate(({ offsetWidth }: HTMLElement) => offsetWidth)).toBe(width);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await dialog.evaluate(({ offsetWidth }: HTMLElement) => offsetWidth)).toBe(320);
  });

  it("is as high as what is in it, and scrolls when that is more than the window", async () => {
    await openModal(await frameOn("macro"), {});
    const modal = await frameOn("modal");
    const heightWith = async (content: number): Promise<number> => {
      await modal.evaluate((height) => document.getElementById("root")?.style.setProperty("height", `${String(height)}px`), content);
      await page.waitForFunction((height) => document.querySelector<HTMLElement>("dialog iframe")?.offsetHeight === height, content);
      return dialogs().evaluate(({ offsetHeight }: HTMLElement) => offsetHeight);
    };
    expect(Math.abs((await heightWith(300)) - 318)).toBeLessThan(4);
    expect(await heightWith(3_000)).toBe(900 - 48);
    expect(await dialogs().evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true);
  });

  it("lies above a popup: each frame closes its own, whichever goes first", async () => {
    const popup = await openPopup();
    await openModal(popup, {});
    await close(await frameOn("modal"), 1);
    await waitToBe(popup, [{ closed: 1 }]);
    expect(await page.locator("dialog.popup").count()).toBe(1);
    await openModal(popup, {});
    const modal = await frameOn("modal");
    await close(popup);
    expect([await page.locator("dialog.popup").count(), await page.locator("dialog.modal").count()]).toEqual([0, 1]);
    await close(modal);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("byline");
  });

  it("at Escape only the topmost goes", async () => {
    const popup = await openPopup();
    await openModal(popup, {});
    await frameOn("modal");
    await page.keyboard.press("Escape");
    await waitToBe(popup, [{ closed: undefined }]);
    expect(await page.locator("dialog.popup").count()).toBe(1);
  });

  it("cannot show a resource that the manifest does not name, and a frame on the page cannot close itself", async () => {
    const macro = await frameOn("macro");
    expect(await openModal(macro, { resource: "main" })).toBe("open");
    expect(await openModal(macro, { resource: "elsewhere" })).toContain("Unable to open modal");
    const refusal = await macro.evaluate(() => (window as unknown as AppWindow).bridge.view.close().catch(String));
    expect(refusal).toContain("not closable");
    expect(await dialogs().count()).toBe(1);
  });
});

describe("the app's history", () => {
  const push = (frame: Frame, path: string): Promise<string> =>
    frame.evaluate(async (wish) => {
      const history = await (window as unknown as AppWindow).bridge.view.createHistory();
      Object.assign(window, { appHistory: history });
      history.push(wish);
      return history.location.search;
    }, path);
  const searchOf = (frame: Frame): Promise<string> =>
    frame.evaluate(() => (window as unknown as { appHistory: { location: { search: string } } }).appHistory.location.search);

  it("keeps whatever query the app pushes in the address, begins with that of a link, and goes back", async () => {
    await page.goto(`${workbench.url}/wiki/apps/alongside?section=data`);
    const app = await frameOn("global-page");
    expect(await push(app, "/?section=people&q=snow%20chains")).toBe("?section=data");
    await page.waitForURL(/\/wiki\/apps\/alongside\?section=people&q=snow%20chains$/u);
    await expect.poll(() => searchOf(app)).toBe("?section=people&q=snow%20chains");
    await page.goBack();
    await expect.poll(() => searchOf(app)).toBe("?section=data");
  });

  it("is no history in a modal", async () => {
    await page.goto(`${workbench.url}/wiki/apps/alongside?section=data`);
    await openModal(await frameOn("global-page"), {});
    const modal = await frameOn("modal");
    expect(await push(modal, "/?section=people")).toBe("");
    await modal.evaluate(() => (window as unknown as AppWindow).bridge.view.getContext());
    expect(page.url()).toBe(`${workbench.url}/wiki/apps/alongside?section=data`);
  });
});

describe("flags", () => {
  const flag = (frame: Frame, options: object): Promise<void> =>
    frame.evaluate((wish) => {
      const { bridge, told: list } = window as unknown as AppWindow;
      const actions = ["Undo", "Open"].map((text) => ({ text, onClick: () => list.push(text) }));
      bridge.showFlag({ title: "Saved", description: "Your offer is open.", actions, ...wish });
    }, options);

  it("say title and description on lines of their own, stack, and stay until they are closed", async () => {
    const macro = await frameOn("macro");
    await flag(macro, { id: "one", type: "success" });
    await flag(macro, { id: "two", title: "Again" });
    await flag(macro, { id: "one", title: "Saved once more", type: "warning" });
    const flags = page.getByRole("status");
    await expect.poll(() => flags.count()).toBe(2);
    expect(await flags.locator("p").allTextContents()).toEqual(["Again", "Your offer is open.", "Saved once more", "Your offer is open."]);
    expect(await flags.last().getAttribute("data-type")).toBe("warning");
    await flags.first().getByRole("button", { name: "Schließen" }).click();
    expect(await flags.count()).toBe(1);
  });

  it("call back the frame that showed them, and stay", async () => {
    const macro = await frameOn("macro");
    await flag(macro, { id: "one" });
    await page.getByRole("status").getByRole("button", { name: "Open" }).click();
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await waitToBe(macro, ["Open", "Undo"]);
    expect(await page.getByRole("status").count()).toBe(1);
  });

  it("can be reached while a modal is open, and keep their actions when it is gone", async () => {
    const macro = await frameOn("macro");
    await openModal(macro, {});
    await frameOn("modal");
    await flag(macro, { id: "one" });
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await page.locator(".app-dialog-close").click();
    await page.getByRole("status").getByRole("button", { name: "Open" }).click();
    await waitToBe(macro, ["Undo", { closed: undefined }, "Open"]);
  });

  it("keep their words and lose their actions when the frame that showed them is gone", async () => {
    await openModal(await frameOn("macro"), {});
    const modal = await frameOn("modal");
    await flag(modal, { id: "one" });
    await page.getByRole("status").getByRole("button", { name: "Undo" }).waitFor();
    await close(modal);
    const left = page.getByRole("status");
    expect(await left.getByText("Your offer is open.").isVisible()).toBe(true);
    expect(await left.getByRole("button").allTextContents()).toEqual(["×"]);
  });

  it("are closed by the app that showed them", async () => {
    const macro = await frameOn("macro");
    await macro.evaluate(async () => {
      const { showFlag } = (window as unknown as AppWindow).bridge;
      await showFlag({ id: "one", title: "Saved" }).close();
    });
    expect(await page.getByRole("status").count()).toBe(0);
  });
});
